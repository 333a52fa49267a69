import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { likeWritten } from "./concord.js";
import { plainSet } from "./plain-readings.js";

/** Words that an infinitive hangs on, said to the one who is asked to do it. */
const ASKED =
  /^(?:нужно|необходимо|надо|следует|требуется|можете|должны|обязаны|рекомендуем|рекомендую|рекомендуется|прошу|просим|советуем|советую|предлагаем|достаточно|желательно|придется)$/u;
const JOINTS = /^(?:и|или|либо|а|но|что|если|когда|пока|как|где|куда|хотя|поскольку|так|раз|кто|чем|ли)$/u;

/** «нужно заполнить анкету и подпишите»: the imperative behind «и» in place of a second infinitive; undefined where it is none. */
export function infinitiveWanted(
  part: Part,
  sentence: SentenceAnalysis,
  and: Token,
  lexicon: Lexicon,
): { start: number; end: number; replacements: string[] } | undefined {
  if (part.tokens[and.index - 1]?.kind !== "word" && part.tokens[and.index - 1]?.kind !== "number") return undefined;
  const negated = part.tokens[and.index + 1]?.key === "не";
  const order = part.tokens[and.index + (negated ? 2 : 1)];
  if (order?.kind !== "word" || order.sentence !== and.sentence) return undefined;
  const forms = plainSet(sentence, order);
  const imperative = forms.find(({ tag }) => tag.feats.Mood === "Imp" && tag.feats.Number === "Plur");
  if (
    !imperative ||
    !forms.every(({ tag }) => tag.feats.Mood === "Imp" || (tag.feats.Person === "2" && tag.feats.Number === "Plur")) ||
    !hangs(part, sentence, and)
  )
    return undefined;
  const form =
    lexicon.inflect(imperative, { VerbForm: "Inf" }) ??
    (lexicon.readings(imperative.lemma).some(({ tag }) => tag.feats.VerbForm === "Inf") ? imperative.lemma : undefined);
  return form
    ? { start: order.start, end: order.end, replacements: [likeWritten(lexicon.withYo(form), order.text)] }
    : undefined;
}

/** An infinitive before the conjunction, and before it what it hangs on; no other clause but one of purpose, and no other order. */
function hangs(part: Part, sentence: SentenceAnalysis, and: Token): boolean {
  let infinitive = false;
  let i = and.index - 1;
  for (; i >= sentence.sentence.first; i--) {
    const token = part.tokens[i]!;
    if (
      token.kind === "punctuation" ||
      (token.kind === "word" && (JOINTS.test(token.key) || token.key.startsWith("котор")))
    )
      return false;
    if (ASKED.test(token.key)) break;
    const readings = plainSet(sentence, token);
    if (readings.some(({ tag }) => tag.feats.VerbForm === "Inf")) infinitive = true;
    else if (readings.length > 0 && readings.every(({ tag }) => tag.feats.Mood !== undefined)) return false;
  }
  if (!infinitive || i < sentence.sentence.first) return false;
  for (let j = sentence.sentence.first; j < i; j++) {
    const token = part.tokens[j]!;
    if (token.kind === "punctuation" && token.text !== ",") return false;
    if (
      token.kind === "word" &&
      (JOINTS.test(token.key) ||
        token.key.startsWith("котор") ||
        plainSet(sentence, token).some(({ tag }) => tag.feats.Mood === "Imp"))
    )
      return false;
  }
  return true;
}
