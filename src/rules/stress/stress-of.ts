import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { normOf, normOfForm, VOWELS } from "./norm-of.js";

/** A word's accepted stresses in its sentence. */
export interface Stress {
  /** Places of the stressed letter, each an accepted variant. */
  readonly places: readonly number[];
  /** True when the word is of the risk list by its likeliest reading. */
  readonly risky: boolean;
  /** True when all readings that may be meant are stressed alike. */
  readonly agreed: boolean;
  /** False where the stress of some reading is not known. */
  readonly complete: boolean;
}

const UNKNOWN: Stress = { places: [], risky: false, agreed: false, complete: false };

/** A reading that hardly ever is meant says nothing of the stress. */
const UNLIKELY = 0.02;

/** The stresses of a word (lower case, ё as it is written) by the readings it may have in the sentence; no places where the likeliest reading's are not known. */
export function stressOf(word: string, token: Token, sentence: SentenceAnalysis, lexicon: Lexicon): Stress {
  const only = onlyVowel(word);
  if (only !== undefined) return { places: [only], risky: false, agreed: true, complete: true };
  const readings = likely(word, token, sentence, lexicon);
  if (!readings.length)
    return {
      places: normOfForm(fold(word)) ?? flat(lexicon.stresses(word)),
      risky: false,
      agreed: true,
      complete: true,
    };
  const places = new Set<number>();
  let risky = false;
  let agreed = true;
  let complete = true;
  for (const [at, reading] of readings.entries()) {
    const norm = ofReading(word, reading, lexicon);
    if (!norm.places.length) {
      if (at === 0) return UNKNOWN;
      complete = false;
      continue;
    }
    // Names are few in the sources: what is known of their stress is good enough to read by, not to judge by.
    if (reading.tag.upos === "PROPN" && !norm.risky) complete = false;
    if (at > 0 && norm.places.some((place) => !places.has(place))) agreed = false;
    for (const place of norm.places) places.add(place);
    if (at === 0) risky = norm.risky;
  }
  return { places: [...places], risky, agreed, complete };
}

/** The one reading that is certain, else all that may be meant. A word with a stress mark inside may have none in the sentence. */
function likely(word: string, token: Token, sentence: SentenceAnalysis, lexicon: Lexicon): readonly Reading[] {
  const ranked = sentence.readings(token.index);
  if (!ranked.length) return lexicon.readings(word).filter(({ probability }, at) => at === 0 || probability > UNLIKELY);
  const meant = sentence.certain(token.index)
    ? ranked.slice(0, 1)
    : ranked.filter(({ probability }, at) => at === 0 || probability > UNLIKELY);
  return meant.map(({ reading }) => reading);
}

/** What the risk list says of a form, else the lexicon. */
function ofReading(word: string, reading: Reading, lexicon: Lexicon): Pick<Stress, "places" | "risky"> {
  const lemma = fold(reading.lemma);
  // The adjective «принятый» is stressed as the participle of «принять» is.
  const norm =
    normOf(lemma, fold(word)) ??
    (reading.tag.upos === "ADJ" && lemma.endsWith("тый") ? normOf(`${lemma.slice(0, -3)}ть`, fold(word)) : undefined);
  if (norm) return { places: norm, risky: true };
  // A compound has a stress in each of its parts.
  if (word.includes("-")) return { places: [], risky: false };
  const whole = normOfForm(fold(word));
  if (whole) return { places: whole, risky: false };
  // Words that were never counted are stressed by their ending only: one of eleven wrongly.
  if (lexicon.frequency(reading.lemma) === 0 && lexicon.frequency(word) < COMMON) return { places: [], risky: false };
  const own = flat(lexicon.stresses(word, reading));
  return { places: own.length || reading.tag.upos !== "ADV" ? own : flat(lexicon.stresses(word)), risky: false };
}

/** Zipf frequency of a form that is met. */
const COMMON = 2.5;

const fold = (word: string): string => word.toLowerCase().replaceAll("ё", "е");

/** The first stress of each variant: a compound's secondary ones are left out. */
const flat = (variants: readonly (readonly number[])[]): readonly number[] => variants.flat();

/** The place of the only vowel or of the ё, where the stress has no choice. */
function onlyVowel(word: string): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < word.length; at++) {
    if (!VOWELS.includes(word[at]!)) continue;
    if (found !== undefined) return undefined;
    found = at;
  }
  return found;
}
