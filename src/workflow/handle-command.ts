import { CATEGORIES } from "./assign-category.js";
import { decide, keyOf } from "./decide.js";
import type { EventStore } from "./event-store.js";
import { evolve, replay } from "./evolve.js";
import { Conflict } from "./refusal.js";
import type { TaskCommand } from "./task-command.js";
import type { TaskEvent } from "./task-event.js";
import type { TaskState } from "./task-state.js";

/** How a command is carried out. */
export interface HandleOptions {
  /** The version that the asker has seen; the task as it is now where it is not given. */
  readonly expectedVersion?: number;
  /** Categories by channel, where a customer has channels of its own. */
  readonly categories?: Readonly<Record<string, string>>;
}

/** What came of a command: its events (none where it was done before) and the task after them. */
export interface Handled {
  readonly events: readonly TaskEvent[];
  readonly state: TaskState;
}

/** Loads the task, decides and appends. Of two that decide upon the same version one gets a `Conflict`. */
export async function handleCommand(
  store: EventStore,
  command: TaskCommand,
  options: HandleOptions = {},
): Promise<Handled> {
  const { task, key } = command.metadata;
  const { expectedVersion, categories = CATEGORIES } = options;
  const state = replay(await store.load(task));
  // Done before under the same key: answered as then, whatever has become of the task since.
  if (keyOf(command, state)) return { events: decide(command, state, categories), state };
  if (expectedVersion !== undefined && expectedVersion !== state.version)
    throw new Conflict(task, expectedVersion, state.version);
  const events = decide(command, state, categories);
  try {
    await store.append(task, events, state.version);
  } catch (error) {
    if (!(error instanceof Conflict) || key === undefined) throw error;
    // The same command may have come twice at once: then the other one has done it.
    const now = replay(await store.load(task));
    if (!keyOf(command, now)) throw error;
    return { events: decide(command, now, categories), state: now };
  }
  return { events, state: events.reduce(evolve, state) };
}
