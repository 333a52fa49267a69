export { assignCategory, CATEGORIES, UnknownChannel } from "./assign-category.js";
export { decide } from "./decide.js";
export { decider } from "./decider.js";
export { describeEvent } from "./describe-event.js";
export type { EventStore, StoredEvent, Unsubscribe } from "./event-store.js";
export { evolve, replay } from "./evolve.js";
export { handleCommand, type Handled, type HandleOptions } from "./handle-command.js";
export { history, type HistoryEntry, type HistoryOptions, type Round, type TaskHistory } from "./history.js";
export { createMemoryStore } from "./memory-store.js";
export { nextActions } from "./next-actions.js";
export { orderHistory, type OrderEntry, type OrderHistory } from "./order-history.js";
export { Conflict, Refusal, type NextAction } from "./refusal.js";
export { compareRemarks, remarkKey, remarksOf, type FoundFault, type Remark, type RemarkComparison } from "./remark.js";
export { review, type Decision, type Review, type ReviewedAssessment } from "./review.js";
export type { Asked, TaskCommand, UnsignedCommand } from "./task-command.js";
export * from "./task-event.js";
export { initialState, type TaskState } from "./task-state.js";
export { STATUS_NAMES, TASK_STATUSES, type TaskStatus } from "./task-status.js";
export {
  ACTION_OF,
  statusAfter,
  TASK_ACTIONS,
  TRANSITIONS,
  type Actor,
  type TaskAction,
  type Transition,
} from "./transitions.js";
export { timeline, type TaskTimeline } from "./timeline.js";
export { upcast } from "./upcast.js";
