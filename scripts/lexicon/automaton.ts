import { EDGE_FINAL, EDGE_LAST, NUMBER, LETTERS, PAYLOAD, PAYLOAD_EDGES } from "../../src/lexicon/compiled/layout.js";

interface Node {
  /** Payload (its number shifted, and whether it is a set), or -1 where no word ends. */
  payload: number;
  readonly letters: number[];
  readonly targets: number[];
  readonly finals: boolean[];
}

/** Builds a minimal acyclic automaton with payloads from words in the order of their letters' codes (Daciuk, Mihov et al. 2000). */
export class AutomatonBuilder {
  readonly #words: number[] = [];
  readonly #register = new Map<string, number>();
  readonly #path: Node[] = [newNode()];
  #last: number[] = [];

  /** Adds a word that follows all words before it. */
  add(codes: number[], payload: number): void {
    let shared = 0;
    while (shared < this.#last.length && shared < codes.length && this.#last[shared] === codes[shared]) shared++;
    this.#close(shared);
    for (let i = shared; i < codes.length; i++) this.#path[i + 1] = newNode();
    this.#path[codes.length]!.payload = payload;
    this.#last = codes;
  }

  /** Closes the automaton: its words, the root's place being the last number. */
  finish(): Uint32Array {
    this.#close(0);
    const root = this.#place(this.#path[0]!);
    this.#words.push(root);
    return Uint32Array.from(this.#words);
  }

  #close(depth: number): void {
    for (let i = this.#last.length; i > depth; i--) {
      const node = this.#path[i]!;
      const parent = this.#path[i - 1]!;
      parent.letters.push(this.#last[i - 1]!);
      parent.targets.push(this.#place(node));
      parent.finals.push(node.payload >= 0);
    }
  }

  #place(node: Node): number {
    let key = `${node.payload}`;
    for (let i = 0; i < node.letters.length; i++)
      key += `,${node.letters[i]! * 2 + (node.finals[i] ? 1 : 0)},${node.targets[i]!}`;
    const known = this.#register.get(key);
    if (known !== undefined) return known;
    const at = this.#words.length;
    this.#register.set(key, at);
    if (node.payload >= 0) this.#words.push((node.payload | PAYLOAD | (node.letters.length ? PAYLOAD_EDGES : 0)) >>> 0);
    for (let i = 0; i < node.letters.length; i++) {
      const flags = (node.finals[i] ? EDGE_FINAL : 0) | (i === node.letters.length - 1 ? EDGE_LAST : 0);
      this.#words.push(((node.targets[i]! << NUMBER) | flags | node.letters[i]!) >>> 0);
    }
    return at;
  }
}

function newNode(): Node {
  return { payload: -1, letters: [], targets: [], finals: [] };
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
