import { guessParadigm, type GlossaryWord, type GuessedParadigm } from "./glossary/create-glossary.js";
import type { Lexicon, Reading, SuggestContext, Suggestion } from "./lexicon.js";

/** Everything the lexicon knows of a form: what `chistovik words` shows. */
export interface WordExplanation {
  readonly form: string;
  readonly accepted: boolean;
  /** One Russian sentence: why it is accepted or not. */
  readonly why: string;
  /** Zipf, 0 to 8. */
  readonly frequency: number;
  readonly readings: readonly Reading[];
  /** Readings by the ending, for an unknown word. */
  readonly guesses: readonly Reading[];
  /** All forms of the first reading's lemma. */
  readonly paradigm: ReturnType<Lexicon["paradigm"]>;
  readonly stresses: ReturnType<Lexicon["stresses"]>;
  /** With their scores; empty for an accepted word. */
  readonly suggestions: readonly Suggestion[];
}

/** Explains a form: readings, paradigm, source, frequency, accepted or not and why, suggestions. */
export function explainWord(lexicon: Lexicon, form: string, context: SuggestContext = {}): WordExplanation {
  const readings = lexicon.readings(form);
  const accepted = lexicon.isKnown(form);
  const first = readings[0];
  return {
    form,
    accepted,
    why: reason(form, accepted, first),
    frequency: lexicon.frequency(form),
    readings,
    guesses: readings.length ? [] : lexicon.guess(form),
    paradigm: first ? lexicon.paradigm(first.lemma, first.tag.upos) : [],
    stresses: lexicon.stresses(form),
    suggestions: accepted ? [] : lexicon.suggest(form, context),
  };
}

const SOURCES: Readonly<Record<Reading["source"], string>> = {
  opencorpora: "есть в словаре OpenCorpora",
  wiktionary: "есть в Викисловаре",
  hunspell: "есть в словаре dictionary-ru",
  names: "есть в списках имён и названий",
  own: "есть в собственном словаре Чистовика",
  glossary: "есть в глоссарии",
  compound: "составлено из известных слов",
  guess: "угадано по окончанию",
};

const MARKS: Readonly<Record<NonNullable<Reading["mark"]>, string>> = {
  archaic: "устаревшее",
  colloquial: "разговорное",
  dialect: "диалектное",
  obscene: "нецензурное",
  vulgar: "грубое",
  slang: "жаргонное",
  rare: "редкое",
};

function reason(form: string, accepted: boolean, reading: Reading | undefined): string {
  if (!accepted) return `Слова «${form}» нет ни в словаре, ни в глоссарии`;
  if (!reading) return `Слово «${form}» принято: есть в словаре пользователя`;
  const mark = reading.mark ? `; помета: ${MARKS[reading.mark]}` : "";
  return `Слово «${form}» принято: ${SOURCES[reading.source]}${mark}`;
}

/** The paradigm that a word would get in the glossary: what `chistovik words add` shows before it is trusted. */
export function explainGlossaryWord(lexicon: Lexicon, word: GlossaryWord): GuessedParadigm {
  return guessParadigm(word, lexicon);
}
