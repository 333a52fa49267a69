import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { before } from "../../comma.js";
import { isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** «договор, которая», «выписки, в котором»: «который» agrees in number and gender with no noun before it. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && key.startsWith("котор"),
  ({ part, analysis, lexicon, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || !token.key.startsWith("котор")) continue;
      const left = before(part, token);
      const comma = left && governedBy(left.key) ? before(part, left) : left;
      const noun = comma && before(part, comma);
      if (comma?.text !== "," || noun?.kind !== "word") continue;
      const sentence = analysis.of(token);
      if (!/^[^\p{Ll}]/u.test(part.text.slice(sentence.sentence.start, sentence.sentence.start + 1))) continue;
      const relative = plainReadings(sentence, token);
      const heads = plainReadings(sentence, noun);
      if (
        !relative.length ||
        !heads.length ||
        !heads.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined)
      )
        continue;
      // «счёт-фактура»: dictionaries doubt which part gives the gender.
      if (
        (/^\p{Lu}/u.test(noun.text) && noun.index !== sentence.sentence.first) ||
        noun.text.includes("-") ||
        isPerson(heads, relative) ||
        hasMate(part, sentence, comma, relative)
      )
        continue;
      const form = mended(sentence, noun, relative, heads, lexicon);
      if (form)
        report({ start: noun.start, end: token.end, replacements: [part.text.slice(noun.start, token.start) + form] });
    }
  },
);

/** «специалист, с которой вы говорили»: a woman; a name may be a foreign one. */
const isPerson = (heads: readonly Reading[], relative: readonly Reading[]): boolean =>
  heads.some(({ tag }) => tag.upos === "PROPN") ||
  (heads.some(({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc") &&
    relative.some(({ tag }) => tag.feats.Gender === "Fem"));

/** A noun or pronoun earlier in the sentence that «который» may speak of. */
function hasMate(part: Part, sentence: SentenceAnalysis, comma: Token, relative: readonly Reading[]): boolean {
  let singular = 0;
  for (let other = before(part, comma), steps = 0; other && steps < 24; other = before(part, other), steps++) {
    if (
      other.kind === "muted" ||
      other.kind === "placeholder" ||
      other.kind === "number" ||
      /^(?:»|\)|")$/u.test(other.text)
    )
      return true;
    if (other.kind !== "word") continue;
    if (!sentence.readings(other.index).length) return true;
    for (const reading of plainReadings(sentence, other)) {
      const nominal =
        isNoun(reading) ||
        reading.tag.upos === "PRON" ||
        reading.tag.upos === "DET" ||
        ((reading.tag.upos === "ADJ" || reading.tag.feats.VerbForm === "Part") &&
          reading.tag.feats.Case !== undefined) ||
        reading.tag.upos === "NUM";
      if (!nominal) continue;
      if (reading.tag.feats.Number === undefined || relative.some((one) => fits(one, reading))) return true;
    }
    if (/^(?:и|или|,)$/u.test(other.key)) singular++;
  }
  return singular > 0 && relative.some(({ tag }) => tag.feats.Number === "Plur");
}

function fits({ tag: { feats } }: Reading, { tag }: Reading): boolean {
  const n = tag.feats;
  if (n.Number === "Plur" || n.Number === "Ptan") return feats.Number === "Plur";
  if (feats.Number !== "Sing") return false;
  return n.Gender === undefined || n.Gender === "Com" || feats.Gender === undefined || feats.Gender === n.Gender;
}

function mended(
  sentence: SentenceAnalysis,
  noun: Token,
  relative: readonly Reading[],
  heads: readonly Reading[],
  lexicon: Lexicon,
): string | undefined {
  const head = sentence.best(noun.index) ?? heads[0]!;
  const { Number, Gender } = head.tag.feats;
  const Case = relative[0]!.tag.feats.Case;
  if (Case === undefined || Number === undefined) return undefined;
  const wanted =
    Number === "Sing" ? { Case, Number, ...(Gender !== undefined && { Gender }) } : { Case, Number: "Plur" };
  return lexicon.inflect(relative[0]!, Case === "Acc" ? { ...wanted, Animacy: "Inan" } : wanted);
}
