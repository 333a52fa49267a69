import { describe, expect, it } from "vitest";
import {
  compareRemarks,
  decide,
  evolve,
  history,
  initialState,
  orderHistory,
  replay,
  timeline,
  review,
  type Remark,
  type TaskEvent,
  type UnsignedCommand,
} from "../../src/workflow/index.js";
import { upcast } from "../../src/workflow/upcast.js";
import { DEEDS, inquiry, MADE_WITH, signed } from "./task.js";

const [receive, complete, consult, talk, , submit] = DEEDS as readonly UnsignedCommand[] as [
  UnsignedCommand,
  UnsignedCommand,
  UnsignedCommand,
  UnsignedCommand,
  UnsignedCommand,
  UnsignedCommand,
];

/** The events of commands, one every so many minutes. */
function events(commands: readonly UnsignedCommand[], minutes = 10, task = "T-1"): TaskEvent[] {
  let state = initialState;
  return commands.flatMap((command, index) => {
    const made = decide(signed(command, index * minutes, { task }), state);
    state = made.reduce(evolve, state);
    return made;
  });
}

const style: Remark = {
  text: "Канцелярит: проще «оплатить»",
  rule: "style/kancelyarit",
  actual: "Произвести  оплату",
  clause: "2.1",
  severity: "error",
};
const late: Remark = {
  text: "Отчёт сдан 17 марта в 19:00. Опоздание — 1 ч",
  rule: "deadlines/overdue",
  field: "/timeline/submittedAt",
};
const own: Remark = { text: "Назовите срок осмотра" };

describe("remarks are matched between rounds by content, not by position", () => {
  it.each([
    ["the same words elsewhere", [style], [{ ...style, actual: "произвести оплату" }], [[], 1, 0]],
    [
      "the same field with another figure",
      [late],
      [{ ...late, text: "Отчёт сдан 18 марта в 19:00. Опоздание — 10 ч" }],
      [[], 1, 0],
    ],
    ["another rule about the same words", [style], [{ ...style, rule: "style/verbose" }], [[style], 0, 1]],
    ["of two one is left", [style, style], [style], [[style], 1, 0]],
    ["of one two have come", [style], [style, style], [[], 1, 1]],
    ["ё is е", [{ text: "Напишите «ещё»" }], [{ text: "напишите  «еще»" }], [[], 1, 0]],
    ["nothing is left", [style, own], [], [[style, own], 0, 0]],
    ["in another order", [style, late, own], [own, style, late], [[], 3, 0]],
  ] as const)("%s", (_title, before, now, [fixed, recurring, fresh]) => {
    const compared = compareRemarks(before, now);
    expect([compared.fixed, compared.recurring.length, compared.fresh.length]).toEqual([fixed, recurring, fresh]);
  });
});

describe("the history", () => {
  const assess = (verdict: "accept" | "rework", remarks: readonly Remark[]): UnsignedCommand => ({
    type: "assess",
    data: { verdict, score: verdict === "accept" ? 98.5 : 60, remarks, ...MADE_WITH },
  });
  const life = [
    receive,
    complete,
    consult,
    talk,
    submit,
    assess("rework", [style, late]),
    { type: "rework", data: { remarks: [style, own] } },
    talk,
    submit,
    assess("rework", [late]),
    { type: "accept", data: { reason: "Опоздание согласовано" } },
  ] as const;

  it("tells rounds with what was fixed and what came again", () => {
    const { rounds } = history(events(life));
    expect(rounds).toMatchObject([
      {
        number: 1,
        proposed: "rework",
        score: 60,
        decision: "rework",
        againstVerdict: false,
        remarks: [style, own],
        fixed: [],
        recurring: [],
        fresh: [style, own],
      },
      {
        number: 2,
        proposed: "rework",
        decision: "accept",
        againstVerdict: true,
        reason: "Опоздание согласовано",
        remarks: [],
        fixed: [style, own],
        recurring: [],
        fresh: [late],
      },
    ]);
  });

  it("does not take a person's remark for fixed before a person has decided", () => {
    const { rounds } = history(events(life.slice(0, -1)));
    expect(rounds[1]).toMatchObject({ fixed: [style], recurring: [], fresh: [late] });
  });

  it("tells who did what and when", () => {
    const { entries } = history(events(life));
    expect(entries.map(({ text }) => text)).toEqual([
      "Обращение принято: канал chat, категория A",
      "Поля проверены: дополнено 0, осталось спросить 0",
      "История заказа просмотрена: прежних задач нет",
      "Разговор с клиентом: Объяснила порядок осмотра",
      "Отчёт сдан",
      "Отчёт проверен: на доработку, оценка 60, замечаний 2",
      "Отправлен на доработку, замечаний 2",
      "Разговор с клиентом: Объяснила порядок осмотра",
      "Отчёт сдан снова (сдача 2)",
      "Отчёт проверен: на доработку, оценка 60, замечаний 1",
      "Результат принят вопреки проверке: Опоздание согласовано",
    ]);
    expect(entries[4]).toMatchObject({ by: "Иванова", at: "2026-03-16T07:40:00.000Z", status: "submitted", round: 1 });
  });

  it("counts the time in each status, by the clock or by the function it is given", () => {
    expect(history(events(life)).timeIn).toEqual({
      received: 600_000,
      completed: 600_000,
      consulted: 600_000,
      communicating: 600_000,
      submitted: 1_200_000,
      assessed: 1_200_000,
      rework: 1_200_000,
    });
    expect(history(events(life), { duration: () => 1 }).timeIn).toMatchObject({ received: 1, submitted: 2 });
  });

  it("counts the status that lasts up to now, unless the life is over", () => {
    const now = "2026-03-16T12:00:00Z";
    expect(history(events(life.slice(0, 1)), { now }).timeIn).toEqual({ received: 5 * 3_600_000 });
    expect(history(events(life), { now })).toEqual(history(events(life)));
  });

  it("counts no time after the end, and none backwards where clocks disagree", () => {
    const over = { term: "t", dueAt: "2026-03-16T09:00:00Z" };
    const late = { ...events(life).at(-1)!, type: "term-overrun", data: over } as TaskEvent;
    const at = "2026-03-20T10:00:00Z";
    const after = [...events(life), { ...late, metadata: { ...late.metadata, id: "late", at } }];
    expect(history(after).timeIn).toEqual(history(events(life)).timeIn);
    const [received, completed, ...rest] = events(life);
    const early = { ...completed!, metadata: { ...completed!.metadata, at: "2026-03-16T06:00:00.000Z" } };
    expect(history([received!, early, ...rest]).timeIn).toMatchObject({ completed: 1_200_000 });
  });

  it("of nothing is empty", () => {
    expect(history([])).toEqual({ status: "new", entries: [], rounds: [], timeIn: {} });
  });
});

