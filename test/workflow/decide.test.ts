import { describe, expect, it } from "vitest";
import {
  assignCategory,
  decide,
  evolve,
  initialState,
  nextActions,
  Refusal,
  replay,
  type TaskEvent,
  type TaskState,
  type UnsignedCommand,
} from "../../src/workflow/index.js";
import { DEEDS, inquiry, MADE_WITH, signed } from "./task.js";

/** The task after the commands, each of which has to fit. */
function after(...commands: UnsignedCommand[]): TaskState {
  return commands.reduce((state, command) => decide(signed(command), state).reduce(evolve, state), initialState);
}

const [
  receive,
  complete,
  consult,
  talk,
  open,
  submit,
  bad,
  good,
  accept,
  acceptBecause,
  rework,
  reworkBecause,
  reworkWithout,
  cancel,
] = DEEDS as [UnsignedCommand, ...UnsignedCommand[]] & Record<number, UnsignedCommand>;
const LIFE = [receive, complete!, consult!, talk!, submit!] as const;

describe("categories", () => {
  it.each([
    ["chat", "A"],
    ["mail", "B"],
    ["voicemail", "C"],
    ["call-d", "D"],
    ["call-e", "E"],
  ])("%s: %s", (channel, category) => {
    expect(assignCategory({ channel })).toBe(category);
    expect(after(inquiry(channel))).toMatchObject({ channel, category, status: "received" });
  });

  it("an unknown channel is an error that names the known ones", () => {
    expect(() => assignCategory({ channel: "fax" })).toThrow(
      "неизвестный канал «fax»; известны: chat, mail, voicemail, call-d, call-e",
    );
    expect(() => assignCategory({})).toThrow(
      "не указан канал обращения; известны: chat, mail, voicemail, call-d, call-e",
    );
    expect(() => assignCategory({ channel: "constructor" })).toThrow("неизвестный канал");
    expect(() => decide(signed(inquiry("fax")), initialState)).toThrow(
      "Обращение нельзя принять: неизвестный канал «fax»; известны: chat, mail, voicemail, call-d, call-e. Сейчас можно: принять обращение.",
    );
  });

  it("a customer may add channels", () => {
    const own = { chat: "A", messenger: "F" };
    expect(assignCategory({ channel: "messenger" }, own)).toBe("F");
    expect(decide(signed(inquiry("messenger")), initialState, own)[0]).toMatchObject({ data: { category: "F" } });
  });
});

describe("the life of a task", () => {
  it("goes from the inquiry to the acceptance, with one rework", () => {
    const statuses: string[] = [];
    [
      receive,
      complete!,
      consult!,
      talk!,
      talk!,
      open!,
      talk!,
      submit!,
      bad!,
      rework!,
      talk!,
      submit!,
      good!,
      accept!,
    ].reduce((state, command) => {
      const next = decide(signed(command), state).reduce(evolve, state);
      statuses.push(next.status);
      return next;
    }, initialState);
    expect(statuses).toEqual([
      "received",
      "completed",
      "consulted",
      "communicating",
      "communicating",
      "request-opened",
      "request-opened",
      "submitted",
      "assessed",
      "rework",
      "rework",
      "submitted",
      "assessed",
      "accepted",
    ]);
  });

  it("knows what the inquiry says: order, channel, moment of receipt", () => {
    const document = {
      channel: "mail",
      fields: { orderNumber: "70-1200" },
      timeline: { receivedAt: "2026-03-15T21:00:00+03:00" },
    };
    expect(after({ type: "receive", data: { document } })).toMatchObject({
      orderNumber: "70-1200",
      receivedAt: "2026-03-15T21:00:00+03:00",
      fields: { orderNumber: "70-1200" },
    });
  });

  it("may be cancelled by the customer at any moment before its end", () => {
    for (const count of [1, 2, 3, 4, 5]) expect(after(...LIFE.slice(0, count), cancel!).status).toBe("cancelled");
    expect(after(...LIFE, bad!, rework!, cancel!).status).toBe("cancelled");
  });

  it("may see a term overrun in any state, which it does not change, once", () => {
    const overrun = DEEDS.at(-1)!;
    for (const before of [[receive], LIFE, [...LIFE, good!, accept!], [receive, cancel!]]) {
      const state = after(...before);
      const next = after(...before, overrun);
      expect([next.status, next.overruns]).toEqual([state.status, ["report-due@2026-03-17T15:00:00Z"]]);
      expect(decide(signed(overrun), next)).toEqual([]);
    }
  });

  it("may have a rework of a result that was met in part: against the verdict, with a reason", () => {
    const [event] = decide(signed(reworkBecause!), after(...LIFE, good!));
    expect(event).toMatchObject({
      type: "sent-to-rework",
      data: { round: 1, againstVerdict: true, reason: "Срок не назван", remarks: [{ text: "Уточните срок" }] },
    });
  });

  it("names policy and lexicon in the acceptance", () => {
    expect(decide(signed(accept!), after(...LIFE, good!))[0]).toMatchObject({
      type: "accepted",
      data: { round: 1, againstVerdict: false, ...MADE_WITH },
    });
    expect(decide(signed(acceptBecause!), after(...LIFE, bad!))[0]).toMatchObject({
      data: { againstVerdict: true, reason: "Замечание несущественно" },
    });
  });

  it("keeps a reason that agrees with the verdict as a remark, not as a contradiction", () => {
    expect(decide(signed(acceptBecause!), after(...LIFE, good!))[0]).toMatchObject({
      data: { againstVerdict: false, reason: "Замечание несущественно" },
    });
  });
});

