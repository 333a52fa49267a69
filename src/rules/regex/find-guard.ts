import type { AST } from "@eslint-community/regexpp";
import type { RegexGuard } from "../compiled-match.js";
import { charSetOf, codesOf, union, type CharSet } from "./char-set.js";

/** Characters that every match has at some distance from its start, with how often they stand in a text. */
interface Candidate {
  readonly cost: number;
  readonly first: CharSet;
  readonly second?: CharSet;
  readonly min: number;
  readonly max: number;
}

/** Beyond this many starts for one guard, reading the text with the expression itself is cheaper. */
const WIDE = 24;
/** Above this share of characters a guard lets nothing be skipped. */
const COMMON = 0.08;

/** What lets most of a text be skipped; undefined where nothing rare must be there. */
export function findGuard(pattern: AST.Pattern): RegexGuard | undefined {
  const best = bestOfAlternatives(pattern.alternatives);
  if (!best || best.cost > COMMON || best.first.high || best.second?.high) return undefined;
  return {
    chars: rangesOf(best.first),
    ...(best.second && { next: rangesOf(best.second) }),
    min: best.min,
    max: best.max,
  };
}

/** The set as pairs of first and last characters. */
function rangesOf({ low }: CharSet): string {
  let text = "";
  for (let code = 0, start = -1; code <= low.length; code++) {
    if (low[code] === 1 && start < 0) start = code;
    if (low[code] === 1 || start < 0) continue;
    text += String.fromCharCode(start, code - 1);
    start = -1;
  }
  return text;
}

function bestOfAlternatives(alternatives: readonly AST.Alternative[]): Candidate | undefined {
  let all: Candidate | undefined;
  for (const { elements } of alternatives) {
    const best = bestOfRow(elements);
    if (!best) return undefined;
    all = all ? merged(all, best) : best;
  }
  return all;
}

/** One guard for both; the second character is told only where both have it. */
function merged(a: Candidate, b: Candidate): Candidate {
  return {
    cost: a.cost + b.cost,
    first: union(a.first, b.first),
    ...(a.second && b.second && { second: union(a.second, b.second) }),
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  };
}

function bestOfRow(elements: readonly AST.Element[]): Candidate | undefined {
  let best: Candidate | undefined;
  let min = 0;
  let max = 0;
  elements.forEach((node, index) => {
    const [least, most] = lengthOf(node);
    if (max - min <= WIDE) {
      const found = candidateOf(node, elements[index + 1]);
      if (found && (!best || found.cost < best.cost)) best = { ...found, min: found.min + min, max: found.max + max };
    }
    min += least;
    max += most;
  });
  return best && best.max - best.min <= WIDE ? best : undefined;
}

function candidateOf(node: AST.Element, next: AST.Element | undefined): Candidate | undefined {
  if (isOne(node)) {
    const first = charSetOf(node);
    const second = next && firstChar(next);
    const cost = costOf(first);
    return second ? { cost: cost * costOf(second), first, second, min: 0, max: 0 } : { cost, first, min: 0, max: 0 };
  }
  if (node.type === "Quantifier") {
    if (node.min === 0) return undefined;
    if (!isOne(node.element)) return candidateOf(node.element, undefined);
    const first = charSetOf(node.element);
    return node.min > 1
      ? { cost: costOf(first) ** 2, first, second: first, min: 0, max: 0 }
      : { cost: costOf(first), first, min: 0, max: 0 };
  }
  return node.type === "Group" || node.type === "CapturingGroup" ? bestOfAlternatives(node.alternatives) : undefined;
}

type One = AST.Character | AST.CharacterClass | AST.CharacterSet;

const isOne = (node: AST.Element): node is One =>
  node.type === "Character" || node.type === "CharacterClass" || node.type === "CharacterSet";

/** The one character that must follow, where that is told easily. */
function firstChar(node: AST.Element): CharSet | undefined {
  if (isOne(node)) return charSetOf(node);
  if (node.type === "Quantifier" && node.min > 0 && isOne(node.element)) return charSetOf(node.element);
  if (node.type !== "Group" && node.type !== "CapturingGroup") return undefined;
  const sets = node.alternatives.map(({ elements: [first] }) => first && firstChar(first));
  return sets.every((set) => set !== undefined) ? sets.reduce(union) : undefined;
}

function lengthOf(node: AST.Element): readonly [min: number, max: number] {
  if (isOne(node)) return [1, node.type === "Character" && node.value > 0xffff ? 2 : 1];
  if (node.type === "Quantifier") {
    const [min, max] = lengthOf(node.element);
    return [min * node.min, max * node.max];
  }
  if (node.type !== "Group" && node.type !== "CapturingGroup") return [0, 0];
  const rows = node.alternatives.map(({ elements }) =>
    elements.map(lengthOf).reduce<readonly [number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]),
  );
  return [Math.min(...rows.map(([min]) => min)), Math.max(...rows.map(([, max]) => max))];
}

/** The share of a text's characters that are in the set, roughly: letters by their frequency in Russian, the rest by experience. */
function costOf(set: CharSet): number {
  return codesOf(set).reduce((sum, code) => sum + share(String.fromCharCode(code)), set.high ? 0.01 : 0);
}

const LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ";

function share(char: string): number {
  if (char === " ") return 0.14;
  if (char === "\n") return 0.012;
  const place = LETTERS.indexOf(char);
  if (place >= 0) return 0.09 / (1 + place * 0.35);
  if (/[А-ЯЁ]/u.test(char)) return 0.0012;
  if (/\d/u.test(char)) return 0.0025;
  if (char === "," || char === ".") return 0.012;
  if (char === "-") return 0.004;
  if (/[a-z]/u.test(char)) return 0.001;
  return /[()«»"—–:;!?%№/\u00a0]/u.test(char) ? 0.002 : 0.00005;
}
