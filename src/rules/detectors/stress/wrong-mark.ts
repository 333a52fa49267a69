import type { Lexicon } from "../../../lexicon/lexicon.js";
import { markedStress, markStress, type MarkedStress } from "../../stress/marked-stress.js";
import { stressOf } from "../../stress/stress-of.js";
import type { Detector } from "../../rule.js";

/** A stress marked on a letter where no accepted pronunciation has it. */
export const detect: Detector = ({ part, lexicon, analysis }, report) => {
  for (const token of part.tokens) {
    if (token.kind !== "word" || !mayMark(token.text)) continue;
    const marked = markedStress(token.text);
    if (!marked || (marked.mark === "capital" && isGlued(marked, lexicon))) continue;
    const { places, complete } = stressOf(marked.plain.toLowerCase(), token, analysis.of(token), lexicon);
    if (!complete || !places.length || places.includes(marked.place)) continue;
    report({ start: token.start, end: token.end, replacements: right(marked, places) });
  }
};

/** «выборИсточника»: the capital is where a second word begins. */
function isGlued({ plain, place }: MarkedStress, lexicon: Lexicon): boolean {
  // «мусоропрОвод» is one word, though «овод» is one too.
  return (
    place > 2 &&
    plain.length - place > 3 &&
    !lexicon.isKnown(plain.toLowerCase()) &&
    lexicon.isKnown(plain.slice(place).toLowerCase())
  );
}

/** The right forms in the writer's manner; after a capital also with the sign. */
function right({ plain, mark }: MarkedStress, places: readonly number[]): string[] {
  const forms = places.map((place) => markStress(plain, place, mark));
  const [first] = plain;
  if (mark === "capital")
    forms.push(...places.map((place) => markStress(first! + plain.slice(1).toLowerCase(), place, "acute")));
  return forms;
}

/** Whether a word has a sign above a letter, or a capital after a small one: a cheap first look. */
function mayMark(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x300 || unit === 0x301 || unit === 0x450 || unit === 0x45d) return true;
    if (((unit >= 0x410 && unit <= 0x42f) || unit === 0x401) && text.charCodeAt(at - 1) >= 0x430) return true;
  }
  return false;
}
