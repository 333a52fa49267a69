import type { Detector } from "../../rule.js";
import { countWords } from "../../style/sentence-words.js";

/** Words of a paragraph that is still read at a glance: a chat's window is narrow, a letter's page is wide. */
const MOST: Readonly<Record<string, number>> = { chat: 80, mail: 130 };
const OTHERWISE = 160;

/** A wall of text: a paragraph too long for its channel. The place is its first word. */
export const detect: Detector = ({ document, part }, report) => {
  const { kind, channel } = document.document;
  const most = (kind === "message" && MOST[channel ?? ""]) || OTHERWISE;
  for (const paragraph of part.paragraphs) {
    if (paragraph.last - paragraph.first < 3) continue;
    const sentences = part.sentences.slice(paragraph.first, paragraph.last);
    const first = sentences[0]!;
    const last = sentences.at(-1)!;
    const words = countWords(part, { first: first.first, last: last.last });
    if (words <= most || part.text.slice(first.start, last.end).split("\n").length > 3) continue;
    const cut = sentences[sentences.length >> 1]!;
    const opening = part.text.slice(cut.start, part.tokens[Math.min(cut.first + 2, cut.last - 1)]!.end);
    const token = part.tokens[first.first]!;
    report({ start: token.start, end: token.end, slots: { count: String(words), cut: opening } });
  }
};
