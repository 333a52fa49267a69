import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Detector } from "../../rule.js";

const VERBAL = /^\p{L}{3,}(?:ани|ени|яни|ити|ыти|ути|яти)(?:е|я|ю|ем|и|ям|ями|ях|й)$/u;

/** Words of this form that name no action: things, places, documents, qualities. */
const THINGS =
  /^(?:компани|кампани|расписани|уведомлени|собеседовани|помещени|решени|значени|приложени|здани|отделени|заявлени|положени|соглашени|сообщени|предложени|описани|названи|задани|издани|населени|строени|имени|отношени|изображени|сооружени|учреждени|заключени|основани|содержани|требовани|обращени|состояни|наименовани|питани|давлени|движени|расстояни|растени|мнени|внимани|удостоверени|управлени|отоплени|водоснабжени|электроснабжени|газоснабжени|освещени|обременени|образовани|страховани|кредитовани|мероприяти|предприяти|событи|поняти|объявлени|обстоятельств|оборудовани|направлени|совещани|собрани|постановлени|распоряжени|указани|замечани|правлени|ограничени|условия|знани|желани|времени|стремени|племени|намерени|умени|напряжени|подключени|приглашени|сочинени|сведени|назначени|обязани|здравоохранени|налогообложени|соединени|выражени|звани|дыхани|влияни|участи|согласи|действи|отсутстви|условие|наследи)/u;

/** A cheap look at the ending before the expression. */
const mayBeVerbal = (key: string): boolean => key.includes("ни", key.length - 5) || key.includes("ти", key.length - 5);

/** Whether another noun of action stands within the next words. */
function verbalFollows(at: number, tokens: readonly { key: string; kind: string }[]): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) if (tokens[i]!.kind === "word" && mayBeVerbal(tokens[i]!.key)) return true;
  return false;
}

/** «проведение согласования получения выписки»: three nouns of action one on another. */
export const detect: Detector = ({ part, analysis }, report) => {
  let run: number[] = [];
  let sentence: SentenceAnalysis | undefined;
  const flush = (): void => {
    if (run.length >= 3) report({ start: part.tokens[run[0]!]!.start, end: part.tokens[run.at(-1)!]!.end });
    run = [];
  };
  for (const token of part.tokens) {
    const verbal = token.kind === "word" && token.key.length > 6 && mayBeVerbal(token.key) && VERBAL.test(token.key) && !THINGS.test(token.key);
    const last = run.at(-1);
    if (last !== undefined && part.tokens[last]!.sentence !== token.sentence) flush();
    if (verbal) {
      if (!run.length && !verbalFollows(token.index, part.tokens)) continue;
      sentence = analysis.of(token);
      const best = sentence.best(token.index);
      if (best?.tag.upos !== "NOUN") flush();
      else if (!run.length || best.tag.feats.Case === "Gen") run.push(token.index);
      else {
        flush();
        run.push(token.index);
      }
    } else if (run.length && !(token.kind === "word" && sentence!.best(token.index)?.tag.upos === "ADJ" && sentence!.best(token.index)?.tag.feats.Case === "Gen")) flush();
  }
  flush();
};
