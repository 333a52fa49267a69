import type { Part, Token } from "../../../document/parsed-document.js";
import { toCyrillic } from "../../../lexicon/suggest/look-alikes.js";
import type { Detector, PartContext } from "../../rule.js";
import { forEachDiagnosis, mayBeDiagnosed } from "../../spelling/diagnose.js";
import { startingAt } from "../../starting-at.js";

/** A Latin letter inside a Cyrillic word, or in place of a word of one letter («c адресами»). */
export const detect: Detector = startingAt(mayBeDiagnosed, (context, report) => {
  forEachDiagnosis(context, "mixed-alphabet", ({ start, end, replacements, strange = "" }) => {
    report({ start, end, replacements, slots: { strange } });
  });
  for (const token of context.starts) {
    if (
      token.text.length !== 1 ||
      token.kind !== "word" ||
      !/^[acokyACOKYB]$/u.test(token.text) ||
      !isFunctionWord(context, token)
    )
      continue;
    report({
      start: token.start,
      end: token.end,
      replacements: [toCyrillic(token.text)!],
      slots: { strange: token.text },
    });
  }
});

/** One Latin letter between Cyrillic words, where the Cyrillic preposition or conjunction is used with the next word. */
function isFunctionWord({ part, lexicon }: PartContext, token: Token): boolean {
  const after = part.tokens[token.index + 1];
  if (
    !after ||
    !after.spaceBefore ||
    after.kind !== "word" ||
    !/^[а-яё]/iu.test(after.text) ||
    after.sentence !== token.sentence
  )
    return false;
  const capital = token.text !== token.text.toLowerCase();
  if (capital !== opens(part, token)) return false;
  const before = part.tokens[token.index - 1];
  if (
    before &&
    before.sentence === token.sentence &&
    (!token.spaceBefore || /^[a-z=<>+*/:&|^~\\]/iu.test(before.text) || before.kind === "muted")
  )
    return false;
  // «x и y в методе», «положение y центра»: a variable.
  if (
    token.text === "y" &&
    before?.kind === "word" &&
    before.sentence === token.sentence &&
    (before.key === "и" || lexicon.readings(before.text).some(({ tag }) => tag.upos === "NOUN"))
  )
    return false;
  return /^[acok]$/iu.test(token.text) || token.text === "y" || token.text === "B"
    ? fits(toCyrillic(token.text)!.toLowerCase(), after, lexicon)
    : false;
}

function opens(part: Part, token: Token): boolean {
  return part.sentences[token.sentence]?.first === token.index;
}

const CASES: Readonly<Record<string, string>> = { с: "Gen Ins", о: "Loc", к: "Dat", у: "Gen", в: "Acc Loc" };

function fits(word: string, after: Token, lexicon: PartContext["lexicon"]): boolean {
  if (lexicon.ngrams && lexicon.ngrams.count(word, after.key) > 0) return true;
  const cases = CASES[word];
  return lexicon
    .readings(after.text)
    .some(({ tag }) => (cases === undefined ? true : tag.feats.Case !== undefined && cases.includes(tag.feats.Case)));
}
