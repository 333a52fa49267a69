import type { AST } from "@eslint-community/regexpp";

/**
 * The expression with both cases of every letter written out, so that it needs no `i` flag: with the flag `\p{Lu}` would
 * take small letters too. Properties keep to their case.
 */
export function ignoreCase(pattern: AST.Pattern): string {
  return pattern.alternatives.map(alternative).join("|");
}

function alternative({ elements }: AST.Alternative): string {
  return elements.map(element).join("");
}

function element(node: AST.Element): string {
  switch (node.type) {
    case "Character":
      return bothCases(node);
    case "CharacterClass":
      return characterClass(node);
    case "Quantifier":
      return element(node.element) + node.raw.slice(node.element.end - node.start);
    case "Group":
    case "CapturingGroup": {
      const name = node.type === "CapturingGroup" && node.name !== null ? `?<${node.name}>` : node.type === "Group" ? "?:" : "";
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

function bothCases(node: AST.Character): string {
  const char = String.fromCodePoint(node.value);
  return isCased(char) ? `[${char}${other(char)}]` : node.raw;
}

function characterClass(node: AST.CharacterClass): string {
  const parts = node.elements.map((item) => {
    if (item.type === "Character") {
      const char = String.fromCodePoint(item.value);
      return isCased(char) ? char + other(char) : item.raw;
    }
    if (item.type !== "CharacterClassRange") return item.raw;
    const min = String.fromCodePoint(item.min.value);
    const max = String.fromCodePoint(item.max.value);
    return isCased(min) && isCased(max) ? `${item.raw}${other(min)}-${other(max)}` : item.raw;
  });
  return `[${node.negate ? "^" : ""}${parts.join("")}]`;
}
