import type { Part, Sentence } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";
import { countWords } from "../../style/sentence-words.js";

/** A listener loses a sentence longer than 30 words; a reader of documents is used to more, and 40 make them go back. */
const HEARD = 30;
const READ = 40;
/** Half as many again as can be heard is beyond doubt. */
const TOO_LONG = 45;

/** Where a sentence is cut: before these after a comma, or after a semicolon. */
const CUT =
  /^(?:и|но|а|однако|поэтому|потому|так|который|которая|которое|которые|которого|которой|которому|которых|которую|где|если|когда|хотя|чтобы|причем|также|при|затем|после|он|она|они|это)$/u;

/** A sentence that nobody keeps in mind, with the place to cut it. */
export const detect: Detector = ({ part, document }, report) => {
  const most = document.document.kind === "script" ? HEARD : READ;
  for (const sentence of part.sentences) {
    if (sentence.last - sentence.first <= most || sentence.block === "table-cell" || isList(part, sentence)) continue;
    const words = countWords(part, sentence);
    if (words <= most) continue;
    const cut = cutOf(part, sentence);
    const how = cut === undefined ? "разделите его на два-три" : `разделите, например перед «${cut}»`;
    report({
      start: sentence.start,
      end: sentence.end,
      slots: { count: String(words), how },
      ...(words <= TOO_LONG && { severity: "info" as const }),
    });
  }
};

/** Items parted by semicolons, lines or the bars of a table are read one by one. */
function isList(part: Part, { start, end }: Sentence): boolean {
  const text = part.text.slice(start, end);
  return (text.match(/[;\n|•]/gu)?.length ?? 0) >= 2;
}

/** The words after the comma nearest to the middle where a clause begins. */
function cutOf(part: Part, { first, last }: Sentence): string | undefined {
  const middle = (first + last) / 2;
  let best: number | undefined;
  for (let i = first + 6; i < last - 5; i++) {
    if (!/^[,;—]$/u.test(part.tokens[i]!.text)) continue;
    const next = part.tokens[i + 1]!;
    if (part.tokens[i]!.text === "," && !CUT.test(next.key)) continue;
    if (best === undefined || Math.abs(i - middle) < Math.abs(best - middle)) best = i;
  }
  if (best === undefined) return undefined;
  return part.text.slice(part.tokens[best + 1]!.start, part.tokens[Math.min(best + 3, last - 1)]!.end);
}
