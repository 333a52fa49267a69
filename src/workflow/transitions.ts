import type { TaskEventType } from "./task-event.js";
import type { TaskStatus } from "./task-status.js";

/** Who does it. */
export type Actor = "operator" | "representative" | "customer" | "service";

/** Name of a deed. */
export type TaskAction =
  | "receive"
  | "complete"
  | "consult-history"
  | "communicate"
  | "open-client-request"
  | "submit"
  | "assess"
  | "accept"
  | "rework"
  | "cancel"
  | "note-overrun";

/** A deed of a task's life: the event it makes, who does it, and from which status to which it leads. */
export interface Transition {
  readonly event: TaskEventType;
  readonly actor: Actor;
  readonly title: string;
  readonly moves: Readonly<Partial<Record<TaskStatus, TaskStatus>>>;
}

/** Every status but the first and the last ones. */
const UNDER_WAY = [
  "received",
  "completed",
  "consulted",
  "communicating",
  "request-opened",
  "submitted",
  "assessed",
  "rework",
] as const;
const STARTED = [...UNDER_WAY, "accepted", "cancelled"] as const;

/** The table of a task's life: what `decide` allows, what `evolve` follows, what the diagram of the manual is drawn from. */
export const TRANSITIONS: Readonly<Record<TaskAction, Transition>> = {
  receive: { event: "received", actor: "operator", title: "принять обращение", moves: { new: "received" } },
  complete: {
    event: "completed",
    actor: "operator",
    title: "проверить и дозаполнить поля",
    // What was missing is often learnt from the client only.
    moves: {
      received: "completed",
      completed: "completed",
      consulted: "consulted",
      communicating: "communicating",
      "request-opened": "request-opened",
      rework: "rework",
    },
  },
  "consult-history": {
    event: "history-consulted",
    actor: "operator",
    title: "посмотреть историю заказа",
    moves: { completed: "consulted" },
  },
  communicate: {
    event: "communicated",
    actor: "operator",
    title: "связаться с клиентом",
    moves: {
      consulted: "communicating",
      communicating: "communicating",
      "request-opened": "request-opened",
      rework: "rework",
    },
  },
  "open-client-request": {
    event: "client-request-opened",
    actor: "operator",
    title: "открыть обращение клиента",
    moves: { communicating: "request-opened", "request-opened": "request-opened", rework: "rework" },
  },
  submit: {
    event: "submitted",
    actor: "operator",
    title: "сдать отчёт",
    moves: { consulted: "submitted", communicating: "submitted", "request-opened": "submitted", rework: "submitted" },
  },
  assess: {
    event: "assessed",
    actor: "service",
    title: "проверить отчёт по критериям",
    moves: { submitted: "assessed", assessed: "assessed" },
  },
  accept: { event: "accepted", actor: "representative", title: "принять результат", moves: { assessed: "accepted" } },
  rework: {
    event: "sent-to-rework",
    actor: "representative",
    title: "отправить на доработку",
    moves: { assessed: "rework" },
  },
  cancel: {
    event: "cancelled",
    actor: "customer",
    title: "отменить задачу",
    moves: Object.fromEntries(UNDER_WAY.map((status) => [status, "cancelled"])) as Transition["moves"],
  },
  "note-overrun": {
    event: "term-overrun",
    actor: "service",
    title: "отметить нарушение срока",
    moves: Object.fromEntries(STARTED.map((status) => [status, status])) as Transition["moves"],
  },
};

/** The deeds, in the order of the life. */
export const TASK_ACTIONS: readonly TaskAction[] = Object.keys(TRANSITIONS) as TaskAction[];

/** The status that a deed leads to; undefined where it does not fit. */
export function statusAfter(action: TaskAction, status: TaskStatus): TaskStatus | undefined {
  return TRANSITIONS[action].moves[status];
}

/** The deed that makes an event. */
export const ACTION_OF: Readonly<Record<TaskEventType, TaskAction>> = Object.fromEntries(
  TASK_ACTIONS.map((action) => [TRANSITIONS[action].event, action]),
) as Record<TaskEventType, TaskAction>;
