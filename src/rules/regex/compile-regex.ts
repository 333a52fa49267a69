import { RegExpParser } from "@eslint-community/regexpp";
import type { CompiledRegex } from "../compiled-match.js";
import { checkLinear } from "./check-linear.js";
import { findGuard } from "./find-guard.js";
import { ignoreCase } from "./ignore-case.js";

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** Compiles a regular expression of a rule file: proves it linear, writes out both cases of letters, finds what lets most of a text be skipped. */
export function compileRegex(source: string): Pick<CompiledRegex, "source" | "flags" | "guard"> {
  const pattern = parse(source);
  checkLinear(pattern);
  const folded = ignoreCase(pattern);
  const guard = findGuard(parse(folded));
  return { source: folded, flags: "u", ...(guard && { guard }) };
}

/** Proves the expression of a `/…/` item linear. */
export function checkItemRegex(source: string): void {
  checkLinear(parse(source));
}

function parse(source: string): ReturnType<RegExpParser["parsePattern"]> {
  try {
    return parser.parsePattern(source, 0, source.length, { unicode: true });
  } catch (error) {
    throw new SyntaxError(`не регулярное выражение: ${(error as Error).message}`);
  }
}
