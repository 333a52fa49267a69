// Appends tasks of one, two and three events at once without end, telling each task's number as soon as it was acknowledged:
// the test kills this process in the middle.
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../src/workflow/sqlite-store.js";
import type { TaskEvent } from "../../src/workflow/index.js";

const [path, prefix] = process.argv.slice(2) as [string, string];
const store = openSqliteStore(path);
for (let number = 1; ; number++) {
  const task = `${prefix}-${number}`;
  const events = Array.from({ length: (number % 3) + 1 }, (_, index) => ({
    type: "cancelled",
    data: { reason: `событие ${index} ${"—".repeat(number % 200)}` },
    metadata: { id: `${task}/${index}`, task, at: "2026-03-16T10:00:00+03:00", by: "test", version: 2 },
  })) as unknown as TaskEvent[];
  await store.append(task, events, 0);
  writeSync(1, `${number}\n`);
}
