import { fold } from "./paradigm.js";
import { readTable } from "./read-table.js";

/** P(tag | form) by folded form and OpenCorpora's tag. */
export function readTagProbabilities(): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [form = "", tag = "", probability = ""] of readTable("tag-probabilities")) {
    const key = fold(form);
    const tags = found.get(key) ?? new Map<string, number>();
    tags.set(tag, Math.max(tags.get(tag) ?? 0, Number(probability)));
    found.set(key, tags);
  }
  return found;
}

/** A share as a byte: how many sixteenths of a halving it is below one, in steps of half a halving. */
export function shareCode(share: number): number {
  return share <= 0 ? 255 : Math.max(0, Math.min(255, Math.round(-2 * Math.log2(share)) * 8));
}