describe("the first reply", () => {
  it("is the first talk that reached the client", () => {
    const say = (reached: boolean): UnsignedCommand => ({
      type: "communicate",
      data: { manner: "spoken", summary: "Звонок", reached },
    });
    const at = (minute: number, reached: boolean, state: TaskState): TaskState =>
      decide(signed(say(reached), minute), state).reduce(evolve, state);
    const missed = at(10, false, after(...LIFE.slice(0, 3)));
    const reached = at(30, true, at(20, true, missed));
    expect([missed.firstReplyAt, reached.firstReplyAt, reached.communications]).toEqual([
      undefined,
      "2026-03-16T07:20:00.000Z",
      3,
    ]);
  });
});

describe("a command that does not fit is refused with a reason and what is allowed", () => {
  const refusal = (command: UnsignedCommand, ...before: UnsignedCommand[]): string => {
    try {
      decide(signed(command), after(...before));
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return (error as Error).message;
    }
    return "done";
  };

  it.each([
    [
      "a report before anything",
      submit!,
      [],
      "Нельзя сдать отчёт: состояние задачи — «обращение ещё не принято». Сейчас можно: принять обращение.",
    ],
    [
      "the same inquiry again",
      receive,
      [receive],
      "Нельзя принять обращение: задача с таким именем уже есть. Сейчас можно: проверить и дозаполнить поля; отменить задачу; отметить нарушение срока.",
    ],
    [
      "a talk before the history",
      talk!,
      LIFE.slice(0, 2),
      "Нельзя связаться с клиентом: состояние задачи — «поля проверены и дополнены». Сейчас можно: проверить и дозаполнить поля; посмотреть историю заказа; отменить задачу; отметить нарушение срока.",
    ],
    [
      "a client request before any advice",
      open!,
      LIFE.slice(0, 3),
      "Нельзя открыть обращение клиента: состояние задачи — «история заказа просмотрена». Сейчас можно: проверить и дозаполнить поля; связаться с клиентом; сдать отчёт; отменить задачу; отметить нарушение срока.",
    ],
    [
      "an acceptance without a check",
      accept!,
      LIFE,
      "Нельзя принять результат: состояние задачи — «отчёт сдан». Сейчас можно: проверить отчёт по критериям; отменить задачу; отметить нарушение срока.",
    ],
    [
      "a rework of what was accepted",
      rework!,
      [...LIFE, good!, accept!],
      "Нельзя отправить на доработку: состояние задачи — «результат принят». Сейчас можно: отметить нарушение срока.",
    ],
    [
      "anything after a cancellation",
      submit!,
      [receive, cancel!],
      "Нельзя сдать отчёт: состояние задачи — «задача отменена заказчиком». Сейчас можно: отметить нарушение срока.",
    ],
    [
      "an acceptance against the verdict",
      accept!,
      [...LIFE, bad!],
      "Проверка предлагает отправить результат на доработку: чтобы решить иначе, назовите причину. Сейчас можно: проверить отчёт по критериям; принять результат; отправить на доработку; отменить задачу; отметить нарушение срока.",
    ],
    [
      "a rework without remarks",
      reworkWithout!,
      [...LIFE, bad!],
      "Нет замечаний: без них оператор не узнает, что исправить. ",
    ],
    ["the same client request twice", open!, [...LIFE.slice(0, 4), open!], "Обращение клиента № ОК-15 уже открыто. "],
    [
      "a talk about nothing",
      { type: "communicate", data: { manner: "written", summary: " ", reached: true } },
      LIFE.slice(0, 3),
      "Не сказано, о чём говорили с клиентом. ",
    ],
    [
      "a report that tells of a request nobody opened",
      { type: "submit", data: { report: { fields: { adviceEnough: false } } } },
      LIFE.slice(0, 4),
      "В отчёте сказано, что консультации не хватило: сначала откройте обращение клиента. Сейчас можно: проверить и дозаполнить поля; связаться с клиентом; открыть обращение клиента; сдать отчёт; ",
    ],
    [
      "a term that passed nobody knows when",
      { type: "note-overrun", data: { term: "report-due", dueAt: "завтра" } },
      [receive],
      "Непонятный момент «завтра»: нужен ISO 8601 со смещением",
    ],
    [
      "an unknown deed",
      { type: "destroy", data: {} } as unknown as UnsignedCommand,
      [receive],
      "Неизвестное действие «destroy». ",
    ],
  ] as const)("%s", (_title, command, before, message) => {
    expect(refusal(command, ...before)).toContain(message);
  });

  it("an unreadable moment too", () => {
    expect(() =>
      decide({ ...receive, metadata: { id: "1", task: "T", at: "вчера", by: "x" } } as never, initialState),
    ).toThrow("Непонятный момент «вчера»: нужен ISO 8601 со смещением");
  });
});

