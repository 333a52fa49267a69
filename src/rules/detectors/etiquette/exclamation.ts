import type { Detector } from "../../rule.js";

/** «!!!», «?!!»: more marks than one voice needs; «?!» stays, «???» is a matter of typography. */
export const detect: Detector = ({ part }, report) => {
  const { text } = part;
  for (const match of text.matchAll(/[!?]{2,}/gu)) {
    const run = match[0];
    if (!run.includes("!") || run === "?!" || run === "!?") continue;
    const start = match.index;
    report({ start, end: start + run.length, replacements: [run.includes("?") ? "?" : "!"] });
  }
};
