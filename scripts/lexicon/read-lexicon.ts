import type { LexiconSources } from "./compile.js";
import { readFrequencies } from "./frequencies.js";
import { hunspellWords, readHunspell } from "./hunspell-words.js";
import { markOfRoot } from "./marks.js";
import { readOwnWords } from "./own-words.js";
import { fold, type Lexeme, type Paradigm } from "./paradigm.js";
import { Patterns } from "./patterns.js";
import { readPersonNames } from "./person-names.js";
import { readLexemes, readParadigms } from "./read-morphology.js";
import { readRemoved } from "./removed.js";
import { Retagger } from "./retag.js";
import { TagTable } from "./tag-table.js";

/** When the sources were gathered. */
const DATE = 20261124;

/** All lexemes of all sources, each source adding what the ones before it lack. */
export function readLexicon(): LexiconSources {
  const tags = new TagTable();
  const paradigms: Paradigm[] = readParadigms(tags);
  const frequencies = readFrequencies();
  const removed = readRemoved();
  const entries = readHunspell();
  const seen = new Set([...frequencies.keys(), ...entries.flatMap((entry) => entry.forms.map(fold))]);
  const lexemes = readLexemes(paradigms).filter(
    (lexeme) => !removed.lemmas.has(fold(lexeme.lemma)) && !isUnheard(lexeme, paradigms[lexeme.paradigm]!, seen),
  );
  const patterns = new Patterns(paradigms, tags, lexemes, frequencies);
  const retagger = new Retagger(paradigms, tags);
  lexemes.forEach((lexeme, i) => (lexemes[i] = withPlural(lexeme, paradigms, patterns)));
  lexemes.forEach((lexeme, i) => (lexemes[i] = unchangingToo(lexeme, paradigms, retagger)));
  const take = (more: readonly Lexeme[]): void => {
    for (const lexeme of more) {
      if (removed.lemmas.has(fold(lexeme.lemma))) continue;
      lexemes.push(lexeme);
      patterns.add(lexeme);
    }
  };
  const own = readOwnWords(patterns, retagger);
  const key = ({ lemma, paradigm }: Lexeme): string => `${lemma} ${patterns.upos(paradigm)}`;
  const replaced = new Set(own.filter(({ instead }) => instead).map(key));
  const others = lexemes.filter((lexeme) => !replaced.has(key(lexeme)));
  lexemes.length = 0;
  for (const lexeme of others) lexemes.push(lexeme);
  take(
    own.filter(
      (lexeme) =>
        lexeme.instead ||
        !patterns
          .lexemes(lexeme.lemma)
          .some((known) => patterns.upos(known.paradigm) === patterns.upos(lexeme.paradigm)),
    ),
  );
  const forms = formsOf(lexemes, paradigms);
  take(readPersonNames(patterns, retagger, (form) => forms.has(form)));
  for (const form of formsOf(
    lexemes.filter(({ source }) => source === "names"),
    paradigms,
  ))
    forms.add(form);
  take(hunspellWords(entries, forms, paradigms, patterns, retagger));
  return {
    tags,
    paradigms,
    lexemes: lexemes.map((lexeme) => (lexeme.mark ? lexeme : { ...lexeme, mark: markOfRoot(lexeme.lemma) })),
    frequencies,
    removed: removed.forms,
    date: DATE,
  };
}

/** «В Орехове» and «в Орехово», «до Ясенева» and «до Ясенево»: such names of places may stay as they are. */
function unchangingToo(lexeme: Lexeme, paradigms: readonly Paradigm[], retagger: Retagger): Lexeme {
  const { cells } = paradigms[lexeme.paradigm]!;
  const { feats } = retagger.tags.tags[cells[0]!.tag]!;
  if (feats.NameType !== "Geo" || !/(?:[оеё]в|[иы]?н)о$/u.test(lexeme.lemma) || cells.length < 4) return lexeme;
  const cases = ["Gen", "Dat", "Ins", "Loc"].map((Case) => ({ Case }));
  return { ...lexeme, paradigm: retagger.widen(lexeme.paradigm, "unchanging", cases) };
}

const PLURALS: readonly (readonly [ending: RegExp, like: string])[] = [
  [/[ая]ние$/u, "желание"],
  [/[еу]ние$/u, "решение"],
  [/ция$/u, "операция"],
];

/** «Резервирований», «анимаций»: abstract nouns that a dictionary gives in the singular only are counted in business and technique. */
function withPlural(lexeme: Lexeme, paradigms: readonly Paradigm[], patterns: Patterns): Lexeme {
  const { suffix, cells } = paradigms[lexeme.paradigm]!;
  const like = PLURALS.find(([ending]) => ending.test(lexeme.lemma))?.[1];
  if (
    !like ||
    !/^NOUN,inan/u.test(cells[0]!.origin) ||
    /Geox|Orgn|Name|Surn/u.test(cells[0]!.origin) ||
    cells.some(({ origin }) => origin.includes("plur"))
  )
    return lexeme;
  const paradigm = patterns.named(like, "NOUN")!;
  return paradigms[paradigm]!.suffix.length <= suffix.length + 2 ? { ...lexeme, paradigm } : lexeme;
}

/**
 * A name that was never seen in six hundred thousand counted forms nor by dictionary-ru («Мурманскгражданпроект», «Гейратович»), or such a
 * word of Wiktionary's jargon and common talk: a name is understood by its capital and ending, and these would only let slips of the pen through.
 */
function isUnheard({ lemma, source }: Lexeme, { prefix, suffix, cells }: Paradigm, seen: ReadonlySet<string>): boolean {
  const label = cells[0]!.origin;
  if (!/Surn|Name|Patr|Orgn/u.test(label) && !(source === "wiktionary" && /Slng|Infr|Arch/u.test(label))) return false;
  const stem = lemma.slice(prefix.length, lemma.length - suffix.length);
  return !cells.some((cell) => seen.has(fold(cell.prefix + stem + cell.suffix)));
}

function formsOf(lexemes: readonly Lexeme[], paradigms: readonly Paradigm[]): Set<string> {
  const forms = new Set<string>();
  for (const { lemma, paradigm } of lexemes) {
    const { prefix, suffix, cells } = paradigms[paradigm]!;
    const stem = lemma.slice(prefix.length, lemma.length - suffix.length);
    for (const cell of cells) forms.add(fold(cell.prefix + stem + cell.suffix));
  }
  return forms;
}
