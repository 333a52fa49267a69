import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";

const SECOND = /^(?:если|когда|хотя|поскольку|пока)$/u;

/** «…, что если человек умеет плавать, ему нечего бояться»; «…, что, если…, то…»: two conjunctions side by side. */
export const detect: Detector = startingAt(wordsLike(SECOND), ({ part, starts }, report) => {
  for (const second of starts) {
    const left = before(part, second);
    const first = left?.text === "," ? before(part, left) : left;
    if (
      !left ||
      !SECOND.test(second.key) ||
      first?.kind !== "word" ||
      !/^(?:что|и|но)$/u.test(first.key) ||
      !opensClause(part, first)
    )
      continue;
    const closing = answer(part, second);
    if (closing === undefined) continue;
    const opens = before(part, first) === undefined;
    if (left.text === "," && (closing || (opens && first.key === "и"))) report(needlessComma(first, left));
    else if (left.text !== "," && !closing && first.key === "и" && !opens && !repeats(part, first, second))
      report(missingComma(part, first, second));
    else if (left.text !== "," && !closing && first.key === "что") report(missingComma(part, first, second));
  }
});

/** «, когда…, и когда…»: the same conjunction opened a clause before. */
function repeats(part: Part, first: Token, second: Token): boolean {
  for (let left = before(part, first), steps = 0; left && steps < 40; left = before(part, left), steps++) {
    if (SECOND.test(left.key) || left.key === "что" || left.key === "чтобы") return true;
  }
  return second.key === "хотя";
}

/** «, что», «, и», «Но» at the start; «паспорт и если есть, выписку». */
function opensClause(part: Part, first: Token): boolean {
  const left = before(part, first);
  if (left === undefined) return first.key !== "что";
  if (left.text === ",") return true;
  return (
    left.kind === "word" &&
    first.key === "и" &&
    after(part, first)?.key === "если" &&
    after(part, first, 2)?.kind === "word"
  );
}

/** Whether the main clause answers with «то», «так» or «но»; undefined where the inner clause does not end with a comma. */
function answer(part: Part, second: Token): boolean | undefined {
  for (let token = after(part, second), steps = 0; token && steps < 20; token = after(part, token), steps++) {
    if (token.text === ",") {
      const next = after(part, token);
      if (/^(?:что|котор\p{Ll}+|где|чтобы|и|или|если|когда)$/u.test(next?.key ?? "")) return undefined;
      return /^(?:то|так|но|тогда)$/u.test(next?.key ?? "");
    }
    if (token.kind === "punctuation") return undefined;
  }
  return undefined;
}
