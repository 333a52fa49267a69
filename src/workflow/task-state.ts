import type { JsonDocument, Assessed, TaskEventType } from "./task-event.js";
import type { Remark } from "./remark.js";
import type { TaskStatus } from "./task-status.js";

/** A task as its events have made it: what deciding and showing need. Plain JSON. */
export interface TaskState {
  /** How many events made it: what `expectedVersion` is compared with. */
  readonly version: number;
  readonly status: TaskStatus;
  readonly task?: string;
  readonly channel?: string;
  readonly category?: string;
  readonly orderNumber?: string;
  readonly receivedAt?: string;
  /** The inquiry as it came. */
  readonly inquiry?: JsonDocument;
  /** Its fields, completed. */
  readonly fields?: JsonDocument;
  /** Required fields that are still to be asked for. */
  readonly missing: readonly string[];
  readonly communications: number;
  readonly firstReplyAt?: string;
  /** Numbers of the client requests that were opened. */
  readonly clientRequests: readonly string[];
  /** How many times the report was handed in. */
  readonly round: number;
  readonly report?: JsonDocument;
  readonly submittedAt?: string;
  /** What the last check by the criteria said, while it is about the last report. */
  readonly assessment?: Assessed["data"];
  /** What the last rework asked for. */
  readonly remarks: readonly Remark[];
  /** Terms that passed unkept, as `term@dueAt`. */
  readonly overruns: readonly string[];
  /** Idempotency keys that were used, and for what. */
  readonly keys: readonly { readonly key: string; readonly event: TaskEventType }[];
}

/** A task of which nothing has happened yet. */
export const initialState: TaskState = {
  version: 0,
  status: "new",
  missing: [],
  communications: 0,
  clientRequests: [],
  round: 0,
  remarks: [],
  overruns: [],
  keys: [],
};
