import type { Ngrams } from "../ngrams/ngrams.js";
import { createContextLikelihood } from "../ngrams/context-likelihood.js";
import type { Reading, SuggestContext, Suggestion } from "../lexicon.js";
import { agreement } from "./agreement.js";
import { DEAF_SUBSTITUTION, SUBSTITUTION, withoutUnlikely } from "./edit-costs.js";
import { likeWritten } from "./letter-case.js";
import { respell, unstretch } from "./respell.js";
import { SPOKEN } from "./spoken-forms.js";
import { createGraphSearch } from "./search-graph.js";
import { hyphenate, splitWord } from "./split-word.js";
import { usageOf } from "./usage.js";
import type { WordGraph } from "./word-graph.js";

/** What suggestions are made from. */
export interface SuggesterSources {
  readonly graph: WordGraph;
  /** Words of the glossary, with all their forms: they come first among equals. */
  readonly glossary?: WordGraph | undefined;
  readonly ngrams?: Ngrams | undefined;
  readings(form: string): readonly Reading[];
  /** Zipf frequency. */
  frequency(form: string): number;
  /** The written form with ё where the language has it for sure. */
  withYo(form: string): string;
  /** Parts of the ranking to leave out: for measuring what each of them gives. */
  readonly without?: ReadonlySet<"frequency" | "phonetics" | "ngrams" | "agreement">;
}

/** Makes suggestions for unknown words. */
export interface Suggester {
  suggest(form: string, context?: SuggestContext): Suggestion[];
  /** Words of the automaton within the cost (sixteenths of an ordinary slip) of a word that may itself be known. */
  neighbours(form: string, bound: number): { readonly word: string; readonly cost: number }[];
  /** log10 likelihood of the words at this place, up to a constant. */
  likelihood(words: readonly string[], context: SuggestContext): number;
}

interface Candidate {
  readonly text: string;
  readonly words: readonly string[];
  readonly cost: number;
}

/** A spelling to search from, and what it costs to come to it. */
interface Seed {
  readonly word: string;
  readonly cost: number;
}

/** log10 of likelihood that one ordinary slip costs. */
const SLIP = 4;
/**
 * How far to look, step by step. A word that people do use within the sure cost ends the search: a rare one may be nearer than
 * the one meant. The first step, one slip of ear or finger, is nearly always the last.
 */
const LIMITS: readonly {
  readonly bound: number;
  readonly sure: number;
  readonly lengths: readonly [number, number];
}[] = [
  { bound: 13, sure: 7, lengths: [2, 3] },
  { bound: 15, sure: 13, lengths: [4, 99] },
  { bound: 20, sure: 14, lengths: [4, 99] },
  { bound: 26, sure: 20, lengths: [5, 99] },
  { bound: 33, sure: 27, lengths: [7, 99] },
  { bound: 38, sure: 32, lengths: [10, 99] },
];
/** Up to this bound a letter is not taken for any other. */
const LIKELY = 20;
const GLOSSARY_BONUS = 2;
const COMPOUND = 1;
/** How much more may be wrong in a word that was respelt by ear. */
const RESPELT = 13;
/** A name written with a small letter. */
const SMALL_NAME = 6;
const SHOWN = 5;
const CONSIDERED = 14;
/** Words whose candidates are kept: the neighbours only put them in another order. */
const REMEMBERED = 4000;
const UNWANTED = new Set(["obscene", "vulgar", "archaic", "dialect", "slang"]);

