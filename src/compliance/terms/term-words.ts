import type { TermState } from "./term-state.js";
import { clockSpan, exactSpan, momentWords, timeSpan } from "./time-words.js";

const USUAL: Readonly<Record<string, readonly [title: string, done: string]>> = {
  firstReplyAt: ["Первый ответ", "дан"],
  firstOperatorMessage: ["Первый ответ", "дан"],
  lastOperatorMessage: ["Ответ", "дан"],
  submittedAt: ["Отчёт", "сдан"],
};

/** What the term is about and that it is done, as a person says it: «Первый ответ», «дан». */
export function termTitle({ compiled: { term } }: TermState): readonly [title: string, done: string] {
  const usual = USUAL[term.to];
  return [term.title ?? usual?.[0] ?? `Действие со сроком «${term.id}»`, term.done ?? usual?.[1] ?? "выполнено"];
}

/** Whether the term is counted in working time. */
export function inWorkingTime({ compiled: { duration } }: TermState): boolean {
  return duration?.kind === "working-time" || duration?.kind === "working-days";
}

/** Time between two moments, as the term counts it. */
export function spanOf(state: TermState, from: number, to: number): number {
  return inWorkingTime(state) ? state.compiled.schedule.between(from, to) : to - from;
}

/** «Первый ответ дан через 2 ч 40 мин рабочего времени, срок — 2 ч. Опоздание — 40 мин». */
export function overrunWords(state: TermState): string {
  const { compiled, due, until, from, to } = state;
  const [title, done] = termTitle(state);
  const { duration, schedule } = compiled;
  const worked = inWorkingTime(state) ? " рабочего времени" : "";
  const end = momentWords(due!, schedule.clock, until);
  if (!to) return `${title} не ${done}: срок истёк ${end}. Опоздание — ${lateness(state, worked)}`;
  if (duration && from?.at !== undefined && (duration.kind === "clock" || duration.kind === "working-time")) {
    return `${title} ${done} через ${exactSpan(spanOf(state, from.at, until!), duration.ms)}${worked}, срок — ${timeSpan(duration.ms)}. Опоздание — ${lateness(state, "")}`;
  }
  return `${title} ${done} ${momentWords(until!, schedule.clock, due)}, срок — ${end}. Опоздание — ${lateness(state, worked)}`;
}

/** How late it is; of what was done in the evening of its last day, when no working time had passed, by the clock. */
function lateness(state: TermState, worked: string): string {
  const span = spanOf(state, state.due!, state.until!);
  return span && inWorkingTime(state) ? `${timeSpan(span)}${worked}` : clockSpan(state.until! - state.due!);
}

/** «Первый ответ: осталось 10 мин рабочего времени, срок — 17 марта в 18:00». */
export function remainderWords(state: TermState): string {
  const [title] = termTitle(state);
  const left = Math.max(0, spanOf(state, state.until!, state.due!));
  const worked = inWorkingTime(state) ? " рабочего времени" : "";
  const remains = left ? `осталось ${worked ? timeSpan(left) : clockSpan(left)}${worked}` : "времени не осталось";
  return `${title}: ${remains}, срок — ${momentWords(state.due!, state.compiled.schedule.clock, state.until)}`;
}
