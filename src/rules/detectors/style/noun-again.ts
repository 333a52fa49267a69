import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Sentence } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";
import { likePlace } from "../../runtime/letter-case.js";
import { lemmaKey } from "../../style/lemma-of.js";

/** Longer sentences leave the noun too far behind for a pronoun. */
const NEAR = 14;

/** Forms of one word begin alike. */
const STEM = 4;

const PRONOUN: Readonly<Record<string, string>> = {
  "Masc Nom": "он",
  "Masc Dat": "ему",
  "Fem Nom": "она",
  "Fem Dat": "ей",
  "Neut Nom": "оно",
  "Plur Nom": "они",
  "Plur Dat": "им",
};

/** «Мастер приедет завтра. Мастер позвонит»: two short neighbours begin with one noun, and no other could be meant by a pronoun. */
export const detect: Detector = ({ part, analysis }, report) => {
  const { tokens, sentences } = part;
  for (let i = 1; i < sentences.length; i++) {
    const before = sentences[i - 1]!;
    const { first, last, paragraph, block, index } = sentences[i]!;
    if (
      before.paragraph !== paragraph ||
      block !== "paragraph" ||
      before.last - before.first > NEAR ||
      last - first < 3
    )
      continue;
    const [opening, again] = [tokens[before.first]!, tokens[first]!];
    if (
      opening.kind !== "word" ||
      again.kind !== "word" ||
      again.key.length < STEM ||
      opening.key.slice(0, STEM) !== again.key.slice(0, STEM)
    )
      continue;
    const noun = subjectOf(before.first, analysis.sentence(before.index));
    const repeated = nounAt(first, analysis.sentence(index));
    if (
      !noun ||
      !repeated ||
      lemmaKey(noun) !== lemmaKey(repeated) ||
      noun.tag.feats.Number !== repeated.tag.feats.Number
    )
      continue;
    const pronoun = PRONOUN[`${classOf(repeated)} ${repeated.tag.feats.Case}`];
    if (
      pronoun === undefined ||
      !isBare(first, analysis.sentence(index)) ||
      !isOnly(noun, before, analysis.sentence(before.index))
    )
      continue;
    report({ start: again.start, end: again.end, replacements: [likePlace(again.text, pronoun)] });
  }
};

const classOf = ({ tag }: Reading): string | undefined => (tag.feats.Number === "Plur" ? "Plur" : tag.feats.Gender);

function nounAt(token: number, sentence: SentenceAnalysis): Reading | undefined {
  const best = sentence.best(token);
  return best?.tag.upos === "NOUN" ? best : undefined;
}

function subjectOf(token: number, sentence: SentenceAnalysis): Reading | undefined {
  const noun = nounAt(token, sentence);
  return noun?.tag.feats.Case === "Nom" ? noun : undefined;
}

/** «Мастер Иванов», «договор аренды» say more than the noun: after a bare one comes its predicate. */
function isBare(noun: number, sentence: SentenceAnalysis): boolean {
  const { upos, feats } = sentence.best(noun + 1)?.tag ?? { upos: "X", feats: {} };
  return upos === "VERB" || upos === "AUX" || upos === "ADV" || upos === "PART" || feats.Variant === "Short";
}

/** Whether nothing else of its gender and number stands in its sentence. */
function isOnly(noun: Reading, { first, last }: Sentence, sentence: SentenceAnalysis): boolean {
  if (!isBare(first, sentence)) return false;
  for (let i = first + 1; i < last; i++) {
    const best = sentence.best(i);
    if (best && (best.tag.upos === "NOUN" || best.tag.upos === "PROPN") && classOf(best) === classOf(noun))
      return false;
  }
  return true;
}
