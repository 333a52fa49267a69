import type { Token } from "../../document/parsed-document.js";
import type { PartContext } from "../rule.js";

/** Ordinal endings («5-го»), short abbreviations with a full stop («тыс.»), pieces of notation. */
export function isPartOfNotation(part: PartContext["part"], token: Token): boolean {
  const before = part.tokens[token.index - 1];
  const after = part.tokens[token.index + 1];
  // «Сумма амортиз. без нормализации»: a full stop within a sentence cuts a word short.
  const next = part.tokens[token.index + 2];
  if (after?.text === "." && !after.spaceBefore && next && /^[а-яё,;:)№\d-]/u.test(next.text)) return true;
  const glued = before !== undefined && !token.spaceBefore;
  if (glued && (before.kind === "number" || before.kind === "muted" || /^[-_/\\@#&+*=°’'.]$/u.test(before.text)))
    return true;
  if (!after || after.spaceBefore) return false;
  return (
    after.kind === "number" ||
    after.kind === "muted" ||
    /^[_/\\@#&+*=°’']$/u.test(after.text) ||
    (after.text === "." && token.text.length <= 4)
  );
}