describe("review", () => {
  const findings = [
    {
      ...style,
      message: style.text,
      rule: style.rule!,
      clause: "2.1",
      severity: "error",
      start: 3,
      end: 9,
      actual: "произвести оплату",
      replacements: [],
    },
    { rule: "typography/nbsp", message: "Неразрывный пробел", clause: "2.1", severity: "info" },
  ];
  const assessment = { verdict: "rework", score: 60, findings, ...MADE_WITH } as const;
  const task = replay(events([receive, complete, consult, talk, submit]));

  it("proposes by the verdict, and carries the findings as remarks", () => {
    const { proposed, remarks, commands } = review(task, assessment);
    expect(proposed).toBe("rework");
    expect(remarks).toEqual([
      { text: style.text, rule: "style/kancelyarit", clause: "2.1", severity: "error", actual: "произвести оплату" },
    ]);
    expect(commands).toEqual([{ type: "assess", data: { verdict: "rework", score: 60, remarks, ...MADE_WITH } }]);
  });

  it("sends the findings and the representative's own words back", () => {
    const { commands, againstVerdict } = review(task, assessment, {
      verdict: "rework",
      remarks: ["Назовите срок осмотра"],
    });
    expect(commands[1]).toMatchObject({
      type: "rework",
      data: { remarks: [{ rule: "style/kancelyarit" }, { text: "Назовите срок осмотра" }] },
    });
    expect(againstVerdict).toBe(false);
  });

  it("lets the representative choose among the findings", () => {
    expect(review(task, assessment, { verdict: "rework", remarks: [late, own] }).commands[1]).toMatchObject({
      data: { remarks: [late, own] },
    });
  });

  it("records a decision against the verdict with its reason", () => {
    const { commands, againstVerdict } = review(task, assessment, {
      verdict: "accept",
      reason: "Замечание несущественно",
    });
    expect([againstVerdict, commands[1]]).toEqual([
      true,
      { type: "accept", data: { reason: "Замечание несущественно" } },
    ]);
    const end = commands.reduce((state, command) => decide(signed(command), state).reduce(evolve, state), task);
    expect(end.status).toBe("accepted");
    expect(() =>
      review(task, assessment, { verdict: "accept" }).commands.reduce(
        (state, command) => decide(signed(command), state).reduce(evolve, state),
        task,
      ),
    ).toThrow("назовите причину");
  });

  it("compares the report handed in again with the remarks of the last round", () => {
    const sent = { type: "rework", data: { remarks: [style, late, own] } } as const;
    const again = replay(
      events([receive, complete, consult, talk, submit, review(task, assessment).commands[0]!, sent, submit]),
    );
    expect(review(again, assessment)).toMatchObject({
      fixed: [late],
      recurring: [{ rule: "style/kancelyarit" }],
      fresh: [],
      toLookAt: [own],
    });
  });
});