describe("a command done before under the same key", () => {
  it("changes nothing, whatever the task has become", () => {
    const first = signed(submit!, 1, { key: "submit-1" });
    const state = decide(first, after(...LIFE.slice(0, 4))).reduce(evolve, after(...LIFE.slice(0, 4)));
    expect(state).toMatchObject({ round: 1, keys: [{ key: "submit-1", event: "submitted" }] });
    expect(decide(signed(submit!, 2, { key: "submit-1" }), state)).toEqual([]);
    const accepted = [good!, accept!].reduce(
      (task, command) => decide(signed(command), task).reduce(evolve, task),
      state,
    );
    expect(decide(signed(submit!, 3, { key: "submit-1" }), accepted)).toEqual([]);
  });
});

describe("a key that was used for another deed", () => {
  it("is refused: nothing is done in silence", () => {
    const state = decide(signed(receive, 1, { key: "k" }), initialState).reduce(evolve, initialState);
    expect(() => decide(signed(complete!, 2, { key: "k" }), state)).toThrow(
      "Под ключом «k» уже сделано другое: принять обращение.",
    );
  });
});

describe("what may be done next", () => {
  it("is in the order of the life, with who does it", () => {
    expect(nextActions(after(...LIFE, bad!)).map(({ action, actor }) => `${action}: ${actor}`)).toEqual([
      "assess: service",
      "accept: representative",
      "rework: representative",
      "cancel: customer",
      "note-overrun: service",
    ]);
    expect(nextActions(after(...LIFE.slice(0, 3), submit!, bad!, rework!)).map(({ action }) => action)).toEqual([
      "complete",
      "communicate",
      "submit",
      "cancel",
      "note-overrun",
    ]);
    expect(nextActions(after(...LIFE, bad!, rework!)).map(({ action }) => action)).toContain("open-client-request");
  });
});

describe("a damaged history", () => {
  it("is an error that names the event", () => {
    const [event] = decide(signed(accept!), after(...LIFE, good!));
    expect(() => replay([event as TaskEvent])).toThrow(
      "История задачи повреждена: событие «accepted», когда обращение ещё не принято.",
    );
    expect(() => replay([{ ...event, type: "lost" } as unknown as TaskEvent])).toThrow("событие «lost»");
  });
});
