import { decide } from "./decide.js";
import { evolve } from "./evolve.js";
import { initialState, type TaskState } from "./task-state.js";

/** The three parts together, in the shape that event-store libraries take (`DeciderCommandHandler(decider)` of Emmett). */
export const decider: {
  readonly decide: typeof decide;
  readonly evolve: typeof evolve;
  readonly initialState: () => TaskState;
} = { decide, evolve, initialState: () => initialState };
