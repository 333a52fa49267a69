import type { Detector } from "../../rule.js";

/**
 * «Ёлочка» without its pair in the paragraph. One closing mark may serve two opening ones («ООО «Заря»), and a quotation may run
 * over paragraphs, so a mark is called single only where no mark of the other side stands on its side of the paragraph.
 */
export const detect: Detector = ({ part }, report) => {
  const opens = count(part.text, "«");
  const closes = count(part.text, "»");
  if (opens === closes) return;
  for (const { start, end } of part.paragraphs) {
    const text = part.text.slice(start, end);
    const lastOpen = text.lastIndexOf("«");
    const firstClose = text.indexOf("»");
    if (opens > closes && lastOpen >= 0 && text.indexOf("»", lastOpen) < 0) {
      if (!CLOSED_STRAIGHT.test(text.slice(lastOpen, lastOpen + 64))) single(start + lastOpen, "«");
    }
    if (closes > opens && firstClose >= 0 && text.lastIndexOf("«", firstClose) < 0) single(start + firstClose, "»");
  }
  function single(at: number, mark: string): void {
    report({ start: at, end: at + 1, replacements: [], slots: { mark } });
  }
};

/** «Заря" has its pair, only of the wrong kind: typography/straight-quotes tells it. */
const CLOSED_STRAIGHT = /^«[^«»"\n]{0,60}[^«»"\n\s\d]"(?:[\s,.;:!?)]|$)/u;

function count(text: string, mark: string): number {
  let n = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) n++;
  return n;
}
