import { RegExpParser } from "@eslint-community/regexpp";
import type { CompiledRegex } from "../compiled-match.js";
import { checkLinear } from "./check-linear.js";
import { findGuard } from "./find-guard.js";
import { plainExpression } from "./plain-expression.js";

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** Compiles a regular expression of a rule file: proves it linear, writes out what the flags would do, finds what lets most of a text be skipped. */
export function compileRegex(source: string): Pick<CompiledRegex, "source" | "flags" | "guard"> {
  const pattern = parse(source);
  checkLinear(pattern);
  // A character beyond the basic plane is one only with the flag.
  const flags = [...source].some((char) => char.length > 1) || /\\u\{[0-9a-f]{5}/iu.test(source) ? "iu" : "";
  const plain = flags === "" ? plainExpression(pattern) : source;
  const guard = findGuard(parse(flags === "" ? plain : source));
  return { source: plain, flags, ...(guard && flags === "" && { guard }) };
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
