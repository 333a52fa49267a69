import type { Analysis, SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { before } from "../comma.js";

const ASKS = /^(?:что|где|куда|откуда|когда)$/u;
/** What makes a clause of its own without a verb: «Вы в курсе что…», «Жаль что…». */
const STATES = /^(?:курсе|нет|можно|нужно|надо|нельзя|необходимо|пора|жаль|правда|факт)$/u;

/**
 * «А ты что думаешь?», «Семён Петрович, ты где пропадал?»: in a question or an exclamation the word asks of its own clause
 * where nothing before it could be the predicate of another one.
 */
export function asksItself(part: Part, analysis: Analysis, token: Token): boolean {
  if (!ASKS.test(token.key) || !asks(part, token)) return false;
  const sentence = analysis.of(token);
  for (let left = before(part, token); left?.kind === "word"; left = before(part, left)) {
    const adjacent = left.index === token.index - 1;
    if (STATES.test(left.key) || holdsPredicate(sentence, left, adjacent)) return false;
  }
  return true;
}

function asks(part: Part, token: Token): boolean {
  const { last } = part.sentences[token.sentence]!;
  for (let i = last - 1; i > token.index && part.tokens[i]!.kind === "punctuation"; i--)
    if (/^[?!…]/u.test(part.tokens[i]!.text)) return true;
  return false;
}

const LIKELY = 0.15;

/** A word that may be a predicate here; «отдельно», «обычно» only right before the question word. */
function holdsPredicate(sentence: SentenceAnalysis, token: Token, adjacent: boolean): boolean {
  if (!adjacent && token.key.endsWith("о")) return false;
  if (
    adjacent &&
    token.key.endsWith("о") &&
    sentence.lexicon.readings(token.text).some(({ tag }) => tag.feats.Variant === "Short")
  )
    return true;
  const readings = sentence.readings(token.index);
  if (!readings.length) return true;
  return readings.some(
    ({
      probability,
      reading: {
        tag: { feats },
      },
    }) => probability > LIKELY && (feats.Mood !== undefined || feats.Variant === "Short" || feats.VerbForm === "Conv"),
  );
}
