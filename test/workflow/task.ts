import type { TaskCommand, UnsignedCommand } from "../../src/workflow/index.js";

/** An assessment's policy and lexicon, for tests. */
export const MADE_WITH = {
  policy: { name: "standard", version: "1.0", hash: "0123456789ab" },
  lexicon: { version: "2026.11" },
} as const;

let serial = 0;

/** A command with an id of its own, on the given task, so many minutes after ten o'clock. */
export function signed(
  command: UnsignedCommand,
  minute: number = serial,
  more: Partial<TaskCommand["metadata"]> = {},
): TaskCommand {
  const at = new Date(Date.parse("2026-03-16T07:00:00Z") + minute * 60_000).toISOString();
  return { ...command, metadata: { id: `c${++serial}`, task: "T-1", at, by: "Иванова", ...more } } as TaskCommand;
}

/** An inquiry of a channel. */
export const inquiry = (channel: string): UnsignedCommand => ({
  type: "receive",
  data: {
    document: { kind: "request", channel, fields: { orderNumber: "70-1200", clientName: "Орлова Нина Павловна" } },
  },
});

/** One command of each sort, valid as far as it can be. */
export const DEEDS: readonly UnsignedCommand[] = [
  inquiry("chat"),
  { type: "complete", data: { fields: { orderNumber: "70-1200" }, filled: [], missing: [] } },
  { type: "consult-history", data: { tasks: [] } },
  { type: "communicate", data: { manner: "spoken", summary: "Объяснила порядок осмотра", reached: true } },
  { type: "open-client-request", data: { number: "ОК-15" } },
  { type: "submit", data: { report: { kind: "report", text: "Клиенту ответили." } } },
  {
    type: "assess",
    data: {
      verdict: "rework",
      score: 71.5,
      remarks: [{ text: "Лишнее слово", rule: "style/x", actual: "данный" }],
      ...MADE_WITH,
    },
  },
  { type: "assess", data: { verdict: "accept", score: 100, remarks: [], ...MADE_WITH } },
  { type: "accept", data: {} },
  { type: "accept", data: { reason: "Замечание несущественно" } },
  { type: "rework", data: { remarks: [{ text: "Уточните срок" }] } },
  { type: "rework", data: { remarks: [{ text: "Уточните срок" }], reason: "Срок не назван" } },
  { type: "rework", data: { remarks: [] } },
  { type: "cancel", data: { reason: "Клиент передумал" } },
  { type: "note-overrun", data: { term: "report-due", dueAt: "2026-03-17T15:00:00Z" } },
];
