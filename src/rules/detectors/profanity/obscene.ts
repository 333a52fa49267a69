import { forEachProfanity } from "../../profanity/in-part.js";
import type { Detector } from "../../rule.js";

/** An interjection or an attribute, which a sentence does without: «бля», «ебаный». */
const SPARE = /^(?:бля|блядь|блять|[а-я]*[её]б[а-я]*[ыи]й|[а-я]*(?:ный|ная|ное|ные|ного|ную))$/u;

/** An obscene word, however it is disguised. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "obscene", ({ start, end, word }) => report({ start, end, replacements: SPARE.test(word) ? [""] : [] }));
};
