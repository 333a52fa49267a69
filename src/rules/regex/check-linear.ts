import type { AST } from "@eslint-community/regexpp";
import { charSetOf, NOTHING, overlap, union, type CharSet } from "./char-set.js";

/** A repetition that may be longer than this counts as one without a bound. */
const LONG = 64;

/** Throws a SyntaxError when the expression can take more than linear time on some text, or knows ASCII only. */
export function checkLinear(pattern: AST.Pattern): void {
  for (const alternative of pattern.alternatives) checkSequence(alternative.elements, NOTHING, true);
}

/** Characters that may come first, and whether the node may be empty. */
interface First {
  readonly set: CharSet;
  readonly empty: boolean;
}

function firstOf(node: AST.Element): First {
  switch (node.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      return { set: charSetOf(node), empty: false };
    case "Quantifier": {
      const inner = firstOf(node.element);
      return { set: inner.set, empty: inner.empty || node.min === 0 };
    }
    case "Group":
    case "CapturingGroup":
      return node.alternatives
        .map(({ elements }) => firstOfRow(elements))
        .reduce((a, b) => ({ set: union(a.set, b.set), empty: a.empty || b.empty }));
    default:
      return { set: NOTHING, empty: true };
  }
}

function firstOfRow(elements: readonly AST.Element[]): First {
  let set = NOTHING;
  for (const element of elements) {
    const first = firstOf(element);
    set = union(set, first.set);
    if (!first.empty) return { set, empty: false };
  }
  return { set, empty: true };
}

/** All characters that a node may take. */
function allOf(node: AST.Element): CharSet {
  switch (node.type) {
    case "Quantifier":
      return allOf(node.element);
    case "Group":
    case "CapturingGroup":
      return node.alternatives.flatMap(({ elements }) => elements.map(allOf)).reduce(union, NOTHING);
    default:
      return firstOf(node).set;
  }
}

/** `before`: characters that may stand right before the row; `open`: nothing bounds it on the left. */
function checkSequence(elements: readonly AST.Element[], before: CharSet, open: boolean): void {
  let left = before;
  let unbounded = open;
  elements.forEach((node, index) => {
    checkNode(node, left, unbounded, elements.slice(index + 1));
    const first = firstOf(node);
    if (node.type === "Assertion") {
      if (node.kind === "lookbehind" || node.kind === "start") unbounded = false;
      return;
    }
    left = first.empty ? union(left, allOf(node)) : allOf(node);
    if (!first.empty) unbounded = false;
  });
}

function checkNode(node: AST.Element, left: CharSet, open: boolean, rest: readonly AST.Element[]): void {
  switch (node.type) {
    case "Backreference":
      throw new SyntaxError(`обратная ссылка «${node.raw}» может работать очень долго; уберите её`);
    case "Assertion":
      if (node.kind === "word")
        throw new SyntaxError(`«${node.raw}» знает только латиницу; пишите (?<!\\p{L}) и (?!\\p{L})`);
      if ("alternatives" in node) for (const { elements } of node.alternatives) checkSequence(elements, NOTHING, false);
      return;
    case "CharacterSet":
      if (node.kind === "word") throw new SyntaxError(`«${node.raw}» знает только латиницу; пишите \\p{L}`);
      return;
    case "CharacterClass":
      if (/\\w/iu.test(node.raw)) throw new SyntaxError(`«\\w» в «${node.raw}» знает только латиницу; пишите \\p{L}`);
      return;
    case "Group":
    case "CapturingGroup":
      for (const { elements } of node.alternatives) checkSequence([...elements, ...rest], left, open);
      return;
    case "Quantifier":
      checkQuantifier(node, left, open, rest);
  }
}

function checkQuantifier(node: AST.Quantifier, left: CharSet, open: boolean, rest: readonly AST.Element[]): void {
  const { element, max } = node;
  checkNode(element, NOTHING, false, []);
  if (max > 1) checkRepeated(node);
  if (max <= LONG) return;
  const own = allOf(element);
  if (open || overlap(left, own)) {
    throw new SyntaxError(
      `«${node.raw}» без границы слева: поиск начнётся заново с каждого знака; ограничьте повтор ({1,30}) или поставьте перед ним то, чего он не берёт`,
    );
  }
  const next = firstOfRow(rest);
  if (overlap(next.set, own))
    throw new SyntaxError(`«${node.raw}» и то, что за ним, берут одни и те же знаки; ограничьте повтор: {1,30}`);
}

/** A repeated group must be read in one way only: what begins it is not what its inner repetitions take. */
function checkRepeated({ element, raw }: AST.Quantifier): void {
  if (element.type !== "Group" && element.type !== "CapturingGroup") return;
  for (const [index, { elements }] of element.alternatives.entries()) {
    const first = firstOfRow(elements);
    if (first.empty)
      throw new SyntaxError(
        `в «${raw}» повторяется то, что может быть пустым; сделайте хотя бы один знак обязательным`,
      );
    const others = element.alternatives.slice(index + 1).map((other) => firstOfRow(other.elements).set);
    if (others.some((set) => overlap(set, first.set)))
      throw new SyntaxError(`в «${raw}» варианты начинаются одинаково; вынесите общее начало за скобку`);
    for (const inner of elements.flatMap(varying)) {
      if (overlap(allOf(inner), first.set))
        throw new SyntaxError(
          `в «${raw}» повтор внутри повтора; уберите внутренний «${inner.raw}» или отделите его знаком, которого он не берёт`,
        );
    }
  }
}

/** Quantifiers of no fixed length inside. */
function varying(node: AST.Element): readonly AST.Quantifier[] {
  if (node.type === "Quantifier") return [...(node.min === node.max ? [] : [node]), ...varying(node.element)];
  if (node.type === "Group" || node.type === "CapturingGroup")
    return node.alternatives.flatMap(({ elements }) => elements.flatMap(varying));
  return [];
}