const capitalise = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** A suggester over the lexicon's automaton, with or without n-grams. */
export function createSuggester(sources: SuggesterSources): Suggester {
  const without = sources.without ?? new Set();
  const substitution = without.has("phonetics") ? DEAF_SUBSTITUTION : SUBSTITUTION;
  const search = createGraphSearch(sources.graph, substitution);
  /** At first only the letters that ear or finger takes for one another: most slips are such, and the others are many to try. */
  const searchLikely = createGraphSearch(sources.graph, withoutUnlikely(substitution));
  const searchGlossary = sources.glossary && createGraphSearch(sources.glossary);
  const counted = without.has("frequency")
    ? () => 3
    : (word: string): number => sources.frequency(word) || compoundFrequency(word);
  const frequency = (word: string): number => counted(word) || usageOf(word, sources);
  const likelihood = createContextLikelihood(without.has("ngrams") ? undefined : sources.ngrams, frequency);
  const isListed = (word: string): boolean => sources.graph.has(word) || (sources.glossary?.has(word) ?? false);
  const isWord = (word: string): boolean =>
    isListed(word) && usageOf(word, sources) >= 1.5 && sources.readings(word).length > 0;

  const isRareWord = (word: string): boolean =>
    sources.readings(word).some(({ source, mark }) => !mark && (source === "opencorpora" || source === "own"));

  const isOnlyName = (word: string): boolean => {
    const readings = sources.readings(word);
    return readings.length > 0 && readings.every(({ tag, mark }) => tag.upos === "PROPN" && !mark);
  };

  /** A compound that was never counted is rarer than its rarest part. */
  function compoundFrequency(word: string): number {
    if (!word.includes("-")) return 0;
    return Math.max(0, Math.min(...word.split("-").map((part) => sources.frequency(part))) - COMPOUND);
  }

  /** The word, and what it may be heard as: places to search from. */
  function seedsOf(word: string): Seed[] {
    const seeds = [{ word, cost: 0 }, ...unstretch(word).map((text) => ({ word: text, cost: 3 }))];
    if (without.has("phonetics")) return seeds;
    const heard = seeds
      .slice(-1)
      .flatMap((seed) => respell(seed.word).map((one) => ({ word: one.word, cost: one.cost + seed.cost })));
    return [...seeds, ...heard];
  }

  /** What needs no search: spoken forms, and the word parted in two. */
  function partedOf(word: string): Candidate[] {
    return [
      ...(SPOKEN.get(word) ?? []).map((meant) => ({ text: meant, words: meant.split(" "), cost: 0 })),
      ...[...splitWord(word, isWord, isRareWord, isListed), ...hyphenate(word, isWord)].map((split) => ({
        text: split.words.join(split.by),
        words: split.by === " " ? split.words : [split.words.join("-")],
        cost: split.cost,
      })),
    ];
  }

  function collect(word: string, bound: number, seeds: readonly Seed[], parted: readonly Candidate[]): Candidate[] {
    const best = new Map<string, Candidate>();
    const add = (candidate: Candidate): void => {
      const known = best.get(candidate.text);
      if (!known || known.cost > candidate.cost) best.set(candidate.text, candidate);
    };
    for (const seed of seeds) {
      if (seed.cost > bound) continue;
      for (const near of (bound <= LIKELY ? searchLikely : search)(
        seed.word,
        seed.word === word ? bound : Math.min(bound, seed.cost + RESPELT),
        seed.cost,
      ))
        add({ text: near.word, words: [near.word], cost: near.cost });
      for (const near of searchGlossary?.(seed.word, bound, seed.cost) ?? []) {
        add({ text: near.word, words: [near.word], cost: near.cost - (GLOSSARY_BONUS * 16) / SLIP });
      }
    }
    for (const candidate of parted) if (candidate.cost <= bound) add(candidate);
    // «россельхознадзор» wants a capital; any other word is unknown for good reason.
    if (isOnlyName(word)) best.set(word, { text: word, words: [word], cost: SMALL_NAME });
    else best.delete(word);
    return [...best.values()];
  }

  function candidates(word: string): Candidate[] {
    let found: Candidate[] = [];
    const seeds = seedsOf(word);
    const parted = partedOf(word);
    for (const { bound, sure, lengths } of LIMITS) {
      if (word.length < lengths[0]) break;
      if (word.length > lengths[1]) continue;
      found = collect(word, bound, seeds, parted);
      if (found.some(({ cost, words }) => cost <= sure && words.every((one) => sources.frequency(one) >= 3))) break;
      if (bound >= 26 && found.some(({ words }) => words.every((one) => sources.frequency(one) >= 2.5))) break;
    }
    return found;
  }

  function score(candidate: Candidate, context: SuggestContext): number {
    const { words, cost } = candidate;
    let sum = likelihood(words, context) - (cost / 16) * SLIP;
    if (!context.left?.length && !context.right?.length && words.length === 1) return sum;
    if (words.length === 1 && !without.has("agreement"))
      sum += agreement(sources.readings(words[0]!), context, sources.readings);
    // «ккоторому», «счестью»: the case of the second word speaks for the preposition.
    if (words.length === 2 && !without.has("agreement"))
      sum += agreement(sources.readings(words[1]!), { left: [words[0]!] }, sources.readings);
    return sum;
  }

  function wanted({ words }: Candidate): boolean {
    return words.every((word) => {
      const readings = sources.readings(word);
      return readings.length === 0 || readings.some(({ mark }) => mark === undefined || !UNWANTED.has(mark));
    });
  }

  /** How unlikely a candidate is before the words around are asked. */
  function rough({ cost, words }: Candidate): number {
    let rarest = 9;
    for (const word of words) rarest = Math.min(rarest, counted(word));
    return (cost / 16) * SLIP - rarest + (words.length - 1) * 3;
  }

  const kept = new Map<string, readonly Candidate[]>();
  /** The likeliest candidates for a word, whatever stands around it. */
  function remembered(word: string): readonly Candidate[] {
    let known = kept.get(word);
    if (!known) {
      const found = candidates(word).map((candidate) => ({ candidate, rank: rough(candidate) }));
      found.sort((a, b) => a.rank - b.rank || (a.candidate.text < b.candidate.text ? -1 : 1));
      known = found.slice(0, CONSIDERED).map(({ candidate }) => candidate);
      if (kept.size >= REMEMBERED) kept.clear();
      kept.set(word, known);
    }
    return known;
  }

  return {
    neighbours: (form, bound) => search(form, bound).filter(({ word }) => word !== form),
    likelihood(words, context) {
      const agreed =
        words.length === 1 && !without.has("agreement")
          ? agreement(sources.readings(words[0]!), context, sources.readings)
          : 0;
      return likelihood(words, context) + agreed;
    },
    suggest(form, context = {}) {
      const scored = remembered(form.toLowerCase().replaceAll("ё", "е"))
        .map((candidate) => ({ candidate, score: score(candidate, context) }))
        .sort((a, b) => b.score - a.score || (a.candidate.text < b.candidate.text ? -1 : 1));
      const best: typeof scored = [];
      for (const one of scored) {
        if (wanted(one.candidate) && best.push(one) === SHOWN) break;
      }
      return best.map(({ candidate, score: value }) => ({
        text: likeWritten(
          form,
          candidate.words.length > 1
            ? candidate.words.map(sources.withYo).join(" ")
            : isOnlyName(candidate.text)
              ? capitalise(sources.withYo(candidate.text))
              : sources.withYo(candidate.text),
        ),
        score: Math.round(value * 100) / 100,
        cost: candidate.cost,
      }));
    },
  };
}
