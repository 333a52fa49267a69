import type { Detector } from "../../rule.js";

/** So many sentences in a row may not begin with one word. */
const TIMES = 3;

/** «Клиент позвонил. Клиент спросил. Клиент попросил.» */
export const detect: Detector = ({ part }, report) => {
  let before = "";
  let run = 0;
  for (const { first, block, paragraph } of part.sentences) {
    const { kind, key, start, end } = part.tokens[first]!;
    const opening = kind === "word" && key.length > 3 && block === "paragraph" ? `${paragraph} ${key}` : "";
    run = opening !== "" && opening === before ? run + 1 : 1;
    before = opening;
    if (run === TIMES) report({ start, end });
  }
};
