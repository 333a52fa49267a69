import type { Condition } from "../compiled-match.js";
import { didYouMean } from "../../policy/nearest.js";
import { compilePattern } from "./compile-pattern.js";

/** Conditions with how many captures each takes. */
const CONDITIONS: Readonly<Record<Condition["name"], number>> = {
  agree: 2,
  disagree: 2,
  same: 2,
  certain: 1,
  followedBy: 1,
  precededBy: 1,
};

/** Compiles `agree(a, n)`, `not certain(x)`, `followedBy(x, "pattern")`. */
export function compileCondition(text: string): Condition {
  const match = /^(not\s+)?([A-Za-z]+)\(\s*([a-z0-9_]+)\s*(?:,\s*(?:([a-z0-9_]+)|"(.+)"|'(.+)'))?\s*\)$/u.exec(
    text.trim(),
  );
  if (!match)
    throw new SyntaxError(`«${text}» — не условие; пишите agree(a, n), not certain(x), followedBy(x, "образец")`);
  const [, not, name, first, second, double, single] = match;
  const known = Object.keys(CONDITIONS);
  if (!known.includes(name!))
    throw new SyntaxError(`неизвестное условие «${name}»${didYouMean(name!, known)}; есть: ${known.join(", ")}`);
  const pattern = double ?? single;
  const takesPattern = name === "followedBy" || name === "precededBy";
  if (takesPattern !== (pattern !== undefined))
    throw new SyntaxError(
      takesPattern ? `${name} нужен образец в кавычках: ${name}(x, "образец")` : `${name} образца не берёт`,
    );
  const on = [first!, ...(second === undefined ? [] : [second])];
  if (on.length !== CONDITIONS[name as Condition["name"]])
    throw new SyntaxError(`${name} берёт захватов: ${CONDITIONS[name as Condition["name"]]}`);
  return {
    ...(not && { not: true as const }),
    name: name as Condition["name"],
    on,
    ...(pattern !== undefined && { pattern: compilePattern(pattern) }),
  };
}
