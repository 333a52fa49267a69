import { randomUUID } from "node:crypto";
import { checkFields, completeFields, InputError, type Document } from "../../../index.js";
import { assignCategory, orderHistory, type Handled, type TaskEvent } from "../../../workflow/index.js";
import type { Session } from "./session.js";
import { orderLines } from "./show-tasks.js";
import { allTasks } from "./all-tasks.js";

/** `task receive [TASK] FILE`: the task is called as it is told, as the document calls itself, or by its moment. */
export async function receive(session: Session): Promise<number> {
  const { task, file } = session.args;
  // One name only is the file's.
  const document = await session.input(file ?? task ?? "-");
  const own = document!["id"];
  const id =
    (file === undefined ? undefined : task) ??
    (typeof own === "string" && own
      ? own
      : `T-${session.at.slice(0, 19).replace(/\D/gu, "")}-${randomUUID().slice(0, 4)}`);
  const handled = await session.handle({ type: "receive", data: { document: document! } }, id);
  session.answer(handled, `Категория ${handled.state.category!}.`);
  return 0;
}

/** `task complete TASK [FILE]`: what the operator has found out, then what the text, the channel and the policy tell. */
export async function completeTask(session: Session): Promise<number> {
  const state = await session.state();
  const policy = await session.policy();
  const told = (await session.input()) ?? {};
  const channel = state.channel!;
  const document = { kind: "request", ...state.inquiry, channel, fields: { ...state.fields, ...told } } as Document;
  const { fields, filled } = completeFields(document, policy);
  const missing = checkFields({ ...document, fields }, policy).map(({ message = "" }) => message);
  const handled = await session.handle({
    type: "complete",
    data: {
      fields: withCategory(fields, channel, policy.categories),
      filled: filled.map((field) => ({ ...field })),
      missing,
    },
  });
  const lines = [
    ...filled.map(
      ({ field, value, from, source }) =>
        `\n  + ${field.slice(1)}: ${String(value)} (${FROM[from]}${source ? ` «${source.text}»` : ""})`,
    ),
    ...missing.map((message) => `\n  ! ${message}`),
  ];
  session.answer(
    handled,
    filled.length || missing.length
      ? `Дополнено полей: ${filled.length}, осталось спросить: ${missing.length}.${lines.join("")}`
      : "Все поля заполнены.",
    { filled, missing },
  );
  return 0;
}

const FROM = {
  default: "по умолчанию",
  channel: "по каналу",
  timeline: "по времени получения",
  text: "из текста:",
  value: "из значения",
} as const;

/** The category is the task's own, whether or not the policy's schema has a field for it. */
function withCategory(
  fields: Readonly<Record<string, unknown>>,
  channel: string,
  categories: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, unknown>> {
  return { ...fields, category: assignCategory({ channel }, categories) };
}

/** `task history TASK`: the other tasks of the same order. */
export async function consultHistory(session: Session): Promise<number> {
  const { orderNumber } = await session.state();
  const earlier: (readonly TaskEvent[])[] = [];
  for (const [task, events] of await allTasks(session.store)) if (task !== session.task) earlier.push(events);
  const number = orderNumber?.toLowerCase().replace(/[\s№]/gu, "");
  const order = orderHistory(earlier).find(
    (other) => other.orderNumber.toLowerCase().replace(/[\s№]/gu, "") === number,
  );
  const tasks = order?.tasks ?? [];
  const handled = await session.handle({ type: "consult-history", data: { tasks: tasks.map(({ task }) => task) } });
  const sentence =
    orderNumber === undefined
      ? "Номер заказа не указан."
      : tasks.length
        ? `Заказ ${orderNumber}:\n${orderLines(tasks)}`
        : `Других задач по заказу ${orderNumber} нет.`;
  session.answer(handled, sentence, { order: tasks });
  return 0;
}

/** `task talk TASK [FILE] --summary TEXT`. */
export async function communicate(session: Session): Promise<number> {
  const { written, unreached, summary } = session.args;
  const told = (await session.input()) ?? {};
  const text = summary ?? told["summary"];
  if (typeof text !== "string")
    throw new InputError(
      "о чём говорили? Скажите: --summary «Объяснила порядок осмотра», или дайте JSON с полем summary",
    );
  const manner = written || told["manner"] === "written" ? "written" : "spoken";
  const reached = !unreached && told["reached"] !== false;
  session.answer(await session.handle({ type: "communicate", data: { manner, summary: text, reached } }), "Записано.");
  return 0;
}

/** `task request TASK --number N`. */
export async function openRequest(session: Session): Promise<number> {
  const { number, subject } = session.args;
  if (number === undefined) throw new InputError("какой номер у обращения клиента? Назовите его: --number ОК-15");
  session.answer(
    await session.handle({ type: "open-client-request", data: { number, ...(subject !== undefined && { subject }) } }),
    `Номер ${number}.`,
  );
  return 0;
}

/** `task submit TASK FILE`. */
export async function submit(session: Session): Promise<number> {
  const report = await session.input(session.args.file ?? "-");
  const handled = await session.handle({ type: "submit", data: { report: report! } });
  session.answer(handled, handled.state.round > 1 ? `Сдача ${handled.state.round}.` : "Отчёт записан.");
  return 0;
}

/** `task accept TASK`. */
export async function accept(session: Session): Promise<number> {
  const handled = await session.handle({ type: "accept", data: because(session) });
  session.answer(handled, accepted(handled));
  return 0;
}

function accepted({ events: [event] }: Handled): string {
  if (event?.type !== "accepted") return "";
  const { policy, lexicon, againstVerdict } = event.data;
  return `${againstVerdict ? "Вопреки проверке, причина записана. " : ""}Политика ${policy.name} ${policy.version} (${policy.hash}), словарь ${lexicon.version}.`;
}

/** `task rework TASK`: the remarks of the check and the representative's own. */
export async function rework(session: Session): Promise<number> {
  const { assessment } = await session.state();
  const remarks = [...(assessment?.remarks ?? []), ...session.args.remarks.map((text) => ({ text }))];
  const handled = await session.handle({ type: "rework", data: { remarks, ...because(session) } });
  session.answer(handled, `Замечания:${remarks.map(({ text }, index) => `\n  ${index + 1}. ${text}`).join("")}`);
  return 0;
}

/** `task cancel TASK`. */
export async function cancel(session: Session): Promise<number> {
  session.answer(await session.handle({ type: "cancel", data: because(session) }), "Записано.");
  return 0;
}

/** `task overrun TASK --term T --due-at MOMENT`. */
export async function noteOverrun(session: Session): Promise<number> {
  const { term, "due-at": dueAt } = session.args;
  if (term === undefined || dueAt === undefined)
    throw new InputError("какой срок и когда он истёк? Скажите: --term report-due --due-at 2026-03-17T18:00:00+03:00");
  session.answer(await session.handle({ type: "note-overrun", data: { term, dueAt } }), "Записано.");
  return 0;
}

function because({ args: { reason } }: Session): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}
