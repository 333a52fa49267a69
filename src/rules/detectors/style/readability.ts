import { readability } from "../../style/readability.js";
import type { Detector } from "../../rule.js";

/** Flesch's index by Oborneva below which a page is hard for a graduate, and the fewest words that it says anything of. */
const HARD = 10;
const LEAST_WORDS = 80;

/** A text that is hard as a whole; the place is the first word of its hardest sentence. */
export const detect: Detector = ({ part }, report) => {
  if (part.tokens.length < LEAST_WORDS) return;
  const whole = readability(part, part.sentences);
  if (whole.words < LEAST_WORDS || whole.index >= HARD) return;
  const hardest = part.sentences.reduce((worst, sentence) =>
    readability(part, [sentence]).index < readability(part, [worst]).index ? sentence : worst,
  );
  const token = part.tokens[hardest.first]!;
  report({
    start: token.start,
    end: token.end,
    slots: { index: String(Math.round(whole.index)), average: String(Math.round(whole.words / whole.sentences)) },
  });
};
