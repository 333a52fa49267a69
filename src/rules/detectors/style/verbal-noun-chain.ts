import type { Analysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";
import type { Form } from "../../runtime/form.js";
import { startingAt } from "../../starting-at.js";

const VERBAL = /^\p{L}{3,}(?:ани|ени|яни|ити|ыти|ути|яти)(?:е|я|ю|ем|и|ям|ями|ях|й)$/u;

/** Words of this form that name no action: things, places, documents, qualities. */
const THINGS =
  /^(?:компани|кампани|расписани|уведомлени|собеседовани|помещени|решени|значени|приложени|здани|отделени|заявлени|положени|соглашени|сообщени|предложени|описани|названи|задани|издани|населени|строени|имени|отношени|изображени|сооружени|учреждени|заключени|основани|содержани|требовани|обращени|состояни|наименовани|питани|давлени|движени|расстояни|растени|мнени|внимани|удостоверени|управлени|отоплени|водоснабжени|электроснабжени|газоснабжени|освещени|обременени|образовани|страховани|кредитовани|мероприяти|предприяти|событи|поняти|объявлени|обстоятельств|оборудовани|направлени|совещани|собрани|постановлени|распоряжени|указани|замечани|правлени|ограничени|условия|знани|желани|времени|стремени|племени|намерени|умени|напряжени|подключени|приглашени|сочинени|сведени|назначени|обязани|здравоохранени|налогообложени|соединени|выражени|звани|дыхани|влияни|участи|согласи|действи|отсутстви|условие|наследи)/u;

/** A cheap look at the ending before the expression. */
const mayBeVerbal = (key: string): boolean => key.includes("ни", key.length - 5) || key.includes("ти", key.length - 5);

/** A word that by its form is a noun of action. */
function isVerbal({ kind, key }: Form): boolean {
  return kind === "word" && key.length > 6 && mayBeVerbal(key) && VERBAL.test(key) && !THINGS.test(key);
}

/** Whether another noun of action stands within the next words. */
function verbalFollows(at: number, tokens: readonly { key: string; kind: string }[]): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++)
    if (tokens[i]!.kind === "word" && mayBeVerbal(tokens[i]!.key)) return true;
  return false;
}

/** «проведение согласования получения выписки»: three nouns of action one on another. */
export const detect: Detector = startingAt(isVerbal, ({ part, analysis, starts }, report) => {
  let run: Token[] = [];
  const flush = (): void => {
    if (run.length >= 3) report({ start: run[0]!.start, end: run.at(-1)!.end });
    run = [];
  };
  for (const token of starts) {
    const last = run.at(-1);
    if (last && !reaches(part, last, token, analysis)) flush();
    if (!run.length && !verbalFollows(token.index, part.tokens)) continue;
    const best = analysis.of(token).best(token.index);
    if (run.length && best?.tag.feats.Case !== "Gen") flush();
    if (best?.tag.upos === "NOUN") run.push(token);
    else flush();
  }
  flush();
});

/** Whether nothing but adjectives in the genitive stands between two words of a sentence. */
function reaches(part: Part, left: Token, right: Token, analysis: Analysis): boolean {
  if (left.sentence !== right.sentence) return false;
  const sentence = analysis.of(left);
  for (let i = left.index + 1; i < right.index; i++) {
    const best = part.tokens[i]!.kind === "word" ? sentence.best(i) : undefined;
    if (best?.tag.upos !== "ADJ" || best.tag.feats.Case !== "Gen") return false;
  }
  return true;
}
