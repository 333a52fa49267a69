import { likeWord } from "../../runtime/letter-case.js";
import type { Detector } from "../../rule.js";
import { DIMINUTIVES } from "../../style/diminutives.js";

/** «документики», «выписочку», «секундочку» → the plain word in the same form. */
export const detect: Detector = ({ part, lexicon }, report) => {
  for (const { kind, key, text, start, end } of part.tokens) {
    if (kind !== "word" || key.length < 4) continue;
    const found = DIMINUTIVES.get(key);
    if (!found) continue;
    const base = lexicon.readings(found.plain).find(({ tag, lemma }) => tag.upos === "NOUN" && lemma.toLowerCase().replaceAll("ё", "е") === found.plain.replaceAll("ё", "е"));
    let plain: string | undefined;
    for (const [Case, number] of found.forms) plain ??= base && (lexicon.inflect(base, { Case, Number: number }) ?? lexicon.inflect(base, { Case, Number: "Plur" }));
    report({ start, end, replacements: plain === undefined ? [] : [likeWord(text, lexicon.withYo(plain))] });
  }
};
