import type { EventStore, StoredEvent } from "./event-store.js";
import { Conflict } from "./refusal.js";
import type { TaskEvent } from "./task-event.js";
import { upcast } from "./upcast.js";

/** A store that forgets with the process: for tests and for browsers. Starts with the events it is given. */
export function createMemoryStore(events: readonly unknown[] = []): EventStore {
  const all: StoredEvent[] = [];
  const tasks = new Map<string, TaskEvent[]>();
  const listeners = new Set<(stored: StoredEvent) => void>();
  const add = (event: TaskEvent): void => {
    const { task } = event.metadata;
    const own = tasks.get(task);
    if (own) own.push(event);
    else tasks.set(task, [event]);
    all.push({ position: all.length + 1, event });
  };
  for (const event of events) add(upcast(event));
  return {
    load: async (task) => [...(tasks.get(task) ?? [])],
    async append(task, added, expected) {
      const actual = tasks.get(task)?.length ?? 0;
      if (actual !== expected) throw new Conflict(task, expected, actual);
      const from = all.length;
      for (const event of added) add(event);
      for (const stored of all.slice(from)) for (const listener of listeners) listener(stored);
    },
    async subscribe(listener, after = 0) {
      for (const stored of all.slice(after)) listener(stored);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
