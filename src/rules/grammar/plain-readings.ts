import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";

const SMALL = /^[а-яё]/u;
/** A colloquial or archaic reading as rare as this is none. */
const RARE = 0.02;
const NONE: readonly Reading[] = [];

function isPlain(reading: Reading, small: boolean): boolean {
  // «деньги» is hardly «деньга» in the genitive.
  if (reading.mark !== undefined && reading.probability < RARE) return false;
  return !small || (reading.tag.upos !== "PROPN" && reading.tag.feats.Abbr !== "Yes");
}

/**
 * The readings that a word may have as it is written: a small first letter rules out names and abbreviations
 * («красные» is no village, «сто» no service station), unless it has no others.
 */
export function plainReadings(sentence: SentenceAnalysis, token: Token): readonly Reading[] {
  if (token.kind !== "word") return NONE;
  if (sentence !== asked) {
    asked = sentence;
    row = kept.get(sentence) ?? [];
    kept.set(sentence, row);
  }
  return (row[token.index - sentence.sentence.first] ??= readPlainly(sentence, token));
}

/** The sentence asked about last: questions come in rows. */
let asked: SentenceAnalysis | undefined;
let row: (readonly Reading[] | undefined)[] = [];

/** Many rules ask about the same words. */
const kept = new WeakMap<SentenceAnalysis, (readonly Reading[] | undefined)[]>();

function readPlainly(sentence: SentenceAnalysis, token: Token): readonly Reading[] {
  const ranked = sentence.readings(token.index);
  if (ranked.length === 0) return NONE;
  const small = SMALL.test(token.text);
  const plain: Reading[] = [];
  for (const { reading } of ranked) {
    if (isPlain(reading, small)) plain.push(reading);
  }
  return plain.length ? plain : ranked.map(({ reading }) => reading);
}

/**
 * Whether one of the readings that a word may have as it is written passes: what `plainReadings(…).some(test)` says, but of the
 * form alone, so that a sentence need not be analysed where nothing can come of it.
 */
export function mayBe(lexicon: Lexicon, token: Token, test: (reading: Reading) => boolean): boolean {
  const forms = plainForms(lexicon, token);
  for (let i = 0; i < forms.length; i++) if (test(forms[i]!)) return true;
  return false;
}

/** What `plainReadings` gives, in the lexicon's order: for questions that no order matters to, and that so need no analysis. */
export function plainSet({ lexicon }: SentenceAnalysis, token: Token): readonly Reading[] {
  return token.kind === "word" ? plainForms(lexicon, token) : NONE;
}

/** The readings of `plainReadings`, in the lexicon's order: of the form alone. */
export function plainForms(lexicon: Lexicon, token: Token): readonly Reading[] {
  if (lexicon !== opened) {
    opened = lexicon;
    forms = known.get(lexicon) ?? new Map<string, readonly Reading[]>();
    known.set(lexicon, forms);
  }
  let plain = forms.get(token.text);
  if (plain === undefined) {
    const own = lexicon.readings(token.text);
    const readings = own.length ? own : lexicon.guess(token.text);
    const small = SMALL.test(token.text);
    plain = readings.filter((reading) => isPlain(reading, small));
    if (!plain.length) plain = readings;
    if (forms.size >= REMEMBERED) forms.clear();
    forms.set(token.text, plain);
  }
  return plain;
}

/** The lexicon asked last; there is hardly another. */
let opened: Lexicon | undefined;
let forms = new Map<string, readonly Reading[]>();
const REMEMBERED = 15_000;
const known = new WeakMap<Lexicon, Map<string, readonly Reading[]>>();

/** Whether a reading declines like a noun. */
export const isNoun = ({ tag }: Reading): boolean => tag.upos === "NOUN" || tag.upos === "PROPN";

/** Whether a reading is a full adjective, determiner or participle: a word that agrees with a noun. */
export function isAttribute({ tag }: Reading): boolean {
  if (tag.feats.Case === undefined || tag.feats.Variant === "Short") return false;
  return tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part";
}

/** Whether a reading is a gerund, an infinitive or a finite form. */
export const isVerb = ({ tag }: Reading): boolean =>
  (tag.upos === "VERB" || tag.upos === "AUX") && tag.feats.VerbForm !== "Part";

/** Whether a form was read by the lexicon, and not only guessed. */
export const isKnown = (readings: readonly Reading[]): boolean =>
  readings.length > 0 && readings.every(({ source }) => source !== "guess");
