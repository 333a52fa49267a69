import type { Assessment, TextPromise } from "../../../index.js";
import { Refusal, review, nextActions, type Review } from "../../../workflow/index.js";
import { EXIT } from "../../exit-status.js";
import { reportOf } from "./report-of.js";
import type { Session } from "./session.js";

/** `task review TASK`: checks the report that was handed in, with the moments of the task's life. */
export async function reviewTask(session: Session): Promise<number> {
  const state = await session.state();
  if (!state.report) throw new Refusal("Отчёт ещё не сдан: проверять нечего", nextActions(state));
  const assessment = (await session.checker()).check(reportOf(state, await session.store.load(session.task)));
  const looked = review(state, assessment);
  const handled = await session.handle(looked.commands[0]!);
  const { commands: _commands, ...comparison } = looked;
  session.answer(handled, sentence(looked) + promised(assessment), { assessment, review: comparison });
  return looked.proposed === "rework" ? EXIT.rework : EXIT.accepted;
}

/** What the operator has promised the client, for the representative to look after. */
function promised({ promises = [] }: Assessment): string {
  // Without an hour the whole day keeps the promise.
  const by = (at: string | undefined): string =>
    at === undefined
      ? ""
      : ` (${at
          .replace(/T23:59:59.*/u, "")
          .slice(0, 16)
          .replace("T", " ")})`;
  const lines = (promises as readonly TextPromise[]).map(({ text, at }) => `\n  - ${text}${by(at)}`);
  return lines.length ? `\nОбещания клиенту:${lines.join("")}` : "";
}

function sentence({ proposed, score, fixed, recurring, fresh, toLookAt }: Review): string {
  const group = (title: string, remarks: readonly { readonly text: string; readonly actual?: string }[]): string =>
    remarks.length
      ? `\n${title}:${remarks.map(({ text, actual }) => `\n  - ${text}${actual === undefined ? "" : ` [${actual}]`}`).join("")}`
      : "";
  return [
    `Проверка предлагает ${proposed === "accept" ? "принять" : "отправить на доработку"}, оценка ${String(score).replace(".", ",")}.`,
    group("Исправлено", fixed),
    group("Повторилось", recurring),
    group("Замечания", fresh),
    group("Посмотрите сами, исправлено ли", toLookAt),
  ].join("");
}
