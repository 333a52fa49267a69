import type { NextAction } from "./refusal.js";
import type { TaskState } from "./task-state.js";
import { statusAfter, TASK_ACTIONS, TRANSITIONS } from "./transitions.js";

/** What may be done with the task now, in the order of its life. */
export function nextActions(state: TaskState): readonly NextAction[] {
  return (
    TASK_ACTIONS.filter((action) => statusAfter(action, state.status) !== undefined)
      // Advice that was not given cannot have been too little.
      .filter((action) => action !== "open-client-request" || state.communications > 0)
      .map((action) => ({ action, title: TRANSITIONS[action].title, actor: TRANSITIONS[action].actor }))
  );
}
