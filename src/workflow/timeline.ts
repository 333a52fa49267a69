import type { TaskEvent, TaskEventType } from "./task-event.js";

/** Moments of a task's life, as a document's `timeline` has them: terms of a policy may run from and to any of them. */
export interface TaskTimeline {
  readonly receivedAt?: string;
  readonly firstReplyAt?: string;
  readonly submittedAt?: string;
  /** The last moment of each event, by its name: `sent-to-rework`, `client-request-opened`. */
  readonly events: Readonly<Partial<Record<TaskEventType, string>>>;
}

/** The moments of a task's life. After a rework the report counts as not handed in until it is again. */
export function timeline(events: readonly TaskEvent[]): TaskTimeline {
  const last: Partial<Record<TaskEventType, string>> = {};
  let receivedAt: string | undefined;
  let firstReplyAt: string | undefined;
  for (const { type, data, metadata } of events) {
    if (type === "sent-to-rework") {
      delete last.submitted;
      delete last.assessed;
    }
    if (type === "received") receivedAt = data.receivedAt;
    if (type === "communicated" && data.reached) firstReplyAt ??= metadata.at;
    last[type] = metadata.at;
  }
  const { submitted } = last;
  return {
    ...(receivedAt !== undefined && { receivedAt }),
    ...(firstReplyAt !== undefined && { firstReplyAt }),
    ...(submitted !== undefined && { submittedAt: submitted }),
    events: last,
  };
}
