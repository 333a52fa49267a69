import type { Test } from "./program.js";

/** A pattern as it is written: a row of nodes. */
export type Row = readonly Node[];

/** An item of a pattern. */
export type Node =
  | { readonly kind: "test"; readonly test: Test }
  | { readonly kind: "group"; readonly rows: readonly Row[] }
  | { readonly kind: "not"; readonly node: Node }
  | { readonly kind: "capture"; readonly name: string; readonly node: Node }
  | { readonly kind: "repeat"; readonly node: Node; readonly min: 0 | 1; readonly max: number; readonly lazy: boolean }
  | { readonly kind: "assert"; readonly edge: string }
  | { readonly kind: "bound"; readonly side: "[" | "]" };

/** The test of a node that always consumes one token; undefined for what is no single test. */
export function singleTest(node: Node): Test | undefined {
  if (node.kind === "test") return node.test;
  if (node.kind === "not") {
    const test = singleTest(node.node);
    return test === undefined ? undefined : ["!", test];
  }
  if (node.kind !== "group") return undefined;
  const tests: Test[] = [];
  for (const row of node.rows) {
    const test = row.length === 1 ? singleTest(row[0]!) : undefined;
    if (test === undefined) return undefined;
    tests.push(test);
  }
  return anyOf(tests);
}

/** Alternatives as one test; surfaces are gathered into a set. */
export function anyOf(tests: readonly Test[]): Test {
  if (tests.length === 1) return tests[0]!;
  const surfaces = tests.filter((test): test is string => typeof test === "string");
  const others = tests.filter((test) => typeof test !== "string");
  const set: Test[] = surfaces.length > 1 ? [["in", ...surfaces]] : surfaces;
  const all = [...set, ...others];
  return all.length === 1 ? all[0]! : ["|", ...all];
}
