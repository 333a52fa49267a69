import { OP, type Program, type Test } from "../pattern/program.js";
import type { Form } from "./form.js";
import type { PartView } from "./part-view.js";
import { staticFit, type Fit } from "./static-fit.js";
import { tokenTest, type TokenTest } from "./token-test.js";

/** Where a pattern matched: tokens `[first, last)`, the place, and the captures' tokens. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly captures: ReadonlyMap<string, readonly [first: number, last: number]>;
}

/** So many steps are tried from one start at most: time stays linear whatever a pattern says. */
const STEPS = 4000;

/** A pattern ready to be tried; its tests are made when it is tried first. */
export class PatternMatcher {
  readonly program: Program;
  #tests: TokenTest[] | undefined;
  /** The same tests as far as the forms alone tell; empty where no test ever asks for more. */
  #possible: TokenTest[] = [];
  /** Of the pattern's first tokens what their forms must allow: looked at before anything asks for an analysis. */
  #allowed: readonly ((form: Form) => Fit)[] = [];
  #saves: number[] = [];
  #steps = 0;

  constructor(program: Program) {
    this.program = program;
  }

  /** The match that begins at the token; the view stands in the token's sentence. */
  at(view: PartView, first: number): Match | undefined {
    if (!this.#tests) {
      this.#tests = this.program.tests.map(tokenTest);
      if (this.program.tests.some(asksContext)) this.#possible = this.program.tests.map(possibly);
      this.#allowed = openingTests(this.program).map(staticFit);
      this.#saves = new Array<number>(2 + 2 * (this.program.names?.length ?? 0)).fill(-1);
    }
    const allowed = this.#allowed;
    if (first + allowed.length > view.last) return undefined;
    for (let i = allowed.length - 1; i >= 0; i--) if (allowed[i]!(view.forms[first + i]!) === 0) return undefined;
    // Where the sentence is not analysed yet, the forms alone may spare it.
    if (this.#possible.length > 0 && !view.isAnalysed && this.#start(view, first, this.#possible) < 0) return undefined;
    const last = this.#start(view, first, this.#tests);
    const saves = this.#saves;
    if (last < 0) return undefined;
    const { names = [], placed } = this.program;
    const captures = new Map<string, readonly [number, number]>();
    names.forEach((name, index) => {
      if (saves[2 + 2 * index]! >= 0) captures.set(name, [saves[2 + 2 * index]!, saves[3 + 2 * index]!]);
    });
    const start = placed && saves[0]! >= 0 ? saves[0]! : first;
    const end = placed && saves[1]! >= 0 ? saves[1]! : last;
    return { first, last, start, end, captures };
  }

  #start(view: PartView, first: number, tests: readonly TokenTest[]): number {
    this.#saves.fill(-1);
    this.#steps = 0;
    return this.#run(view, 0, first, tests);
  }

  /** The end of the match from here, or -1. */
  #run(view: PartView, address: number, token: number, tests: readonly TokenTest[]): number {
    const { code } = this.program;
    let pc = address;
    let at = token;
    for (;;) {
      if (++this.#steps > STEPS) return -1;
      switch (code[pc]) {
        case OP.match:
          return at;
        case OP.test:
          if (at >= view.last || !tests[code[pc + 1]!]!(view, at)) return -1;
          at++;
          pc += 2;
          break;
        case OP.split: {
          const end = this.#run(view, code[pc + 1]!, at, tests);
          if (end >= 0) return end;
          pc = code[pc + 2]!;
          break;
        }
        case OP.jump:
          pc = code[pc + 1]!;
          break;
        case OP.save: {
          const slot = code[pc + 1]!;
          const before = this.#saves[slot]!;
          this.#saves[slot] = at;
          const end = this.#run(view, pc + 2, at, tests);
          if (end < 0) this.#saves[slot] = before;
          return end;
        }
        case OP.assert:
          if (!holds(view, code[pc + 1]!, at)) return -1;
          pc += 2;
          break;
        default:
          // What is only possible forbids nothing.
          if (at >= view.last || (tests === this.#tests && this.#run(view, pc + 2, at, tests) >= 0)) return -1;
          at++;
          pc = code[pc + 1]!;
      }
    }
  }
}

/** Whether a test may ask for the analysis of the sentence. */
function asksContext(test: Test): boolean {
  if (typeof test === "string") return false;
  if (test[0] === "~") return true;
  if (test[0] === "u") return test[1] !== "p";
  return (test[0] === "!" || test[0] === "&" || test[0] === "|") && (test.slice(1) as Test[]).some(asksContext);
}

/** A test that fails only where the form rules it out. */
function possibly(test: Test): TokenTest {
  const fit = staticFit(test);
  return (view, index) => {
    const form = view.forms[index]!;
    return (form.kind !== "word" && form.kind !== "punctuation" && form.kind !== "symbol") || fit(form) > 0;
  };
}

/** The tests of the tokens that a match must begin with, as long as they stand in one row. */
function openingTests({ code, tests }: Program): readonly Test[] {
  const opening: Test[] = [];
  for (let pc = 0; ; pc += 2) {
    const op = code[pc];
    if (op === OP.test) opening.push(tests[code[pc + 1]!]!);
    else if (op !== OP.save && op !== OP.assert) return opening;
  }
}

/** Edges, in the order of `EDGES`. */
function holds(view: PartView, edge: number, at: number): boolean {
  switch (edge) {
    case 0:
      return at === view.first;
    case 1:
      return at === view.last;
    case 2:
      return at === 0;
    case 3:
      return at === view.tokens.length;
    case 4:
      return at < view.last && !view.tokens[at]!.spaceBefore;
    default:
      return at < view.last && view.tokens[at]!.spaceBefore;
  }
}
