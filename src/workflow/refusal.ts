import type { TaskAction } from "./transitions.js";

/** What may be done next, by whom. */
export interface NextAction {
  readonly action: TaskAction;
  readonly title: string;
  readonly actor: "operator" | "representative" | "customer" | "service";
}

/** A command that does not fit the task: why, and what does. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: string;
  readonly allowed: readonly NextAction[];

  constructor(reason: string, allowed: readonly NextAction[]) {
    const list = allowed.map(({ title }) => title).join("; ");
    super(`${reason}. ${list ? `Сейчас можно: ${list}` : "Больше с задачей ничего сделать нельзя"}.`);
    this.reason = reason;
    this.allowed = allowed;
  }
}

/** Somebody was quicker: the task is not any more what the command was decided upon. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  readonly task: string;
  readonly expected: number;
  readonly actual: number;

  constructor(task: string, expected: number, actual: number) {
    super(
      `задачу «${task}» успели изменить (ожидалась версия ${expected}, сейчас ${actual}); посмотрите её ещё раз и повторите`,
    );
    this.task = task;
    this.expected = expected;
    this.actual = actual;
  }
}
