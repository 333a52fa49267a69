import type { AST } from "@eslint-community/regexpp";
import { setOf } from "./char-set.js";

/** Characters that properties are written out for: Latin, Greek and Cyrillic letters and the marks among them. */
const isOurs = (code: number): boolean =>
  code < 0x180 ||
  (code >= 0x370 && code < 0x460) ||
  (code >= 0x48a && code < 0x500) ||
  (code >= 0x2000 && code < 0x2300);
const LAST = 0x2300;

/**
 * The expression without the flags `u` and `i`: both cases of every letter written out, properties as ranges of the Latin, Greek
 * and Cyrillic letters. With `i` the property `\p{Lu}` would take small letters too; with `u` an engine takes a millisecond and
 * more to build what knows all alphabets of the world.
 */
export function plainExpression(pattern: AST.Pattern): string {
  return pattern.alternatives.map(alternative).join("|");
}

function alternative({ elements }: AST.Alternative): string {
  return elements.map(element).join("");
}

function element(node: AST.Element): string {
  switch (node.type) {
    case "Character":
      return character(node);
    case "CharacterSet":
      return node.kind === "property" ? `[${node.negate ? "^" : ""}${ranges(positive(node))}]` : node.raw;
    case "CharacterClass":
      return characterClass(node);
    case "Quantifier":
      return element(node.element) + node.raw.slice(node.element.end - node.start);
    case "Group":
    case "CapturingGroup": {
      const name =
        node.type === "CapturingGroup" && node.name !== null ? `?<${node.name}>` : node.type === "Group" ? "?:" : "";
      return `(${name}${node.alternatives.map(alternative).join("|")})`;
    }
    case "Assertion":
      if (node.kind !== "lookahead" && node.kind !== "lookbehind") return node.raw;
      return `(?${node.kind === "lookbehind" ? "<" : ""}${node.negate ? "!" : "="}${node.alternatives.map(alternative).join("|")})`;
    default:
      return node.raw;
  }
}

const other = (char: string): string => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());

/** Whether the letter has another case of one code unit. */
const isCased = (char: string): boolean => char.length === 1 && other(char).length === 1 && other(char) !== char;

/** A character as it is written where braces and the flag `u` mean nothing. */
function written(node: AST.Character, inClass = false): string {
  if (node.raw.length > 1 && !/^\\u\{|^\\[^a-zA-Z0-9]/u.test(node.raw)) return node.raw;
  const char = String.fromCodePoint(node.value);
  return inClass ? classed(char) : char.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}

const classed = (char: string): string => char.replace(/[\\^[\]-]/u, "\\$&");

function character(node: AST.Character): string {
  const char = String.fromCodePoint(node.value);
  return isCased(char) ? `[${char}${other(char)}]` : written(node);
}

/** `\p{L}` of `\P{L}`. */
const positive = (node: AST.UnicodePropertyCharacterSet): string => node.raw.replace(/^\\P/u, "\\p");

const known = new Map<string, string>();

/** The set's characters below the limit, as ranges of a class. */
function ranges(raw: string, negate = false): string {
  const key = `${negate} ${raw}`;
  let text = known.get(key);
  if (text !== undefined) return text;
  const { low } = setOf(raw);
  text = "";
  for (let code = 0, start = -1; code <= LAST; code++) {
    const inside = code < LAST && (isOurs(code) && low[code] === 1) !== negate;
    if (inside && start < 0) start = code;
    if (inside || start < 0) continue;
    text += start === code - 1 ? unit(start) : `${unit(start)}-${unit(code - 1)}`;
    start = -1;
  }
  if (negate) text += `${unit(LAST)}-\\uffff`;
  known.set(key, text);
  return text;
}

/** A code unit in a class: a letter as it is, the rest by its number. */
function unit(code: number): string {
  const char = String.fromCharCode(code);
  return /\p{L}/u.test(char) ? char : `\\u${code.toString(16).padStart(4, "0")}`;
}

function characterClass(node: AST.CharacterClass): string {
  const parts = node.elements.map((item) => {
    if (item.type === "Character") {
      const char = String.fromCodePoint(item.value);
      return isCased(char) ? char + other(char) : written(item, true);
    }
    if (item.type === "CharacterSet" && item.kind === "property") return ranges(positive(item), item.negate);
    if (item.type !== "CharacterClassRange") return item.raw;
    const min = String.fromCodePoint(item.min.value);
    const max = String.fromCodePoint(item.max.value);
    const range = `${written(item.min, true)}-${written(item.max, true)}`;
    return isCased(min) && isCased(max) ? `${range}${other(min)}-${other(max)}` : range;
  });
  return `[${node.negate ? "^" : ""}${parts.join("")}]`;
}
