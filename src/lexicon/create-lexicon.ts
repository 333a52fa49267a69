import { openGuesser } from "./compiled/guess-endings.js";
import { ZIPF_STEPS } from "./compiled/layout.js";
import { openCompiled } from "./compiled/open-compiled.js";
import { openReadingTable, type ReadingTable } from "./compiled/reading-table.js";
import { openAutomaton } from "./compiled/word-automaton.js";
import { openCompounds } from "./compound/open-compounds.js";
import { inflectReading } from "./inflect.js";
import type { Lexicon, Reading, Tag, Upos } from "./lexicon.js";
import { withSpelling, type CoreLexicon, type SpellingOptions } from "./with-spelling.js";

/** Forms whose readings are kept; more than a long text has. */
const REMEMBERED = 60_000;
const NONE: readonly Reading[] = [];
const ACCENT = "\u0301";

/** Opens the compiled lexicon (the bytes of `dictionaries/compiled/lexicon.bin`) and adds spelling to it. */
export function createLexicon(bytes: ArrayBufferLike, options: SpellingOptions = {}): Lexicon {
  const file = openCompiled(bytes);
  const automaton = openAutomaton(file.u8("automaton"));
  const table = openReadingTable(file);
  const guesser = openGuesser(file, table);
  const frequencies = file.u8("frequencies");
  const listed = remember((form) =>
    automaton.find(form) ? table.readings(fold(form), automaton.entry, automaton.ordinal) : NONE,
  );
  const frequency = (form: string): number => (automaton.find(form) ? frequencies[automaton.ordinal]! / ZIPF_STEPS : 0);
  const compounds = openCompounds({ readings: listed, frequency, tag: tagFinder(table) });

  const understood = remember((form) => {
    const plain = form.includes(ACCENT) ? form.replaceAll(ACCENT, "") : form;
    const known = listed(plain);
    if (known.length)
      return known[0]!.tag.upos === "X" && known[0]!.source === "hunspell" ? unread(plain, known) : known;
    if (plain.endsWith(".") && plain.length > 1) return shortened(plain.slice(0, -1));
    return compounds(plain);
  });

  /** A form that dictionary-ru has and nothing says more of is read by its ending. */
  function unread(form: string, known: readonly Reading[]): readonly Reading[] {
    const guesses = guesser(fold(form), false);
    return guesses.length ? guesses.map((reading) => ({ ...reading, source: "hunspell" })) : known;
  }

  /** «г.», «тыс.»; «А.» is somebody's initial. */
  function shortened(form: string): readonly Reading[] {
    const all = listed(form);
    const short = all.filter(({ tag, source }) => tag.feats.Abbr === "Yes" || source === "own");
    if (form.length > 1 || form === form.toLowerCase()) return short.length ? short : all;
    return [
      ...INITIAL_CASES.map((Case): Reading => ({
        lemma: form.toLowerCase(),
        tag: findTag("PROPN", { Abbr: "Yes", Animacy: "Anim", Case, NameType: "Giv", Number: "Sing" }),
        probability: 1 / INITIAL_CASES.length,
        paradigm: -1,
        cell: -1,
        source: "own",
      })),
      ...short,
    ];
  }
  const findTag = tagFinder(table);

  const lemmaReading = (lemma: string, upos?: Upos): Reading | undefined => {
    const key = fold(lemma);
    const all = understood(lemma).filter(({ tag }) => upos === undefined || tag.upos === upos);
    return all.find((reading) => fold(reading.lemma) === key) ?? all[0];
  };

  const core: CoreLexicon = {
    version: file.version,
    readings: understood,
    guess: remember((form) => guesser(fold(form.replaceAll(ACCENT, "")), isCapital(form))),
    isKnown(form) {
      if (automaton.find(form)) return !isSmall(form) || !table.isName(automaton.entry);
      return understood(form).length > 0;
    },
    frequency,
    inflect(word, features) {
      const reading = typeof word === "string" ? lemmaReading(word) : word;
      const form = reading && inflectReading(reading, features, table, lemmaReading);
      return form !== undefined && typeof word === "string" && isCapital(word)
        ? form[0]!.toUpperCase() + form.slice(1)
        : form;
    },
    paradigm(lemma, upos) {
      const reading = lemmaReading(lemma, upos);
      return reading && reading.paradigm >= 0 ? table.cells(reading).map(({ form, tag }) => ({ form, tag })) : [];
    },
    withYo: (form) => form,
    stresses: () => [],
  };
  return withSpelling(core, automaton, options);
}

const INITIAL_CASES = ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"];

/** Keeps what was found for a form. */
function remember(find: (form: string) => readonly Reading[]): (form: string) => readonly Reading[] {
  const kept = new Map<string, readonly Reading[]>();
  return (form) => {
    let found = kept.get(form);
    if (found === undefined) {
      found = find(form);
      if (kept.size >= REMEMBERED) kept.clear();
      kept.set(form, found);
    }
    return found;
  };
}

/** Finds the table's tag with the features, or makes one, always the same. */
function tagFinder({ tags }: ReadingTable): (upos: Upos, feats: Readonly<Record<string, string>>) => Tag {
  let known: Map<string, Tag> | undefined;
  const keyOf = (upos: Upos, feats: Tag["feats"]): string =>
    `${upos} ${Object.entries(feats)
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join("|")}`;
  return (upos, feats) => {
    known ??= new Map(tags.map((tag) => [keyOf(tag.upos, tag.feats), tag]));
    const key = keyOf(upos, feats);
    let tag = known.get(key);
    if (!tag) known.set(key, (tag = { id: known.size, upos, feats }));
    return tag;
  };
}

/** Begins with a small letter. */
function isSmall(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x430 && unit <= 0x451;
}

/** Begins with a capital. */
function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0);
  return (unit >= 0x410 && unit <= 0x42f) || unit === 0x401;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}
