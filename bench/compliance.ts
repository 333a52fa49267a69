/** Fields and terms of documents beside bare ajv; tasks decided, evolved and replayed; appends to the SQLite file, each on the disk. */
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { checkFields } from "../src/compliance/fields/check-fields.js";
import { FORMATS } from "../src/compliance/fields/formats.js";
import { checkTerms } from "../src/compliance/terms/check-terms.js";
import type { Document } from "../src/document/document.js";
import { resolvePolicy } from "../src/policy/resolve-policy.js";
import {
  decide,
  evolve,
  initialState,
  replay,
  type TaskCommand,
  type TaskEvent,
  type TaskState,
} from "../src/workflow/index.js";
import { openSqliteStore } from "../src/workflow/sqlite-store.js";

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const rate = (count: number, ms: number): string =>
  Math.round((count / ms) * 1000)
    .toLocaleString("ru")
    .replace(/\u00a0/gu, " ");

/** Milliseconds that the processor works for this process: what a busy neighbour takes does not count. */
const worked = (): number => process.cpuUsage().user / 1000;

/** The processor's milliseconds of the quickest of some runs, after one to warm up. */
function best(run: () => void, runs = 5): number {
  let least = Infinity;
  for (let turn = 0; turn <= runs; turn++) {
    const from = worked();
    run();
    if (turn) least = Math.min(least, worked() - from);
  }
  return least;
}

const policy = resolvePolicy();
const two = (value: number): string => String(value).padStart(2, "0");
const CHANNELS = ["chat", "mail", "voicemail", "call-d", "call-e"] as const;

/** Inquiries of every channel at every hour of a year; every tenth lacks a field, every fifth was answered late. */
const documents: readonly Document[] = Array.from({ length: 100_000 }, (_, index) => {
  const channel = CHANNELS[index % 5]!;
  const day = `2026-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  const receivedAt = `${day}T${two(index % 24)}:${two(index % 60)}:00+03:00`;
  const firstReplyAt = `${day}T${two(Math.min(23, (index % 24) + (index % 5 ? 0 : 2)))}:${two(Math.min(59, (index % 60) + 10))}:00+03:00`;
  const fields = {
    channel,
    receivedAt,
    orderNumber: `70-${index}`,
    subject: "Срок отчёта",
    propertyAddress: "г. Тверь, ул. Садовая, д. 7",
    bank: "Банк «Пример»",
    phone: "+7 912 345-67-89",
    email: "orlova@example.ru",
    callbackPhone: "+79123456789",
    callbackAt: receivedAt,
    inn: "7707083893",
    ...(index % 10 ? { clientName: "Орлова Нина Павловна" } : {}),
  };
  return { kind: "request", channel, fields, timeline: { receivedAt, firstReplyAt } };
});

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv as never);
for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
const validate = ajv.compile(policy.fields["request"] as object);

let faults = 0;
let breaches = 0;
const bareRun = (): void => {
  for (const { fields } of documents) if (!validate(fields)) faults++;
};
const wholeRun = (): void => {
  for (const document of documents)
    breaches += checkFields(document, policy).length + checkTerms(document, policy).length;
};
// By turns, so that a busy machine is busy for both.
let [bare, whole] = [Infinity, Infinity];
for (let turn = 0; turn < 6; turn++) {
  [bare, whole] = [Math.min(bare, best(bareRun, 1)), Math.min(whole, best(wholeRun, 1))];
}
say(`bare ajv                     ${rate(documents.length, bare)} documents a second`);
say(
  `fields and terms             ${rate(documents.length, whole)} documents a second: ${(whole / bare).toFixed(2)} of ajv's time (budget: 3); ${breaches / 12} breaches, ${faults / 12} documents that ajv refuses`,
);

const metadata = (id: number, task: string): TaskCommand["metadata"] => ({
  id: String(id),
  task,
  at: "2026-03-16T10:00:00+03:00",
  by: "bench",
});
const made = { policy: { name: "standard", version: "1.0", hash: "0123456789ab" }, lexicon: { version: "1" } } as const;
const remarks = [{ text: "Уточните срок", rule: "style/x", actual: "скоро" }];
const report = { kind: "report", fields: { result: "Вопрос снят" } };
const LIFE: readonly Omit<TaskCommand, "metadata">[] = [
  { type: "receive", data: { document: documents[0] as never } },
  { type: "complete", data: { fields: {}, filled: [], missing: [] } },
  { type: "consult-history", data: { tasks: [] } },
  { type: "communicate", data: { manner: "spoken", summary: "Объяснила", reached: true } },
  { type: "submit", data: { report } },
  { type: "assess", data: { verdict: "rework", score: 70, remarks, ...made } },
  { type: "rework", data: { remarks } },
  { type: "submit", data: { report } },
  { type: "assess", data: { verdict: "accept", score: 100, remarks: [], ...made } },
  { type: "accept", data: {} },
];
const commands = LIFE.map((command, index) => ({ ...command, metadata: metadata(index, "T") }) as TaskCommand);
const MILLION = 1_000_000;
const decided = best(() => {
  for (let count = 0; count < MILLION; count += commands.length) {
    let state: TaskState = initialState;
    for (const command of commands) for (const event of decide(command, state)) state = evolve(state, event);
    if (state.status !== "accepted") throw new Error(state.status);
  }
}, 2);
say(
  `decided and evolved          ${rate(MILLION, decided)} events a second (${MILLION.toLocaleString("ru").replace(/\u00a0/gu, " ")} in ${(decided / 1000).toFixed(2)} s)`,
);

const long: TaskEvent[] = [];
let state = initialState;
for (let index = 0; long.length < 10_000; index++) {
  const command =
    index < 4
      ? commands[index]!
      : ({
          ...commands[4 + ((index - 4) % 3)]!,
          metadata: { ...metadata(index, "T"), key: `k${index}` },
        } as TaskCommand);
  for (const event of decide(command, state)) {
    state = evolve(state, event);
    long.push(event);
  }
}
say(`replay of 10 000 events      ${best(() => void replay(long)).toFixed(1)} ms`);

const path = join(tmpdir(), `chistovik-bench-${process.pid}.db`);
const store = openSqliteStore(path);
const APPENDS = 2000;
const from = performance.now();
for (let index = 0; index < APPENDS; index++) {
  const [event] = decide({ ...commands[0]!, metadata: metadata(index, `T-${index}`) }, initialState);
  await store.append(`T-${index}`, [event!], 0);
}
say(`SQLite, synchronous = FULL   ${rate(APPENDS, performance.now() - from)} appends a second`);
const reading = best(() => void store.load("T-7"));
say(`SQLite, a task loaded        ${(reading * 1000).toFixed(0)} µs`);
store.close();
for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
