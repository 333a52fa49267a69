import type {
  Assessed,
  ClientRequestOpened,
  Communicated,
  Completed,
  HistoryConsulted,
  JsonDocument,
  Origin,
  TermOverrun,
} from "./task-event.js";
import type { Remark } from "./remark.js";

/** The shape of every command. */
export interface Asked<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  readonly metadata: Origin;
}

/** What is asked of a task. */
export type TaskCommand =
  | Asked<"receive", { readonly document: JsonDocument }>
  | Asked<"complete", Completed["data"]>
  | Asked<"consult-history", HistoryConsulted["data"]>
  | Asked<"communicate", Communicated["data"]>
  | Asked<"open-client-request", ClientRequestOpened["data"]>
  | Asked<"submit", { readonly report: JsonDocument }>
  | Asked<"assess", Omit<Assessed["data"], "round">>
  | Asked<"accept", { readonly reason?: string }>
  | Asked<"rework", { readonly remarks: readonly Remark[]; readonly reason?: string }>
  | Asked<"cancel", { readonly reason?: string }>
  | Asked<"note-overrun", TermOverrun["data"]>;

/** A command that has not been given its id, time and author yet. */
export type UnsignedCommand = TaskCommand extends infer Command
  ? Command extends TaskCommand
    ? Pick<Command, "type" | "data">
    : never
  : never;
