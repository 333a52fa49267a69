import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import type { Token } from "../../../document/parsed-document.js";
import type { Detector, PartContext } from "../../rule.js";
import { mayRead, startingAt } from "../../starting-at.js";

/** «Росреестр», «Минфин»: bodies of the state and its companies. */
const STATE_BODY = /^(?:рос|мин|глав|гос)\p{L}{4}/u;

/** A name with a small letter: every reading of the word is a name of a person or a place. */
export const detect: Detector = startingAt(mayRead(isName), (context, report) => {
  const { part, lexicon, starts } = context;
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length < 4 || !/^[а-яё]+(?:-[а-яё]+)?$/u.test(token.text)) continue;
    if (part.text[token.start - 1] === "#" || part.text[token.start - 1] === "@") continue;
    const readings = lexicon.readings(token.text);
    if (!readings.length || !readings.every(isName) || !isSure(context, token, readings)) continue;
    const better = token.text.split("-").map(capitalise).join("-");
    report({ start: token.start, end: token.end, replacements: [better], slots: { better } });
  }
});

const capitalise = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function isName({ tag, mark }: Reading): boolean {
  return tag.upos === "PROPN" && !mark && tag.feats.Abbr !== "Yes";
}

/** Places, first names and patronymics are sure by themselves; a surname wants a name beside it, or must be well known. */
function isSure({ part, lexicon }: PartContext, token: Token, readings: readonly Reading[]): boolean {
  const frequency = lexicon.frequency(token.text);
  // «колл центр» lacks a hyphen, no capital.
  const after = part.tokens[token.index + 1];
  if (after?.kind === "word" && lexicon.frequency(`${token.key}-${after.key}`) > 0) return false;
  const types = new Set(readings.map(({ tag }) => tag.feats.NameType));
  if (types.has("Geo") || types.has("Giv") || types.has("Pat"))
    return (
      frequency >= 3 || isNamed(part.tokens[token.index - 1], lexicon) || isNamed(part.tokens[token.index + 1], lexicon)
    );
  if (types.has("Com") && STATE_BODY.test(token.key)) return true;
  return frequency >= 3.6 || isNamed(part.tokens[token.index - 1], lexicon);
}

/** Whether a word bears a capital as a name does; «Это» bears one because a sentence starts with it. */
function isNamed(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== "word" || token.text.length < 2 || token.text[0] === token.text[0]!.toLowerCase()) return false;
  const readings = lexicon.readings(token.text);
  return !readings.length || readings.some(isName);
}
