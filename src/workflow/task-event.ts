import type { Verdict } from "../criteria/assessment.js";
import type { Remark } from "./remark.js";

/** A value that survives `JSON.parse(JSON.stringify(value))`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A document (inquiry or report) as it is kept in an event: the workflow reads a few of its fields and judges none of its words. */
export type JsonDocument = Readonly<Record<string, unknown>>;

/** Version of the events that are written now; older ones are brought up by `upcast`. */
export const EVENT_VERSION = 2;

/** What an event or a command is known by. All of it is handed in from outside: the workflow has no clock and no dice. */
export interface Origin {
  /** Of a command, and then of the event that it makes. */
  readonly id: string;
  /** The task's id, and the name of its stream of events. */
  readonly task: string;
  /** ISO 8601 with an offset. */
  readonly at: string;
  /** Who does it. */
  readonly by: string;
  /** Idempotency key: what was done once under a key is not done again. */
  readonly key?: string;
}

/** The shape of every event: the field's usual `type`, `data`, `metadata`, so that event-store libraries take it as it is. */
export interface Recorded<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  readonly metadata: Origin & { readonly version: typeof EVENT_VERSION };
}

/** The policy and the lexicon that a verdict was made with, for audit. */
export interface MadeWith {
  readonly policy: { readonly name: string; readonly version: string; readonly hash: string };
  readonly lexicon: { readonly version: string };
}

/** An inquiry came in; its category follows from its channel. */
export type Received = Recorded<
  "received",
  {
    readonly channel: string;
    readonly category: string;
    readonly receivedAt: string;
    readonly orderNumber?: string;
    readonly document: JsonDocument;
  }
>;
/** Required fields were checked and completed: what was filled from where, and what is still to be asked. */
export type Completed = Recorded<
  "completed",
  { readonly fields: JsonDocument; readonly filled: readonly JsonDocument[]; readonly missing: readonly string[] }
>;
/** The history of the order was looked at: the earlier tasks that were found. */
export type HistoryConsulted = Recorded<"history-consulted", { readonly tasks: readonly string[] }>;
/** The client was talked or written to; an attempt that did not reach the client is one too. */
export type Communicated = Recorded<
  "communicated",
  { readonly manner: "spoken" | "written"; readonly summary: string; readonly reached: boolean }
>;
/** Advice was not enough: a client request was opened. */
export type ClientRequestOpened = Recorded<
  "client-request-opened",
  { readonly number: string; readonly subject?: string }
>;
/** The report was handed in, for the first time or again. */
export type Submitted = Recorded<"submitted", { readonly round: number; readonly report: JsonDocument }>;
/** The report was checked by the criteria: what the verdict proposes. */
export type Assessed = Recorded<
  "assessed",
  MadeWith & {
    readonly round: number;
    readonly verdict: Verdict;
    readonly score: number;
    readonly remarks: readonly Remark[];
  }
>;
/** The representative accepted the result; against the verdict with a reason. */
export type Accepted = Recorded<
  "accepted",
  MadeWith & { readonly round: number; readonly againstVerdict: boolean; readonly reason?: string }
>;
/** The representative sent the result to rework, with remarks. */
export type SentToRework = Recorded<
  "sent-to-rework",
  {
    readonly round: number;
    readonly remarks: readonly Remark[];
    readonly againstVerdict: boolean;
    readonly reason?: string;
  }
>;
/** The customer cancelled the task. */
export type Cancelled = Recorded<"cancelled", { readonly reason?: string }>;
/** A term of the task passed unkept. */
export type TermOverrun = Recorded<
  "term-overrun",
  { readonly term: string; readonly dueAt: string; readonly message?: string }
>;

/** Everything that can happen in a task's life. */
export type TaskEvent =
  | Received
  | Completed
  | HistoryConsulted
  | Communicated
  | ClientRequestOpened
  | Submitted
  | Assessed
  | Accepted
  | SentToRework
  | Cancelled
  | TermOverrun;

/** Name of an event. */
export type TaskEventType = TaskEvent["type"];
