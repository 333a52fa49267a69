import type { Detector } from "../../rule.js";

const ITEM = /^[ \t]*(?:[-–—•*]|\d{1,2}[.)]|\p{Ll}\))[ \t]+\S/u;

/** «следующие документы» at the end of a line that a list follows, without the colon. */
export const detect: Detector = ({ part }, report) => {
  const { text } = part;
  if (!text.includes("\n")) return;
  let lineStart = 0;
  for (
    let lineEnd = text.indexOf("\n");
    lineEnd >= 0;
    lineStart = lineEnd + 1, lineEnd = text.indexOf("\n", lineStart)
  ) {
    const found = /следующ(?:ие|их|им|ими|ий|ее)[ \u00a0]+(?:\p{L}+[ \u00a0]+){0,3}(\p{L}+)(\.?)[ \t]*$/u.exec(
      text.slice(Math.max(lineStart, lineEnd - 80), lineEnd),
    );
    if (!found || !ITEM.test(text.slice(lineEnd + 1, lineEnd + 200).replace(/^\n+/u, ""))) continue;
    const word = found[1]!;
    const end = Math.max(lineStart, lineEnd - 80) + found.index + found[0].trimEnd().length;
    const start = end - word.length - found[2]!.length;
    report({ start, end, replacements: [`${word}:`] });
  }
};
