import type { Lexeme, Paradigm } from "./paradigm.js";
import type { TagTable } from "./tag-table.js";

/** Which lexemes a pattern may be. */
export type PatternFilter = (lexeme: Lexeme, origin: string) => boolean;

const LONGEST = 6;

/** Finds which paradigm a new word follows: that of a named word, or the commonest among known words of its ending. */
export class Patterns {
  readonly #byLemma = new Map<string, Lexeme[]>();

  constructor(
    private readonly paradigms: readonly Paradigm[],
    private readonly tags: TagTable,
    lexemes: readonly Lexeme[],
    private readonly frequencies: ReadonlyMap<string, number>,
  ) {
    for (const lexeme of lexemes) this.add(lexeme);
  }

  add(lexeme: Lexeme): void {
    const same = this.#byLemma.get(lexeme.lemma);
    if (same) same.push(lexeme);
    else this.#byLemma.set(lexeme.lemma, [lexeme]);
  }

  has(lemma: string): boolean {
    return this.#byLemma.has(lemma);
  }

  /** Lexemes of a dictionary form, as they were added. */
  lexemes(lemma: string): readonly Lexeme[] {
    return this.#byLemma.get(lemma) ?? [];
  }

  /** The paradigm of a named word, of the part of speech if one is given. */
  named(lemma: string, upos?: string): number | undefined {
    const all = this.#byLemma.get(lemma) ?? [];
    const fit = all.filter(({ paradigm }) => upos === undefined || this.upos(paradigm) === upos);
    return (fit.find(({ paradigm }) => this.upos(paradigm) !== "PROPN") ?? fit[0])?.paradigm;
  }

  upos(paradigm: number): string {
    return this.tags.tags[this.paradigms[paradigm]!.cells[0]!.tag]!.upos;
  }

  /** A chooser by the ending, learnt from the lexemes that pass the filter. */
  chooser(filter: PatternFilter): (word: string) => number | undefined {
    const counts = new Map<string, Map<number, number>>();
    for (const lexemes of this.#byLemma.values()) {
      for (const lexeme of lexemes) {
        const paradigm = this.paradigms[lexeme.paradigm]!;
        if (!filter(lexeme, paradigm.cells[0]!.origin)) continue;
        const weight = 1 + (this.frequencies.get(lexeme.lemma.replaceAll("ё", "е")) ?? 0);
        for (
          let length = Math.max(1, paradigm.suffix.length);
          length <= Math.min(LONGEST, lexeme.lemma.length);
          length++
        ) {
          const ending = lexeme.lemma.slice(-length);
          const row = counts.get(ending) ?? new Map<number, number>();
          row.set(lexeme.paradigm, (row.get(lexeme.paradigm) ?? 0) + weight);
          counts.set(ending, row);
        }
      }
    }
    return (word) => {
      for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--) {
        const row = counts.get(word.slice(-length));
        const best =
          row &&
          [...row]
            .sort((a, b) => b[1] - a[1] || a[0] - b[0])
            .find(([paradigm]) => word.endsWith(this.paradigms[paradigm]!.suffix));
        if (best) return best[0];
      }
      return undefined;
    };
  }
}
