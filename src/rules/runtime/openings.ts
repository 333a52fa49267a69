import { OP, EDGES, type Program } from "../pattern/program.js";
import { ANY, marksFor } from "./form-marks.js";
import type { PartView } from "./part-view.js";
import type { Spotter } from "./spotter.js";

/** Of so many first tokens of a match the marks are kept. */
const DEPTH = 3;

/** How every match of a pattern begins: marks of which its first tokens have one each. */
export interface Opening {
  readonly marks: readonly number[];
  /** Whether a match begins nowhere but at the sentence's first token. */
  readonly atStart: boolean;
}

/** What the code of a pattern says of the beginning of its matches, whichever way is taken through it. */
export function openingOf({ code, tests }: Program): Opening {
  const marks = new Array<number>(DEPTH).fill(0);
  const seen = new Set<number>();
  const open: [address: number, depth: number][] = [[0, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [pc, depth] = next;
    if (depth === DEPTH || seen.has(pc * DEPTH + depth)) continue;
    seen.add(pc * DEPTH + depth);
    const operand = code[pc + 1]!;
    switch (code[pc]) {
      case OP.match:
        marks.fill(ANY, depth);
        break;
      case OP.test:
        marks[depth]! |= marksFor(tests[operand]!);
        open.push([pc + 2, depth + 1]);
        break;
      case OP.not:
        marks[depth] = ANY;
        open.push([operand, depth + 1]);
        break;
      case OP.split:
        open.push([operand, depth], [code[pc + 2]!, depth]);
        break;
      case OP.jump:
        open.push([operand, depth]);
        break;
      default:
        open.push([pc + 2, depth]);
    }
  }
  return { marks, atStart: isAtStart(code) };
}

function isAtStart(code: readonly number[]): boolean {
  let pc = 0;
  while (code[pc] === OP.save) pc += 2;
  return code[pc] === OP.assert && EDGES[code[pc + 1]!] === "^";
}

/** The openings of all spotters in one row of numbers: most tries end here, and nothing of the pattern is touched. */
export class Openings {
  /** Of each spotter whether it begins at a sentence's start (1) or anywhere (2), and the marks; 0 where nobody asked yet. */
  readonly #kept: Int32Array;
  readonly #spotter: (id: number) => Spotter;

  constructor(spotters: number, spotter: (id: number) => Spotter) {
    this.#kept = new Int32Array(spotters * (DEPTH + 1));
    this.#spotter = spotter;
  }

  /** Whether a match of the spotter may begin at the token, by the marks of the forms from there on. */
  allow(id: number, { forms, first, last }: PartView, at: number): boolean {
    const kept = this.#kept;
    const own = id * (DEPTH + 1);
    if (kept[own] === 0) this.#keep(id, own);
    if (kept[own] === 1 && at !== first) return false;
    for (let k = 0; k < DEPTH; k++) {
      const marks = kept[own + 1 + k]!;
      if (marks !== ANY && (at + k >= last || (marks & forms[at + k]!.marks) === 0)) return false;
    }
    return true;
  }

  #keep(id: number, own: number): void {
    const opening = this.#spotter(id).opening?.();
    this.#kept[own] = opening?.atStart ? 1 : 2;
    for (let k = 0; k < DEPTH; k++) this.#kept[own + 1 + k] = opening?.marks[k] ?? ANY;
  }
}
