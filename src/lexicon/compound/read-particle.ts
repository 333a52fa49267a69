import type { Reading, Upos } from "../lexicon.js";
import { asCompound, type SimpleWords } from "./simple-words.js";
import { INDEFINITE } from "./word-parts.js";

const FUNCTION_WORDS: ReadonlySet<Upos> = new Set(["ADP", "CCONJ", "SCONJ", "PART"]);

/** «Кто-нибудь», «кое-где», «всё-таки», «скажите-ка», «дом-то». */
export function readParticle(form: string, parts: readonly string[], words: SimpleWords): readonly Reading[] {
  const last = parts[parts.length - 1]!;
  const stem = form.slice(0, form.length - last.length - 1);
  if (parts.length === 2 && (parts[0] === "кое" || parts[0] === "кой"))
    return INDEFINITE.has(last) ? asCompound(words.readings(last), "кое-") : [];
  if (parts.length !== 2) return [];
  const first = parts[0]!;
  if (last === "либо" || last === "нибудь")
    return INDEFINITE.has(first) ? asCompound(words.readings(first), "", `-${last}`) : [];
  if (last === "то")
    return asCompound(
      words.readings(stem).filter(({ tag, mark }) => !mark && !FUNCTION_WORDS.has(tag.upos)),
      "",
      INDEFINITE.has(first) ? "-то" : "",
    );
  if (last === "таки")
    return asCompound(
      words.readings(stem).filter(({ tag }) => tag.upos === "VERB" || tag.upos === "ADV" || tag.upos === "PART"),
      "",
    );
  if (last === "ка")
    return asCompound(
      words.readings(stem).filter(({ tag }) => tag.feats.Mood === "Imp" || tag.upos === "PART" || tag.upos === "INTJ"),
      "",
    );
  return [];
}

/** «По-новому», «по-русски», «по-прежнему». */
export function readManner(word: string, lower: string, words: SimpleWords): readonly Reading[] {
  const fits = /(?:ому|ему)$/u.test(lower)
    ? words
        .readings(word)
        .some(
          ({ tag }) =>
            (tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part") && tag.feats.Case === "Dat",
        )
    : /(?:ски|цки|ьи)$/u.test(lower) &&
      (words.readings(word).some(({ tag }) => tag.upos === "ADV") ||
        words.readings(`${lower}й`).some(({ tag }) => tag.upos === "ADJ"));
  return fits
    ? [
        {
          lemma: `по-${lower}`,
          tag: words.tag("ADV", { Degree: "Pos" }),
          probability: 1,
          paradigm: -1,
          cell: -1,
          source: "compound",
        },
      ]
    : [];
}
