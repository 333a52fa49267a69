import type { Detector } from "../../rule.js";

/** A round bracket without its pair in the paragraph; «а)», «1)» and smileys are no brackets. */
export const detect: Detector = ({ part }, report) => {
  for (const { start, end } of part.paragraphs) {
    const open: number[] = [];
    for (let at = start; at < end; at++) {
      const mark = part.text[at];
      if (mark === "(") {
        if (!isSmiley(part.text, at)) open.push(at);
      } else if (mark === ")") {
        if (open.length) open.pop();
        else if (isClosingBracket(part.text, at)) report({ start: at, end: at + 1, replacements: [], slots: { mark } });
      }
    }
    for (const at of open) {
      if (!inMuted(at)) report({ start: at, end: at + 1, replacements: [], slots: { mark: "(" } });
    }
  }
  function inMuted(at: number): boolean {
    return part.muted.some((range) => range.start <= at && at < range.end);
  }
};

const isSmiley = (text: string, at: number): boolean =>
  /[:;=8-]/u.test(text[at - 1] ?? "") || text[at - 1] === "(" || text[at + 1] === "(";

/** «Спасибо)» smiles; a bracket is followed by more of its sentence. */
function isClosingBracket(text: string, at: number): boolean {
  if (/[:;=8)-]/u.test(text[at - 1] ?? "") || text[at + 1] === ")") return false;
  if (/(?:^|[\s;,:(])(?:\p{L}\d{0,2}|\d{1,3}(?:\.\d{1,3})*\.?)$/u.test(text.slice(Math.max(0, at - 12), at)))
    return false;
  return /^(?:[.,;]|[ \u00a0]\p{Ll})/u.test(text.slice(at + 1, at + 3));
}
