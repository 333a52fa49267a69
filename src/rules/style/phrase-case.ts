import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { inflected } from "../runtime/inflect-word.js";
import { likeWord } from "../runtime/letter-case.js";

/** A noun with its adjectives: tokens `[first, last)`, the noun last. */
export interface CasePhrase {
  readonly first: number;
  readonly last: number;
  readonly head: Reading;
}

/** The noun phrase in this case that starts at a token; undefined where something else stands there. */
export function phraseIn(
  wanted: string,
  first: number,
  end: number,
  part: Part,
  sentence: SentenceAnalysis,
): CasePhrase | undefined {
  for (let i = first; i < Math.min(end, first + 5); i++) {
    const { kind, key } = part.tokens[i]!;
    // «в», «и» are names of letters too.
    if (kind !== "word" || key.length < 3) return undefined;
    const noun = readingIn(wanted, i, sentence, (reading) => isNoun(reading));
    if (noun && !qualifiesNext(wanted, i, end, sentence)) return { first, last: i + 1, head: noun };
    if (!readingIn(wanted, i, sentence, isAttribute)) return undefined;
  }
  return undefined;
}

/** «числовых строк»: a word that may be a noun, but is here the adjective of the next. */
function qualifiesNext(wanted: string, token: number, end: number, sentence: SentenceAnalysis): boolean {
  const attribute = sentence
    .readings(token)
    .find(({ reading }) => isAttribute(reading) && reading.tag.feats.Case === wanted)?.reading;
  const next = attribute && token + 1 < end ? readingIn(wanted, token + 1, sentence, isNoun) : undefined;
  if (!attribute || !next) return false;
  const one = attribute.tag.feats;
  const other = next.tag.feats;
  return (
    one.Number === other.Number && (one.Number === "Plur" || one.Gender === undefined || one.Gender === other.Gender)
  );
}

const isNoun = ({ tag }: Reading): boolean => tag.upos === "NOUN" || tag.upos === "PROPN";
const isAttribute = ({ tag }: Reading): boolean =>
  (tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part") && tag.feats.Variant !== "Short";

function readingIn(
  wanted: string,
  token: number,
  sentence: SentenceAnalysis,
  fits: (reading: Reading) => boolean,
): Reading | undefined {
  const ranked = sentence.readings(token);
  const best = ranked[0]?.reading;
  if (best && fits(best) && sentence.certain(token)) return best.tag.feats.Case === wanted ? best : undefined;
  return ranked.find(({ reading }) => fits(reading) && reading.tag.feats.Case === wanted)?.reading;
}

/** The phrase in another case, its words as they are capitalised; undefined where a form is missing. */
export function phraseAs(
  to: string,
  phrase: CasePhrase,
  part: Part,
  sentence: SentenceAnalysis,
  lexicon: Lexicon,
): string | undefined {
  const { head, first, last } = phrase;
  const { Animacy, Gender, Number: number, Case } = head.tag.feats;
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const { text } = part.tokens[i]!;
    const isHead = i === last - 1;
    const reading = isHead ? head : readingIn(Case!, i, sentence, isAttribute);
    const features = isHead
      ? { Case: to }
      : {
          Case: to,
          ...(number && { Number: number }),
          ...(number !== "Plur" && Gender && { Gender }),
          ...(to === "Acc" && Animacy && { Animacy }),
        };
    const form = reading && inflected(reading, features as Record<string, string>, lexicon);
    if (form === undefined) return undefined;
    words.push(likeWord(text, form));
  }
  return words.join(" ");
}
