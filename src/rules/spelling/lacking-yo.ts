import type { Token } from "../../document/parsed-document.js";
import type { PartContext } from "../rule.js";

/** Words written with е that the language surely writes with ё («темы» stays: it may be «темы»). */
export function* lackingYo({
  part,
  lexicon,
}: PartContext): Generator<{ readonly token: Token; readonly better: string }> {
  for (const token of part.tokens) {
    if (
      token.kind !== "word" ||
      !token.key.includes("е") ||
      token.text.includes("ё") ||
      !/^[а-яё-]+$/iu.test(token.text)
    )
      continue;
    const better = lexicon.withYo(token.text);
    if (better !== token.text && better.includes("ё")) yield { token, better };
  }
}
