import type { TaskEvent } from "./task-event.js";

/** An event with its place among all events of the store; places grow, and may leave gaps. */
export interface StoredEvent {
  readonly position: number;
  readonly event: TaskEvent;
}

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** Where events are kept: a port of three functions, small enough for any event-store library. */
export interface EventStore {
  /** Every event of a task, in order; none for a task that nobody has heard of. */
  load(task: string): Promise<readonly TaskEvent[]>;
  /** Adds all events or none; a task that has another number of events than expected is a `Conflict`. */
  append(task: string, events: readonly TaskEvent[], expectedVersion: number): Promise<void>;
  /** Gives every event after a position (from the very first by default), those that are there and then those that come. */
  subscribe(listener: (stored: StoredEvent) => void, after?: number): Promise<Unsubscribe>;
}
