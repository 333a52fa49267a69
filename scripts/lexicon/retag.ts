import type { StyleMark } from "../../src/lexicon/lexicon.js";
import type { Cell, Paradigm } from "./paradigm.js";
import type { TagTable } from "./tag-table.js";

/** Makes paradigms with other tags out of given ones; each only once. */
export class Retagger {
  readonly #made = new Map<string, number>();

  constructor(
    readonly paradigms: Paradigm[],
    readonly tags: TagTable,
  ) {}

  /** The paradigm with another part of speech, more features, or a mark. */
  retag(
    paradigm: number,
    change: {
      readonly upos?: string;
      readonly feats?: Readonly<Record<string, string>>;
      readonly keep?: (cell: Cell) => boolean;
      readonly name?: string;
    },
  ): number {
    const key = `${paradigm} ${change.upos ?? ""} ${JSON.stringify(change.feats ?? {})} ${change.name ?? ""}`;
    return this.#once(key, () => {
      const { prefix, suffix, cells } = this.paradigms[paradigm]!;
      return {
        prefix,
        suffix,
        cells: cells.filter(change.keep ?? (() => true)).map((cell) => {
          const { upos, feats } = this.tags.tags[cell.tag]!;
          return {
            ...cell,
            tag: this.tags.id(change.upos ?? upos, { ...(feats as Record<string, string>), ...change.feats }),
            origin: `${cell.origin} own`,
          };
        }),
      };
    });
  }

  /** The paradigm with readings more of the dictionary form: cells of other features that sound like it. */
  widen(paradigm: number, name: string, changes: readonly Readonly<Record<string, string>>[]): number {
    return this.#once(`${paradigm} ${name}`, () => {
      const given = this.paradigms[paradigm]!;
      const first = given.cells[0]!;
      const { upos, feats } = this.tags.tags[first.tag]!;
      const cells = changes.map((change) => ({
        ...first,
        tag: this.tags.id(upos, { ...(feats as Record<string, string>), ...change }),
        origin: `${first.origin} ${name}`,
      }));
      return { ...given, cells: [...given.cells, ...cells] };
    });
  }

  /** A paradigm of a word that does not change: a cell for every tag. */
  unchanging(
    tags: readonly {
      readonly upos: string;
      readonly feats: Readonly<Record<string, string>>;
      readonly origin?: string;
    }[],
    mark?: StyleMark,
  ): number {
    return this.#once(`unchanging ${JSON.stringify(tags)} ${mark ?? ""}`, () => ({
      prefix: "",
      suffix: "",
      cells: tags.map(({ upos, feats, origin = "own" }) => ({
        prefix: "",
        suffix: "",
        tag: this.tags.id(upos, feats),
        mark,
        secondary: false,
        origin,
      })),
    }));
  }

  #once(key: string, make: () => Paradigm): number {
    let number = this.#made.get(key);
    if (number === undefined) {
      number = this.paradigms.length;
      this.#made.set(key, number);
      this.paradigms.push(make());
    }
    return number;
  }
}

const CASES = ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"];

/** All cases (and both numbers) of a noun that does not change. */
export function unchangingNoun(
  upos: string,
  gender: string | undefined,
  numbers: readonly string[],
  more: Readonly<Record<string, string>>,
): { upos: string; feats: Record<string, string> }[] {
  return numbers.flatMap((Number) =>
    CASES.map((Case) => ({ upos, feats: { ...more, Case, Number, ...(gender && { Gender: gender }) } })),
  );
}
