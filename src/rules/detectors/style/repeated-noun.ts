import type { Detector } from "../../rule.js";
import { lemmaKey } from "../../style/lemma-of.js";

/** So many times within so many words. */
const TIMES = 3;
const WINDOW = 22;

/** Words that a report has to repeat: units, names of documents' parts, what is counted. */
const FREE = new Set(
  "год день час рубль метр процент дом квартира номер пункт статья часть раз человек договор число улица копия лицо право сумма файл значение данные".split(
    " ",
  ),
);

/** Forms of one word begin alike. */
const STEM = 5;

/** The same noun three times in one sentence. */
export const detect: Detector = ({ part, analysis }, report) => {
  const stems = new Map<string, number>();
  for (const { index, first, last, block } of part.sentences) {
    if (last - first < 8 || block === "table-cell") continue;
    stems.clear();
    let most = 0;
    for (let i = first; i < last; i++) {
      const { kind, key } = part.tokens[i]!;
      if (kind !== "word" || key.length < STEM) continue;
      const stem = key.slice(0, STEM);
      const count = (stems.get(stem) ?? 0) + 1;
      stems.set(stem, count);
      if (count > most) most = count;
    }
    if (most < TIMES) continue;
    const sentence = analysis.sentence(index);
    const seen = new Map<string, number[]>();
    for (let i = first; i < last; i++) {
      const { kind, key, text } = part.tokens[i]!;
      if (
        kind !== "word" ||
        key.length < STEM ||
        stems.get(key.slice(0, STEM))! < TIMES ||
        (i > first && /^\p{Lu}/u.test(text))
      )
        continue;
      const best = sentence.best(i);
      if (best?.tag.upos !== "NOUN") continue;
      const lemma = lemmaKey(best);
      if (FREE.has(lemma)) continue;
      const places = seen.get(lemma) ?? [];
      places.push(i);
      seen.set(lemma, places);
    }
    for (const places of seen.values()) {
      const at = places.findIndex((place, n) => n >= TIMES - 1 && place - places[n - TIMES + 1]! <= WINDOW);
      if (at >= 0) report({ start: part.tokens[places[at]!]!.start, end: part.tokens[places[at]!]!.end });
    }
  }
};
