import { forEachProfanity } from "../../profanity/in-part.js";
import type { Detector } from "../../rule.js";

const INSTEAD: Readonly<Record<string, string>> = {
  хреново: "плохо", хрень: "ерунда", хрени: "ерунды", хренью: "ерундой", дохрена: "много", нихрена: "ничего", похрен: "безразлично", нахрен: "", нахрена: "зачем", пох: "безразлично", мля: "", млять: "", епт: "", епта: "",
  хреновый: "плохой", хреновая: "плохая", хреновое: "плохое", хреновые: "плохие",
};

/** A word that stands for an obscene one and is understood as such. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "euphemism", ({ start, end, word }) => {
    const instead = INSTEAD[word];
    report({ start, end, replacements: instead === undefined ? [] : [inCaseOf(context.part.text.slice(start, end), instead)] });
  });
};

/** The replacement with the first letter as big as the word's. */
function inCaseOf(actual: string, instead: string): string {
  const [first = ""] = actual;
  return first === first.toLowerCase() ? instead : instead.slice(0, 1).toUpperCase() + instead.slice(1);
}
