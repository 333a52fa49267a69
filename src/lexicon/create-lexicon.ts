import { openAutomaton } from "./compiled/word-automaton.js";
import { ZIPF_STEPS } from "./compiled/layout.js";
import { openCompiled } from "./compiled/open-compiled.js";
import { openReadingTable } from "./compiled/reading-table.js";
import { chooseCell } from "./inflect.js";
import type { Lexicon, Reading } from "./lexicon.js";
import { withSpelling, type CoreLexicon, type SpellingOptions } from "./with-spelling.js";

/** Forms whose readings are kept; more than a long text has. */
const REMEMBERED = 60_000;
const NONE: readonly Reading[] = [];

/** Opens the compiled lexicon (the bytes of `dictionaries/compiled/lexicon.bin`) and adds spelling to it. */
export function createLexicon(bytes: ArrayBufferLike, options: SpellingOptions = {}): Lexicon {
  const file = openCompiled(bytes);
  const automaton = openAutomaton(file.u8("automaton"));
  const table = openReadingTable(file);
  const frequencies = file.u8("frequencies");
  const remembered = new Map<string, readonly Reading[]>();

  function readings(form: string): readonly Reading[] {
    const known = remembered.get(form);
    if (known) return known;
    const found = automaton.find(form) ? table.readings(fold(form), automaton.entry, automaton.ordinal) : NONE;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(form, found);
    return found;
  }

  const lemmaReading = (lemma: string, upos?: string): Reading | undefined => {
    const key = fold(lemma);
    const all = readings(lemma).filter(({ tag }) => upos === undefined || tag.upos === upos);
    return all.find((reading) => fold(reading.lemma) === key) ?? all[0];
  };

  const core: CoreLexicon = {
    version: file.version,
    readings,
    guess: () => NONE,
    isKnown: (form) => automaton.find(form) && (!isSmall(form) || !table.isName(automaton.entry)),
    frequency: (form) => (automaton.find(form) ? frequencies[automaton.ordinal]! / ZIPF_STEPS : 0),
    inflect(word, features) {
      const reading = typeof word === "string" ? lemmaReading(word) : word;
      if (!reading || reading.paradigm < 0) return undefined;
      return chooseCell(reading, table.cells(reading), features)?.form;
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

/** Begins with a small letter. */
function isSmall(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x430 && unit <= 0x451;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}
