import { InputError, remainingTime, workingTime, type RemainingTime } from "../../../index.js";
import {
  history,
  nextActions,
  replay,
  STATUS_NAMES,
  TASK_STATUSES,
  type OrderEntry,
  type Round,
  type TaskHistory,
  type TaskState,
  type TaskStatus,
} from "../../../workflow/index.js";
import { allTasks } from "./all-tasks.js";
import { reportOf } from "./report-of.js";
import type { Session } from "./session.js";

/** `task show TASK`: its life, its rounds, its terms, the working time in each status, what comes next. */
export async function showTask(session: Session): Promise<number> {
  const state = await session.state();
  const { channel } = state;
  const policy = await session.policy();
  const events = await session.store.load(session.task);
  const duration = workingTime(policy, { kind: "report", ...(channel !== undefined && { channel }) });
  const told = history(events, { duration, now: session.at });
  const terms = remainingTime(reportOf(state, events), policy, session.at);
  const next = nextActions(state);
  if (session.args.json) {
    session.print(JSON.stringify({ ...state, history: told, terms, nextActions: next }, null, 2));
    return 0;
  }
  const over = state.status === "accepted" || state.status === "cancelled";
  session.print(
    [
      head(state),
      ...told.entries.map(({ at, by, text }) => `  ${at}  ${by}: ${text}`),
      ...told.rounds.map(roundLines),
      ...(over ? [] : termLines(terms)),
      timeLine(told),
      `Дальше: ${next.map(({ title }) => title).join("; ") || "ничего"}.`,
    ].join("\n"),
  );
  return 0;
}

/** Terms that run or have passed unkept: what an operator has to know now. */
function termLines(terms: readonly RemainingTime[]): string[] {
  const lines = terms.flatMap(({ state, message }) =>
    message !== undefined && state !== "kept" ? [`  ${message}`] : [],
  );
  return lines.length ? ["Сроки:", ...lines] : [];
}

function timeLine({ timeIn }: TaskHistory): string {
  const spent = Object.entries(timeIn).filter(([, ms]) => ms > 0);
  const list = spent.map(([status, ms]) => `${STATUS_NAMES[status as TaskStatus]} — ${span(ms)}`).join("; ");
  return `Рабочее время: ${list || "ещё не прошло"}.`;
}

function head({ task, status, channel, category, orderNumber, version }: TaskState): string {
  return `Задача ${task!} (версия ${version}): ${STATUS_NAMES[status]}. Категория ${category!}, канал ${channel!}${orderNumber === undefined ? "" : `, заказ ${orderNumber}`}.`;
}

function roundLines({ number, score, proposed, decision, remarks, fixed, recurring, fresh }: Round): string {
  const decided = decision === undefined ? "решения ещё нет" : decision === "accept" ? "принят" : "на доработку";
  const checked =
    proposed === undefined
      ? ""
      : `, проверка: ${proposed === "accept" ? "принять" : "на доработку"}, оценка ${String(score).replace(".", ",")}`;
  const compared =
    number > 1 && proposed !== undefined
      ? `; исправлено ${fixed.length}, повторилось ${recurring.length}, новых ${fresh.length}`
      : "";
  return [
    `Сдача ${number}: ${decided}${checked}${compared}.`,
    ...remarks.map(({ text }, index) => `  ${index + 1}. ${text}`),
  ].join("\n");
}

/** «2 ч 40 мин»; working hours are not folded into days. */
function span(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} ч` : "", rest || !hours ? `${rest} мин` : ""].filter(Boolean).join(" ");
}

/** `task list`. */
export async function listTasks(session: Session): Promise<number> {
  const { order, status, json } = session.args;
  if (status !== undefined && !TASK_STATUSES.includes(status as TaskStatus))
    throw new InputError(`«--status ${status}»: такого состояния нет; можно: ${TASK_STATUSES.join(", ")}`);
  const states = [...(await allTasks(session.store)).values()].map((events) => replay(events));
  const shown = states.filter(
    (state) =>
      (order === undefined || state.orderNumber === order) && (status === undefined || state.status === status),
  );
  if (json)
    session.print(
      JSON.stringify(
        shown.map(({ task, version, status: at, category, channel, orderNumber, receivedAt, round }) => ({
          task,
          version,
          status: at,
          category,
          channel,
          orderNumber,
          receivedAt,
          round,
        })),
        null,
        2,
      ),
    );
  else session.print(shown.length ? shown.map((state) => head(state)).join("\n") : "Задач нет.");
  return 0;
}

/** The earlier tasks of an order, a line each. */
export function orderLines(tasks: readonly OrderEntry[]): string {
  return tasks
    .map(({ task, receivedAt, channel, status, clientAsked, result, clientRequests }) => {
      const what = [clientAsked, result].filter(Boolean).join(" — ");
      const requests = clientRequests.length ? `; обращения ${clientRequests.join(", ")}` : "";
      return `  ${receivedAt.slice(0, 10)} ${task} (${channel}): ${STATUS_NAMES[status]}${what ? `; ${what}` : ""}${requests}`;
    })
    .join("\n");
}
