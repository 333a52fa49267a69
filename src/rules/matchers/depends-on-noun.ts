import type { PartView } from "../runtime/part-view.js";

/** «Решение организации об исключении», «сведения о спросе в компанию»: what follows may belong to the noun before. */
export function dependsOnNoun(view: PartView, word: number): boolean {
  const { readings } = view.forms[word]!;
  if (!readings.some(({ tag }) => tag.feats.Case !== undefined && tag.feats.Variant !== "Short")) return false;
  let left = word - 1;
  for (
    let steps = 0;
    left > view.first &&
    steps < 4 &&
    (/^(?:и|или)$/u.test(view.tokens[left]!.key) || (isAttribute(view, left) && !isNoun(view, left)));
    left--
  )
    steps++;
  if (left < view.first || view.tokens[left]!.kind !== "word") return false;
  if (isNoun(view, left)) return readings.some(({ tag }) => tag.feats.Case === "Gen");
  return left > view.first && /^(?:о|об)$/u.test(view.tokens[left]!.key) && isNoun(view, left - 1);
}

const isNoun = (view: PartView, index: number): boolean => {
  const { readings } = view.forms[index]!;
  return readings.length > 0 && readings.every(({ tag }) => tag.upos === "NOUN");
};

/** «занимающиеся спортсмены», «характерным признакам»: a participle or an adjective may be the attribute of what follows. */
export const isAttribute = (view: PartView, word: number): boolean =>
  view.forms[word]!.readings.some(
    ({ tag }) => (tag.feats.VerbForm === "Part" || tag.upos === "ADJ") && tag.feats.Case !== undefined,
  );
