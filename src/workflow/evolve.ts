import type { JsonDocument, TaskEvent } from "./task-event.js";
import { initialState, type TaskState } from "./task-state.js";
import { STATUS_NAMES } from "./task-status.js";
import { ACTION_OF, statusAfter } from "./transitions.js";

/** The task after one more event. Pure and total over every history that `decide` can make; another one is an error. */
export function evolve(state: TaskState, event: TaskEvent): TaskState {
  const action = ACTION_OF[event.type] as (typeof ACTION_OF)[TaskEvent["type"]] | undefined;
  const status = action && statusAfter(action, state.status);
  if (!status)
    throw new Error(`История задачи повреждена: событие «${event.type}», когда ${STATUS_NAMES[state.status]}.`);
  const { key } = event.metadata;
  const next = changed(state, event);
  return {
    ...next,
    version: state.version + 1,
    status,
    ...(key !== undefined && { keys: [...state.keys, { key, event: event.type }] }),
  };
}

function changed(state: TaskState, event: TaskEvent): TaskState {
  switch (event.type) {
    case "received": {
      const { document, ...data } = event.data;
      const { fields = {} } = document as { fields?: JsonDocument };
      return { ...state, ...data, task: event.metadata.task, inquiry: document, fields };
    }
    case "completed": {
      const orderNumber = event.data.fields["orderNumber"];
      return {
        ...state,
        fields: event.data.fields,
        missing: event.data.missing,
        ...(typeof orderNumber === "string" && { orderNumber }),
      };
    }
    case "history-consulted":
      return state;
    case "communicated":
      // A call that nobody took is no reply.
      if (!event.data.reached) return { ...state, communications: state.communications + 1 };
      return {
        ...state,
        communications: state.communications + 1,
        firstReplyAt: state.firstReplyAt ?? event.metadata.at,
      };
    case "client-request-opened":
      return { ...state, clientRequests: [...state.clientRequests, event.data.number] };
    case "submitted": {
      const { assessment: _old, ...rest } = state;
      return { ...rest, round: event.data.round, report: event.data.report, submittedAt: event.metadata.at };
    }
    case "assessed":
      return { ...state, assessment: event.data };
    case "accepted":
      return { ...state, remarks: [] };
    case "sent-to-rework":
      return { ...state, remarks: event.data.remarks };
    case "cancelled":
      return state;
    case "term-overrun":
      return { ...state, overruns: [...state.overruns, overrunKey(event.data)] };
  }
}

/** A term may pass unkept again in another round: then by another moment. */
export function overrunKey({ term, dueAt }: { readonly term: string; readonly dueAt: string }): string {
  return `${term}@${dueAt}`;
}

/** The task that a history makes. */
export function replay(events: readonly TaskEvent[], from: TaskState = initialState): TaskState {
  return events.reduce(evolve, from);
}
