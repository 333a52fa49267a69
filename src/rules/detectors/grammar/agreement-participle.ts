import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords, inConcord, likeWritten } from "../../grammar/concord.js";
import { isAttribute, isKnown, isNoun, mayBe, plainReadings } from "../../grammar/plain-readings.js";
import { pronounSubject } from "../../grammar/finite-concord.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { mayRead, startingAt } from "../../starting-at.js";

/** «гостями, присутствовавшие на»: a participial turn that agrees with no noun before it, and none after it. */
export const detect: Detector = startingAt(
  mayRead(({ tag }) => tag.feats.VerbForm === "Part"),
  (context, report) => {
    const { part, analysis, lexicon, starts } = context;
    for (const participle of starts) {
      if (participle.kind !== "word" || participle.key.length < 6) continue;
      if (part.tokens[participle.index - 1]?.text !== ",") continue;
      const comma = before(part, participle);
      const noun = comma && before(part, comma);
      if (comma?.text !== "," || noun?.kind !== "word" || /^\p{Lu}/u.test(participle.text)) continue;
      if (!mayBe(lexicon, participle, ({ tag }) => tag.feats.VerbForm === "Part") || !mayBe(lexicon, noun, isNoun))
        continue;
      const sentence = analysis.of(participle);
      const forms = plainReadings(sentence, participle);
      if (
        !forms.length ||
        !forms.every(isAttribute) ||
        !forms.every(({ tag }) => tag.feats.VerbForm === "Part") ||
        !isKnown(forms)
      )
        continue;
      const heads = plainReadings(sentence, noun);
      // «счёт-фактура»; «таким образом, написанное»; a fragment cut from elsewhere
      if (
        noun.text.includes("-") ||
        /^(?:таким|главным) образом$/u.test(`${part.tokens[noun.index - 1]?.key} ${noun.key}`) ||
        /^\p{Ll}/u.test(part.tokens[sentence.sentence.first]!.text)
      )
        continue;
      if (
        !heads.length ||
        !heads.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined) ||
        !hasDependent(part, sentence, participle)
      )
        continue;
      const best = sentence.best(noun.index);
      const cut = best?.tag.feats.Case === "Gen" && noun.index - sentence.sentence.first < 4;
      if (cut || hasMate(part, sentence, participle, forms)) continue;
      const form = best && inConcord(forms[0]!, best, lexicon);
      if (!form || form === participle.key) continue;
      const mended = part.text.slice(noun.start, participle.start) + likeWritten(form, participle.text);
      report({
        start: noun.start,
        end: participle.end,
        replacements: [yoAsWritten(context, part.text.slice(noun.start, participle.end), mended)],
      });
    }
  },
);

/** Something in the sentence that the participle may belong to. */
function hasMate(part: Part, sentence: SentenceAnalysis, participle: Token, forms: readonly Reading[]): boolean {
  const { first, last } = part.sentences[participle.sentence]!;
  let joined = false;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (
      i < participle.index &&
      (token.key === "и" || token.key === "или" || (token.text === "," && i < participle.index - 1))
    )
      joined = true;
    if (
      token.kind === "muted" ||
      token.kind === "placeholder" ||
      token.kind === "symbol" ||
      token.text === "»" ||
      token.text === ")"
    )
      return true;
    if (i > participle.index && token.kind === "punctuation") break;
    if (token.kind !== "word" || i === participle.index || (pronounSubject(token.key) && i < participle.index - 2))
      continue;
    if (!sentence.readings(i).length) return true;
    if (
      plainReadings(sentence, token).some(
        (reading) =>
          nominal(reading) && forms.some((form) => reading.tag.feats.Number === undefined || concords(form, reading)),
      )
    )
      return true;
  }
  return joined && forms.some(({ tag }) => tag.feats.Number === "Plur");
}

const nominal = (reading: Reading): boolean =>
  isNoun(reading) ||
  reading.tag.upos === "PRON" ||
  reading.tag.upos === "DET" ||
  (reading.tag.upos === "ADJ" && reading.tag.feats.Variant !== "Short") ||
  reading.tag.upos === "NUM" ||
  reading.tag.feats.VerbForm === "Part";

function hasDependent(part: Part, sentence: SentenceAnalysis, participle: Token): boolean {
  const next = after(part, participle);
  return (
    next?.kind === "word" &&
    plainReadings(sentence, next).some(
      ({ tag }) => tag.upos === "ADP" || tag.feats.Case !== undefined || tag.upos === "ADV",
    )
  );
}
