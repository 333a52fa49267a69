import { AFFIX_LETTERS } from "./layout.js";
import type { CompiledFile } from "./open-compiled.js";
import { sums } from "./sums.js";

/** What stands before and after the stem in a slot. */
export type AffixTable = (place: number) => readonly [prefix: string, suffix: string];

/** Opens the affixes of slots; each is spelt out when it is first asked for. */
export function openAffixes(file: CompiledFile): AffixTable {
  const numbers = file.u16("slotSuffix");
  const starts = sums(file.u8("affixSizes"));
  const codes = file.u8("affixes");
  const spelt: ([prefix: string, suffix: string] | undefined)[] = [];
  return (place) => {
    const number = numbers[place]!;
    let affix = spelt[number];
    if (!affix) {
      let text = "";
      for (let at = starts[number]!; at < starts[number + 1]!; at++) text += AFFIX_LETTERS[codes[at]!]!;
      const end = text.indexOf("~");
      spelt[number] = affix = [text.slice(0, end), text.slice(end + 1)];
    }
    return affix;
  };
}
