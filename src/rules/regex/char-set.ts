import type { AST } from "@eslint-community/regexpp";

/** Code units below this are told apart one by one: Latin, Cyrillic, punctuation, letter-like signs, arrows, mathematics. */
export const LIMIT = 0x2500;

/** Characters that one place of a regular expression may take. */
export interface CharSet {
  /** 1 for each code unit below `LIMIT` that is in the set. */
  readonly low: Uint8Array;
  /** Whether something above the limit may be in it. */
  readonly high: boolean;
}

const known = new Map<string, CharSet>();

/** The characters of a node that takes one character. */
export function charSetOf(
  node: AST.Character | AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass,
): CharSet {
  return setOf(node.raw);
}

/** The characters that a piece of regular expression for one character takes. */
export function setOf(raw: string): CharSet {
  let set = known.get(raw);
  if (!set) known.set(raw, (set = makeSet(raw)));
  return set;
}

function makeSet(raw: string): CharSet {
  const regex = new RegExp(`^(?:${raw})$`, "u");
  const low = new Uint8Array(LIMIT);
  for (let code = 0; code < LIMIT; code++) if (regex.test(String.fromCharCode(code))) low[code] = 1;
  const high =
    ["☺", "あ", "中", "😀", "ﬁ", "⸺"].some((sample) => regex.test(sample)) ||
    [...raw].some((char) => char.charCodeAt(0) >= LIMIT);
  return { low, high };
}

/** Characters of either set. */
export function union(a: CharSet, b: CharSet): CharSet {
  return { low: a.low.map((value, code) => value | b.low[code]!), high: a.high || b.high };
}

/** Whether the sets share a character. */
export function overlap(a: CharSet, b: CharSet): boolean {
  return (a.high && b.high) || a.low.some((value, code) => value === 1 && b.low[code] === 1);
}

/** The set without a character. */
export const NOTHING: CharSet = { low: new Uint8Array(LIMIT), high: false };

/** The code units of a set. */
export function codesOf({ low }: CharSet): readonly number[] {
  const codes: number[] = [];
  low.forEach((value, code) => {
    if (value) codes.push(code);
  });
  return codes;
}
