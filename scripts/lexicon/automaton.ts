import { LETTERS } from "../../src/lexicon/compiled/layout.js";

/** A word's entry: the variant of its paradigm and the slot in it, or (variant -1) the number of a set of such. */
export interface Entry {
  readonly variant: number;
  readonly slot: number;
}

/** A node of the automaton. */
export interface AutomatonNode {
  /** The word that ends here. */
  entry: Entry | undefined;
  readonly letters: number[];
  /** Numbers of nodes: a target is numbered before its sources. */
  readonly targets: number[];
  /** The variant that all words past the edge have, where it is the first place that is sure of it; else -1. */
  readonly outputs: number[];
  /** The one variant of all words through here; `MIXED` where there are several, -1 where there are sets only. */
  variant: number;
}

/** Several variants. */
export const MIXED = -2;

/**
 * Builds a minimal acyclic transducer from sorted words (Daciuk, Mihov, Watson, Watson 2000). A word's variant is said once, on the edge past
 * which nothing else is possible, so that the endings of all paradigms of one shape are one part of the automaton.
 */
export class AutomatonBuilder {
  readonly nodes: AutomatonNode[] = [];
  readonly #register = new Map<string, number>();
  readonly #path: AutomatonNode[] = [newNode()];
  #last: number[] = [];

  /** Adds a word; words that share a beginning must follow one another. */
  add(codes: number[], entry: Entry): void {
    let shared = 0;
    while (shared < this.#last.length && shared < codes.length && this.#last[shared] === codes[shared]) shared++;
    this.#close(shared);
    for (let i = shared; i < codes.length; i++) this.#path[i + 1] = newNode();
    this.#path[codes.length]!.entry = entry;
    this.#last = codes;
  }

  /** Closes the automaton: the number of its root, which is the last node. */
  finish(): number {
    this.#close(0);
    this.#last = [];
    const root = this.#path[0]!;
    // The root leads to several variants: what is said, is said on its edges.
    settle(root, this.nodes);
    return this.#place(root);
  }

  #close(depth: number): void {
    for (let i = this.#last.length; i > depth; i--) {
      const node = this.#path[i]!;
      settle(node, this.nodes);
      const parent = this.#path[i - 1]!;
      parent.letters.push(this.#last[i - 1]!);
      parent.outputs.push(node.variant >= 0 ? node.variant : -1);
      parent.targets.push(this.#place(node));
    }
  }

  #place(node: AutomatonNode): number {
    const { entry } = node;
    let key = entry
      ? node.variant === MIXED || entry.variant < 0
        ? `${entry.variant}:${entry.slot}`
        : `:${entry.slot}`
      : "";
    for (let i = 0; i < node.letters.length; i++) key += `,${node.letters[i]!},${node.outputs[i]!},${node.targets[i]!}`;
    let number = this.#register.get(key);
    if (number === undefined) {
      number = this.nodes.length;
      this.#register.set(key, number);
      this.nodes.push(node);
    }
    return number;
  }
}

/** Finds whether all words through the node have one variant; if so, it is said before the node, and not on its edges. */
function settle(node: AutomatonNode, nodes: readonly AutomatonNode[]): void {
  let variant = node.entry?.variant ?? -1;
  node.outputs.forEach((output, i) => {
    const mixed = output < 0 && nodes[node.targets[i]!]!.variant === MIXED;
    if (mixed || (output >= 0 && variant >= 0 && output !== variant)) variant = MIXED;
    else if (output >= 0 && variant === -1) variant = output;
  });
  node.variant = variant;
  if (variant >= 0) node.outputs.fill(-1);
}

function newNode(): AutomatonNode {
  return { entry: undefined, letters: [], targets: [], outputs: [], variant: -1 };
}

const CODES = new Map([...LETTERS].map((letter, code) => [letter, code]));

/** Codes of a folded word's letters; undefined where a letter is not in the automaton's alphabet. */
export function toCodes(word: string): number[] | undefined {
  const codes: number[] = [];
  for (const letter of word) {
    const code = CODES.get(letter);
    if (code === undefined) return undefined;
    codes.push(code);
  }
  return codes;
}
