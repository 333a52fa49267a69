import type { Reading } from "../lexicon.js";
import { STRESS_EVERY_SLOT, STRESS_IN_ENDING } from "./layout.js";
import type { CompiledFile } from "./open-compiled.js";
import type { ReadingTable } from "./reading-table.js";
import { sums } from "./sums.js";
import { openAutomaton } from "./word-automaton.js";

/** Stressed vowels of a form in one reading of it: a UTF-16 index for each accepted variant. */
export type StressFinder = (form: string, reading: Reading) => number[];

/** What stands before the first letter of a dictionary form in the automaton of ends. */
const START = 0x27;
const VOWELS = "аеёиоуыэюяАЕЁИОУЫЭЮЯ";

/** Opens the patterns of stress: a dictionary form's end says the lexeme's pattern, the pattern says the vowel of each form. */
export function openStresses(file: CompiledFile, table: ReadingTable): StressFinder {
  const ends = openAutomaton(file.u8("stressEnds"));
  const starts = sums(file.u8("stressSizes"));
  const slots = file.u8("stressSlots");
  const codes = file.u8("stressCodes");

  function patternOf(lemma: string): number {
    let node = ends.root;
    let pattern = -1;
    for (let i = lemma.length - 1; i >= -1; i--) {
      const unit = i < 0 ? START : lemma.charCodeAt(i);
      const folded = unit === 0x451 ? 0x435 : unit;
      let edge = ends.firstEdge(node);
      while (edge >= 0 && ends.letter(edge) !== folded) edge = ends.nextEdge(edge);
      if (edge < 0) break;
      node = ends.target(edge);
      if (ends.isFinal(node)) pattern = ends.setAt(node);
    }
    return pattern;
  }

  return (form, reading) => {
    const vowels: number[] = [];
    for (let i = 0; i < form.length; i++) if (VOWELS.includes(form[i]!)) vowels.push(i);
    if (vowels.length < 2) return vowels;
    const cell = table.cellOf(reading);
    if (!cell) return yoOf(form);
    const found: number[] = [];
    const before = vowels.filter((at) => at < form.length - cell.suffix.length).length;
    const pattern = patternOf(reading.lemma);
    for (let at = starts[pattern] ?? 0; pattern >= 0 && at < starts[pattern + 1]!; at++) {
      if (slots[at] !== STRESS_EVERY_SLOT && slots[at] !== cell.slot) continue;
      const code = codes[at]!;
      const vowel = vowels[code >= STRESS_IN_ENDING ? before + code - STRESS_IN_ENDING : before - code];
      if (vowel !== undefined && !found.includes(vowel)) found.push(vowel);
    }
    return found.length ? found : yoOf(cell.form.length === form.length ? cell.form : form);
  };
}

/** ё is stressed where nothing else is known. */
function yoOf(form: string): number[] {
  const at = form.toLowerCase().indexOf("ё");
  return at < 0 ? [] : [at];
}
