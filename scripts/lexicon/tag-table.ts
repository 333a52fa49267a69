import type { Features, Upos } from "../../src/lexicon/lexicon.js";

/** Distinct tags by number, in the order they were first seen. */
export class TagTable {
  readonly tags: { readonly upos: Upos; readonly feats: Features }[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of the tag, a new one if it was not seen before. */
  id(upos: string, feats: Readonly<Record<string, string>>): number {
    const sorted = Object.entries(feats).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = `${upos} ${sorted.map(([name, value]) => `${name}=${value}`).join("|")}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.tags.length);
    this.tags.push({ upos: upos as Upos, feats: Object.fromEntries(sorted) });
    return this.tags.length - 1;
  }
}
