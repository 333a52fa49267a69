import type { Detector } from "../../rule.js";
import { sentencesOf, startingAt, wordsLike } from "../../starting-at.js";

/** So many clauses one in another are too many to keep in mind. */
const MOST = 4;

const OPENER =
  /^(?:котор(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми)|что|чтобы|если|когда|где|куда|откуда|хотя|пока|поскольку|причем|чей|чья|чье|чьи|почему|зачем|ли)$/u;

/** «…которая…, который…, когда…, где…»: clauses that hang on one another. */
export const detect: Detector = startingAt(wordsLike(OPENER), ({ part, starts }, report) => {
  for (const { first, last, start, end } of sentencesOf(part, starts)) {
    if (last - first < 15 || /[;\n|•]/u.test(part.text.slice(start, end))) continue;
    let openers = 0;
    for (let i = first + 1; i < last; i++) {
      const { kind, key } = part.tokens[i]!;
      if (kind !== "word" || !OPENER.test(key)) continue;
      const before = part.tokens[i - 1]!;
      const opens =
        before.text === "," ||
        (/^(?:в|на|о|об|с|для|из|к|по|от|у|за|и|при|до|после|через)$/u.test(before.key) &&
          part.tokens[i - 2]?.text === ",");
      if (opens) openers++;
    }
    if (openers >= MOST) report({ start, end, slots: { count: String(openers) } });
  }
});
