import { assignCategory, CATEGORIES, UnknownChannel } from "./assign-category.js";
import { overrunKey } from "./evolve.js";
import { isAllowed, nextActions } from "./next-actions.js";
import { Refusal } from "./refusal.js";
import { EVENT_VERSION, type TaskEvent, type TaskEventType } from "./task-event.js";
import type { TaskCommand } from "./task-command.js";
import type { TaskState } from "./task-state.js";
import { STATUS_NAMES } from "./task-status.js";
import { ACTION_OF, TRANSITIONS } from "./transitions.js";

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** «2026-02-30» is no day, though `Date.parse` takes it for 2 March. */
const isMoment = (text: string): boolean => {
  if (!MOMENT.test(text) || Number.isNaN(Date.parse(text))) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
};

/** What was done under the command's idempotency key. */
export function keyOf({ metadata: { key } }: TaskCommand, { keys }: TaskState): TaskEventType | undefined {
  return key === undefined ? undefined : keys.find((used) => used.key === key)?.event;
}

/** What a command comes to: its events, none where it was done before under the same key. What does not fit is a `Refusal`. */
export function decide(
  command: TaskCommand,
  state: TaskState,
  categories: Readonly<Record<string, string>> = CATEGORIES,
): readonly TaskEvent[] {
  const { key, at } = command.metadata;
  const refuse = (reason: string): never => {
    throw new Refusal(reason, nextActions(state));
  };
  if (!Object.hasOwn(TRANSITIONS, command.type))
    refuse(`Неизвестное действие «${String((command as { type: unknown }).type)}»`);
  const used = keyOf(command, state);
  if (used === TRANSITIONS[command.type].event) return [];
  if (used) refuse(`Под ключом «${key!}» уже сделано другое: ${TRANSITIONS[ACTION_OF[used]].title}`);
  for (const moment of command.type === "note-overrun" ? [at, command.data.dueAt] : [at])
    if (!isMoment(moment))
      refuse(`Непонятный момент «${moment}»: нужен ISO 8601 со смещением, например 2026-03-16T10:00:00+03:00`);
  if (!isAllowed(command.type, state)) {
    const why =
      command.type === "receive"
        ? "задача с таким именем уже есть"
        : `состояние задачи — «${STATUS_NAMES[state.status]}»`;
    refuse(`Нельзя ${TRANSITIONS[command.type].title}: ${why}`);
  }
  const made = outcome(command, state, categories, refuse);
  return made ? [{ ...made, metadata: { ...command.metadata, version: EVENT_VERSION } } as TaskEvent] : [];
}

type Refuse = (reason: string) => never;
type Made = Pick<TaskEvent, "type" | "data"> | undefined;

function outcome(
  command: TaskCommand,
  state: TaskState,
  categories: Readonly<Record<string, string>>,
  refuse: Refuse,
): Made {
  switch (command.type) {
    case "receive":
      return received(command, categories, refuse);
    case "complete":
      return { type: "completed", data: command.data };
    case "consult-history":
      return { type: "history-consulted", data: command.data };
    case "communicate":
      if (!command.data.summary.trim()) refuse("Не сказано, о чём говорили с клиентом");
      return { type: "communicated", data: command.data };
    case "open-client-request": {
      const { number } = command.data;
      if (!number.trim()) refuse("Не указан номер обращения клиента");
      if (state.clientRequests.includes(number)) refuse(`Обращение клиента № ${number} уже открыто`);
      return { type: "client-request-opened", data: command.data };
    }
    case "submit":
      return submitted(command.data.report, state, refuse);
    case "assess":
      return { type: "assessed", data: { ...command.data, round: state.round } };
    case "accept":
    case "rework":
      return decided(command, state, refuse);
    case "cancel":
      return { type: "cancelled", data: command.data };
    case "note-overrun":
      return state.overruns.includes(overrunKey(command.data))
        ? undefined
        : { type: "term-overrun", data: command.data };
  }
}

/** What the workflow reads of an inquiry. */
interface Inquiry {
  readonly channel?: unknown;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly timeline?: Readonly<Record<string, unknown>>;
}

type Receive = Extract<TaskCommand, { readonly type: "receive" }>;

function received(
  { data: { document }, metadata }: Receive,
  categories: Readonly<Record<string, string>>,
  refuse: Refuse,
): Made {
  const { fields = {}, timeline = {}, channel: own } = document as Inquiry;
  const channel = own ?? fields["channel"];
  const orderNumber = fields["orderNumber"];
  const receivedAt =
    [timeline["receivedAt"], fields["receivedAt"]].find((moment) => typeof moment === "string" && isMoment(moment)) ??
    metadata.at;
  try {
    const category = assignCategory(typeof channel === "string" ? { channel } : {}, categories);
    return {
      type: "received",
      data: {
        channel: channel as string,
        category,
        receivedAt: receivedAt as string,
        ...(typeof orderNumber === "string" && { orderNumber }),
        document,
      },
    };
  } catch (error) {
    if (!(error instanceof UnknownChannel)) throw error;
    return refuse(`Обращение нельзя принять: ${error.message}`);
  }
}

/** Where advice was not enough, the client request comes before the report. */
function submitted(report: Readonly<Record<string, unknown>>, state: TaskState, refuse: Refuse): Made {
  const { fields = {} } = report as { fields?: Readonly<Record<string, unknown>> };
  if (fields["adviceEnough"] === false && !state.clientRequests.length)
    refuse("В отчёте сказано, что консультации не хватило: сначала откройте обращение клиента");
  return { type: "submitted", data: { round: state.round + 1, report } };
}

type Decision = Extract<TaskCommand, { readonly type: "accept" | "rework" }>;

/** The verdict proposes, the representative decides; against the verdict only with a reason. */
function decided(command: Decision, { assessment, round }: TaskState, refuse: Refuse): Made {
  const { verdict, policy, lexicon } = assessment!;
  const againstVerdict = command.type !== verdict;
  const reason = command.data.reason?.trim() || undefined;
  if (againstVerdict && reason === undefined) {
    const proposed = verdict === "accept" ? "принять результат" : "отправить результат на доработку";
    refuse(`Проверка предлагает ${proposed}: чтобы решить иначе, назовите причину`);
  }
  const decision = { round, againstVerdict, ...(reason !== undefined && { reason }) };
  if (command.type === "accept") return { type: "accepted", data: { ...decision, policy, lexicon } };
  const remarks = command.data.remarks.filter(({ text }) => text.trim());
  if (!remarks.length) refuse("Нет замечаний: без них оператор не узнает, что исправить");
  return { type: "sent-to-rework", data: { ...decision, remarks } };
}
