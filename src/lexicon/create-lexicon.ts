import { openGuesser } from "./compiled/guess-endings.js";
import { openFormTable } from "./compiled/form-table.js";
import { ZIPF_STEPS } from "./compiled/layout.js";
import { openCompiled } from "./compiled/open-compiled.js";
import { openStresses } from "./compiled/stress-table.js";
import { openReadingTable, type ReadingTable } from "./compiled/reading-table.js";
import { openAutomaton } from "./compiled/word-automaton.js";
import { openCompounds } from "./compound/open-compounds.js";
import { guessWord } from "./guess-word.js";
import { inflectReading } from "./inflect.js";
import type { Lexicon, Reading, Tag, Upos } from "./lexicon.js";
import { remember } from "./remember.js";
import { writeYo } from "./write-yo.js";
import { withSpelling, type CoreLexicon, type SpellingOptions } from "./with-spelling.js";

const NONE: readonly Reading[] = [];
const ACCENT = "\u0301";

/** Opens the compiled lexicon (the bytes of `dictionaries/compiled/lexicon.bin`) and adds spelling to it. */
export function createLexicon(bytes: ArrayBufferLike, options: SpellingOptions = {}): Lexicon {
  const file = openCompiled(bytes);
  const automaton = openAutomaton(file.u8("automaton"));
  const table = openReadingTable(file);
  const guesser = openGuesser(file, table);
  const stressOf = openStresses(file, table);
  const counted = openFormTable(file.u8("frequencyBuckets"), file.u8("frequencyPrints"));
  const zipf = file.u8("frequencies");
  const listed = remember((form) => (automaton.find(form) ? table.readings(fold(form), automaton.entry) : NONE));
  const frequency = (form: string): number => {
    if (!automaton.find(form)) return 0;
    const at = counted(form);
    return at < 0 ? 0 : zipf[at]! / ZIPF_STEPS;
  };
  const findTag = tagFinder(table);
  const compounds = openCompounds({ readings: listed, frequency, tag: findTag });

  const understood = remember((form) => {
    const plain = form.includes(ACCENT) ? form.replaceAll(ACCENT, "") : form;
    const known = listed(plain);
    if (known.length)
      return known[0]!.tag.upos === "X" && known[0]!.source === "hunspell" ? unread(plain, known) : known;
    if (plain.endsWith(".") && plain.length > 1) return shortened(plain.slice(0, -1));
    // «м2», «км²»: a unit and its power.
    const power = /^(м|км|см|мм|дм)[23²³]$/u.exec(plain);
    return power ? listed(power[1]!) : compounds(plain);
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

  /** All ways to write a form; a compound is written as its parts are. */
  function spellings(form: string): readonly (string | undefined)[] {
    if (automaton.find(form)) return table.spellings(fold(form), automaton.entry);
    return understood(form).map((reading) => table.cellOf(reading)?.form);
  }

  const bestOf = new Map<string, Reading>();
  /** The reading whose lexeme a dictionary form stands for; of several («счёт, счета» and «счёт, счёты») the one whose forms are used most. */
  const lemmaReading = (lemma: string, upos?: Upos): Reading | undefined => {
    const key = fold(lemma);
    const all = understood(lemma).filter(({ tag }) => upos === undefined || tag.upos === upos);
    const same = all.filter((reading) => fold(reading.lemma) === key);
    const [first] = same;
    if (!first) return all[0];
    const rivals = same.filter(({ tag }) => tag.upos === first.tag.upos);
    if (rivals.every(({ paradigm }) => paradigm === first.paradigm)) return first;
    const name = `${first.tag.upos} ${key}`;
    let best = bestOf.get(name);
    if (!best) bestOf.set(name, (best = mostUsed(rivals)));
    return best;
  };

  function mostUsed(rivals: readonly Reading[]): Reading {
    const used = (reading: Reading): number => {
      const forms = new Set(reading.paradigm < 0 ? [] : table.cells(reading).map(({ form }) => fold(form)));
      return [...forms].reduce((sum, form) => sum + 10 ** frequency(form), 0) * (reading.mark ? 0.01 : 1);
    };
    return rivals.reduce((best, rival) =>
      rival.paradigm !== best.paradigm && used(rival) > used(best) ? rival : best,
    );
  }

  const core: CoreLexicon = {
    version: file.version,
    readings: understood,
    guess: remember((form) => {
      const plain = form.replaceAll(ACCENT, "");
      return guessWord(plain, fold(plain), isCapital(plain), guesser, findTag);
    }),
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
    withYo: (form) => writeYo(form, spellings),
    stresses(form, reading) {
      const found: number[] = [];
      for (const one of reading ? [reading] : understood(form))
        for (const at of stressOf(form, one)) if (!found.includes(at)) found.push(at);
      return found.map((at) => [at]);
    },
  };
  return withSpelling(core, automaton, options);
}

const INITIAL_CASES = ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"];

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
