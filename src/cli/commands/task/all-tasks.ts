import type { EventStore, TaskEvent } from "../../../workflow/index.js";

/** Every task of a store with its events, in the order in which the tasks came. */
export async function allTasks(store: EventStore): Promise<ReadonlyMap<string, readonly TaskEvent[]>> {
  const tasks = new Map<string, TaskEvent[]>();
  const leave = await store.subscribe(({ event }) => {
    const { task } = event.metadata;
    const own = tasks.get(task);
    if (own) own.push(event);
    else tasks.set(task, [event]);
  });
  leave();
  return tasks;
}
