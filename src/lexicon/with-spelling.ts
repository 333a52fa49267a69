import { createGlossary, type GlossaryWord } from "./glossary/create-glossary.js";
import type { HunspellWords } from "./glossary/open-hunspell.js";
import { wordGraphOf } from "./glossary/map-graph.js";
import type { Lexicon } from "./lexicon.js";
import { openNgrams } from "./ngrams/open-ngrams.js";
import { remember } from "./remember.js";
import { createSuggester, type Suggester } from "./suggest/create-suggester.js";
import type { WordGraph } from "./suggest/word-graph.js";

/** What spelling adds to the compiled words. */
export interface SpellingOptions {
  /** The bytes of `dictionaries/compiled/ngrams.bin`. */
  readonly ngrams?: ArrayBufferLike | undefined;
  /** The customer's words. */
  readonly glossary?: readonly GlossaryWord[] | undefined;
  /** The user's Hunspell dictionaries. */
  readonly hunspell?: readonly HunspellWords[] | undefined;
  /** Parts of the ranking to leave out, for measuring. */
  readonly without?: ReadonlySet<"frequency" | "phonetics" | "ngrams" | "agreement"> | undefined;
}

/** The words of the core: all of the lexicon but what spelling gives. */
export type CoreLexicon = Omit<Lexicon, "suggest" | "neighbours" | "likelihood" | "ngrams">;

const REMEMBERED = 2_000;

/** Adds suggestions, likelihood in context, the glossary and the user's dictionaries to the compiled words. */
export function withSpelling(core: CoreLexicon, graph: WordGraph, options: SpellingOptions = {}): Lexicon {
  const ngrams = options.ngrams && openNgrams(options.ngrams);
  const glossary = options.glossary?.length ? createGlossary(options.glossary, core) : undefined;
  const hunspell = options.hunspell ?? [];
  /** By how far was looked, and by the form. */
  const near = new Map<number, (form: string) => readonly { word: string; cost: number }[]>();
  let suggester: Suggester | undefined;

  const readings: Lexicon["readings"] = glossary
    ? (form) => {
        const own = glossary.readings(form);
        return own.length ? [...own, ...core.readings(form)] : core.readings(form);
      }
    : (form) => core.readings(form);
  const isKnown = (form: string): boolean => {
    if (glossary?.accepts(form)) return true;
    return core.isKnown(form) || hunspell.some((words) => words.accepts(form));
  };
  const made = (): Suggester =>
    (suggester ??= createSuggester({
      graph,
      glossary: glossary && wordGraphOf(glossary.forms.keys()),
      ngrams,
      readings,
      frequency: (form) => core.frequency(form),
      withYo: (form) => core.withYo(form),
      ...(options.without && { without: options.without }),
    }));

  return Object.assign(Object.create(core) as CoreLexicon, {
    ngrams,
    readings,
    isKnown: remember(isKnown),
    frequency: remember((form) => core.frequency(form)),
    suggest: ((form, context) => made().suggest(form, context)) satisfies Lexicon["suggest"],
    likelihood: ((words, context) => made().likelihood(words, context)) satisfies NonNullable<Lexicon["likelihood"]>,
    neighbours: ((form, bound) => {
      let find = near.get(bound);
      if (!find) near.set(bound, (find = remember((word) => made().neighbours(word, bound), REMEMBERED)));
      return find(form);
    }) satisfies NonNullable<Lexicon["neighbours"]>,
  });
}