describe("the history of an order", () => {
  const report: UnsignedCommand = {
    type: "submit",
    data: { report: { fields: { clientAsked: "Когда готов отчёт", result: "Назван срок" } } },
  };
  const first = events([inquiry("mail"), complete, consult, talk, report], 10, "T-1");
  const second = events(
    [
      {
        type: "receive",
        data: {
          document: {
            channel: "chat",
            fields: { orderNumber: "№ 70-1200" },
            timeline: { receivedAt: "2026-03-01T10:00:00+03:00" },
          },
        },
      },
      { type: "cancel", data: { reason: "Ошиблись чатом" } },
    ],
    10,
    "T-0",
  );
  const other = events([{ type: "receive", data: { document: { channel: "chat", fields: {} } } }], 10, "T-3");

  it("joins the tasks of one order, the oldest first", () => {
    expect(orderHistory([first, second, other])).toEqual([
      {
        orderNumber: "70-1200",
        tasks: [
          {
            task: "T-0",
            status: "cancelled",
            channel: "chat",
            category: "A",
            receivedAt: "2026-03-01T10:00:00+03:00",
            rounds: 0,
            clientRequests: [],
            cancelledBecause: "Ошиблись чатом",
          },
          {
            task: "T-1",
            status: "submitted",
            channel: "mail",
            category: "B",
            receivedAt: "2026-03-16T07:00:00.000Z",
            rounds: 1,
            clientRequests: [],
            clientAsked: "Когда готов отчёт",
            result: "Назван срок",
          },
        ],
      },
    ]);
  });
});

describe("events of version 1", () => {
  const v1 = (type: string, data: object, id: string): unknown => ({
    type,
    data,
    metadata: { id, task: "T-1", at: "2025-03-17T10:00:00+03:00", by: "Иванова", version: 1 },
  });
  const old = [
    v1("received", { channel: "call-d", order: "70-1200", document: { fields: { orderNumber: "70-1200" } } }, "1"),
    v1("completed", { fields: {}, filled: [], missing: [] }, "2"),
    v1("history-consulted", { tasks: [] }, "3"),
    v1("communicated", { kind: "call", summary: "Рассказали о сроках" }, "4"),
    v1("submitted", { round: 1, report: {} }, "5"),
    v1("assessed", { round: 1, verdict: "rework", score: 50, remarks: [], ...MADE_WITH }, "6"),
    v1("sent-to-rework", { round: 1, remarks: "1. Уточните срок\n2) Уберите «данный»\n" }, "7"),
  ];

  it("are brought up to today's", () => {
    const now = old.map(upcast);
    expect(now.every(({ metadata }) => metadata.version === 2)).toBe(true);
    expect(replay(now)).toMatchObject({
      status: "rework",
      category: "D",
      orderNumber: "70-1200",
      receivedAt: "2025-03-17T10:00:00+03:00",
      communications: 1,
      remarks: [{ text: "Уточните срок" }, { text: "Уберите «данный»" }],
    });
    expect(now[3]!.data).toEqual({ manner: "spoken", summary: "Рассказали о сроках", reached: true });
  });

  it("of today's version stay as they are; what is from the future or no event is refused", () => {
    const event = events([receive])[0]!;
    expect(upcast(event)).toBe(event);
    expect(() => upcast({ ...event, metadata: { ...event.metadata, version: 3 } })).toThrow(
      "записано в версии 3, а эта программа знает версии 1 и 2: обновите chistovik",
    );
    for (const junk of [null, {}, { type: "received" }, "x", { type: "received", data: {}, metadata: {} }])
      expect(() => upcast(junk)).toThrow("Это не событие задачи");
  });
});

describe("the moments of a task's life, for terms", () => {
  const rework: UnsignedCommand = { type: "rework", data: { remarks: [own] } };
  const assess: UnsignedCommand = {
    type: "assess",
    data: { verdict: "rework", score: 50, remarks: [style], ...MADE_WITH },
  };
  const life = events([receive, complete, consult, talk, submit, assess, rework, submit]);

  it("are the last of each event, the first reply, and what the inquiry says of its receipt", () => {
    expect(timeline(life)).toEqual({
      receivedAt: "2026-03-16T07:00:00.000Z",
      firstReplyAt: "2026-03-16T07:30:00.000Z",
      submittedAt: "2026-03-16T08:10:00.000Z",
      events: {
        received: "2026-03-16T07:00:00.000Z",
        completed: "2026-03-16T07:10:00.000Z",
        "history-consulted": "2026-03-16T07:20:00.000Z",
        communicated: "2026-03-16T07:30:00.000Z",
        "sent-to-rework": "2026-03-16T08:00:00.000Z",
        submitted: "2026-03-16T08:10:00.000Z",
      },
    });
  });

  it("after a rework the report is not handed in until it is again", () => {
    const waiting = timeline(life.slice(0, -1));
    expect([waiting.submittedAt, waiting.events.submitted, waiting.events.assessed]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(timeline([])).toEqual({ events: {} });
  });
});
