import type { Document } from "../../../index.js";
import { timeline, type TaskEvent, type TaskState } from "../../../workflow/index.js";

/** The report (an empty one before it was handed in) as a document: the task knows its channel and its moments. */
export function reportOf({ report = {}, inquiry, channel }: TaskState, events: readonly TaskEvent[]): Document {
  const { timeline: given = {}, ...own } = report as { timeline?: object };
  const { dueAt } = ((inquiry ?? {}) as { timeline?: { readonly dueAt?: string } }).timeline ?? {};
  const moments = { ...timeline(events), ...(dueAt !== undefined && { dueAt }), ...given };
  return { kind: "report", channel, ...own, timeline: moments } as Document;
}
