import { bestAnchor } from "./find-anchor.js";
import { parsePattern } from "./parse-pattern.js";
import { singleTest, type Node, type Row } from "./pattern-tree.js";
import { EDGES, OP, type Program, type Test } from "./program.js";

/** Compiles a pattern of docs/rule-files.md. */
export function compilePattern(text: string): Program {
  return compileRow(parsePattern(text));
}

/** Compiles a parsed pattern. */
export function compileRow(row: Row): Program {
  const writer = new Writer();
  writer.row(row);
  writer.code.push(OP.match);
  if (writer.depth) throw new SyntaxError("место не закрыто; закройте его «]»");
  const reach = bestAnchor(row);
  const anchors = reach.map(({ test, min, max }) => ({ test: writer.test(test), min, max }));
  return {
    code: writer.code,
    tests: writer.tests,
    anchors,
    ...(writer.names.length && { names: writer.names, captureTests: writer.captureTests }),
    ...(writer.placed && { placed: true as const }),
  };
}

class Writer {
  readonly code: number[] = [];
  readonly tests: Test[] = [];
  readonly names: string[] = [];
  readonly captureTests: number[] = [];
  readonly #known = new Map<string, number>();
  placed = false;
  depth = 0;

  test(test: Test): number {
    const key = JSON.stringify(test);
    let id = this.#known.get(key);
    if (id === undefined) {
      id = this.tests.push(test) - 1;
      this.#known.set(key, id);
    }
    return id;
  }

  row(row: Row): void {
    for (const node of row) this.node(node);
  }

  node(node: Node): void {
    switch (node.kind) {
      case "test":
        this.code.push(OP.test, this.test(node.test));
        break;
      case "assert":
        this.code.push(OP.assert, EDGES.indexOf(node.edge as (typeof EDGES)[number]));
        break;
      case "bound":
        this.#bound(node.side);
        break;
      case "capture":
        this.#capture(node.name, node.node);
        break;
      case "group": {
        const test = singleTest(node);
        if (test === undefined) this.#group(node.rows);
        else this.code.push(OP.test, this.test(test));
        break;
      }
      case "not":
        this.#not(node.node);
        break;
      case "repeat":
        this.#repeat(node);
    }
  }

  #bound(side: "[" | "]"): void {
    this.depth += side === "[" ? 1 : -1;
    if (this.depth < 0) throw new SyntaxError("«]» без «[»");
    if (this.depth > 1) throw new SyntaxError("место «[…]» внутри места; у образца оно одно");
    this.placed = true;
    this.code.push(OP.save, side === "[" ? 0 : 1);
  }

  #capture(name: string, node: Node): void {
    let slot = this.names.indexOf(name);
    if (slot < 0) {
      slot = this.names.push(name) - 1;
      const test = singleTest(node);
      this.captureTests.push(test === undefined ? -1 : this.test(test));
    }
    this.code.push(OP.save, 2 + 2 * slot);
    this.node(node);
    this.code.push(OP.save, 3 + 2 * slot);
  }

  /** Tries the rows one after another, each jumping to the end. */
  #group(rows: readonly Row[]): void {
    const ends: number[] = [];
    rows.forEach((row, index) => {
      const last = index === rows.length - 1;
      const split = this.code.length;
      if (!last) this.code.push(OP.split, split + 3, 0);
      this.row(row);
      if (last) return;
      ends.push(this.code.push(OP.jump, 0) - 1);
      this.code[split + 2] = this.code.length;
    });
    for (const end of ends) this.code[end] = this.code.length;
  }

  #not(node: Node): void {
    const at = this.code.push(OP.not, 0) - 1;
    this.node(node);
    this.code.push(OP.match);
    this.code[at] = this.code.length;
  }

  /** Written out, so that a bound needs no counter: an optional copy inside an optional copy. */
  #repeat({ node, min, max, lazy }: Extract<Node, { kind: "repeat" }>): void {
    if (min) this.node(node);
    const splits: number[] = [];
    for (let count = min; count < max; count++) {
      const at = this.code.length;
      this.code.push(OP.split, lazy ? 0 : at + 3, lazy ? at + 3 : 0);
      splits.push(at + (lazy ? 1 : 2));
      this.node(node);
    }
    for (const split of splits) this.code[split] = this.code.length;
  }
}
