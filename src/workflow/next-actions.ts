import type { NextAction } from "./refusal.js";
import type { TaskState } from "./task-state.js";
import { statusAfter, TASK_ACTIONS, TRANSITIONS, type TaskAction } from "./transitions.js";

/** Whether the deed fits the task now. */
export function isAllowed(action: TaskAction, { status, communications }: TaskState): boolean {
  // Advice that was not given cannot have been too little.
  return statusAfter(action, status) !== undefined && (action !== "open-client-request" || communications > 0);
}

/** What may be done with the task now, in the order of its life. */
export function nextActions(state: TaskState): readonly NextAction[] {
  return TASK_ACTIONS.filter((action) => isAllowed(action, state)).map((action) => ({
    action,
    title: TRANSITIONS[action].title,
    actor: TRANSITIONS[action].actor,
  }));
}
