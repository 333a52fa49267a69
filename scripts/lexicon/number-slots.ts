import { fold } from "./paradigm.js";
import type { Slot } from "./slot.js";
import type { Variant } from "./variant.js";

/** Slots have one byte. */
const MOST = 256;

/**
 * Numbers the slots of all paradigms so that one ending has one number nearly everywhere («-ами» of «домами» and of «книгами»), which lets
 * the automaton share the endings. Paradigms of joined verbs keep out of each other's numbers. Greedy colouring, commonest endings first.
 */
export function numberSlots(
  paradigms: readonly (readonly Slot[] | undefined)[],
  variants: readonly Variant[],
): number[][] {
  const groups = new Map<string, { readonly used: Uint8Array; readonly members: readonly number[] }>();
  const groupsOf: (typeof groups extends Map<string, infer G> ? G : never)[][] = paradigms.map(() => []);
  const weight = new Float64Array(paradigms.length);
  for (const { paradigm, joint, lexemes } of variants) {
    const members = joint ? [paradigm, joint.paradigm] : [paradigm];
    for (const member of members) weight[member]! += lexemes;
    const key = members.join();
    if (groups.has(key)) continue;
    const group = { used: new Uint8Array(MOST), members };
    groups.set(key, group);
    for (const member of members) groupsOf[member]!.push(group);
  }
  const places = new Map<string, { paradigm: number; slot: number }[]>();
  const weights = new Map<string, number>();
  paradigms.forEach((slots, paradigm) =>
    slots?.forEach(({ prefix, suffix }, slot) => {
      const ending = fold(`${prefix}~${suffix}`);
      if (!places.has(ending)) places.set(ending, []);
      places.get(ending)!.push({ paradigm, slot });
      weights.set(ending, (weights.get(ending) ?? 0) + weight[paradigm]!);
    }),
  );
  const numbers: number[][] = paradigms.map(() => []);
  const order = [...places.keys()].sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1));
  for (const ending of order) {
    let wanted = 0;
    const all = places.get(ending)!;
    // The least number that is free in all paradigms of the ending; where there is none, each paradigm takes its own.
    while (wanted < MOST && all.some(({ paradigm }) => groupsOf[paradigm]!.some(({ used }) => used[wanted]))) wanted++;
    for (const { paradigm, slot } of all) {
      let number = wanted < MOST ? wanted : 0;
      while (number < MOST && groupsOf[paradigm]!.some(({ used }) => used[number])) number++;
      if (number >= MOST) throw new Error(`paradigm ${paradigm} has too many forms: a slot has one byte`);
      numbers[paradigm]![slot] = number;
      for (const { used } of groupsOf[paradigm]!) used[number] = 1;
    }
  }
  return numbers;
}
