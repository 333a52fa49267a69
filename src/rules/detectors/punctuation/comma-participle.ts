import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import type { Detector } from "../../rule.js";

const ADJECTIVISED = /^(?:следующ|данн|настоящ|бывш|текущ|будущ|надлежащ|вышеуказанн|нижеследующ|так)/u;

/** «сообщение поступившее 8 сентября»: a participial turn after its noun without the comma at its start. */
export const detect: Detector = ({ part, analysis }, report) => {
  for (const token of part.tokens) {
    if (token.kind !== "word" || token.key.length < 6 || !/(?:щ|вш|ш|нн|ем|им|ом|т)(?:ий|ий|ая|ее|ие|ого|его|ему|ому|им|ым|их|ых|ую|юю|ей|ой|ом|ем|ый|ое|ые|ими|ыми)(?:ся)?$/u.test(token.key)) continue;
    if (ADJECTIVISED.test(token.key) || !analysis.lexicon.readings(token.text).some(isParticiple)) continue;
    const noun = before(part, token);
    const dependent = after(part, token);
    if (noun?.kind !== "word" || !dependent || dependent.kind === "punctuation" || dependent.key === "и" || dependent.key === "или") continue;
    const sentence = analysis.of(token);
    if (!isHead(noun, token, sentence) || modifiesLater(part, token, sentence) || !hasDependent(part, token, sentence)) continue;
    report(missingComma(part, noun, token));
  }
};

const isParticiple = ({ tag }: Reading): boolean => tag.feats.VerbForm === "Part" && tag.feats.Variant !== "Short";

/** A noun, surely one, that agrees with the participle in case and number (and gender in the singular). */
function isHead(noun: Token, participle: Token, sentence: SentenceAnalysis): boolean {
  const head = sentence.best(noun.index);
  if (!head || (head.tag.upos !== "NOUN" && head.tag.upos !== "PROPN") || !sentence.certain(noun.index)) return false;
  return sentence.readings(participle.index).some(({ reading, probability }) => probability > 0.02 && isParticiple(reading) && agrees(head, reading));
}

function agrees(noun: Reading, modifier: Reading): boolean {
  const a = noun.tag.feats;
  const b = modifier.tag.feats;
  return a.Case === b.Case && a.Number === b.Number && (a.Number === "Plur" || !a.Gender || !b.Gender || a.Gender === b.Gender);
}

/** «хостов выделенных групп»: the participle may belong to a noun that follows. */
function modifiesLater(part: Part, participle: Token, sentence: SentenceAnalysis): boolean {
  const forms = sentence.readings(participle.index).filter(({ reading }) => isParticiple(reading));
  for (let next = after(part, participle), steps = 0; next && steps < 6; next = after(part, next), steps++) {
    if (next.kind === "punctuation") return false;
    for (const { reading, probability } of sentence.readings(next.index)) {
      const nominal = reading.tag.upos === "NOUN" || reading.tag.upos === "PROPN";
      if (nominal && probability > 0.05 && forms.some((form) => agrees(reading, form.reading))) return !governedBefore(next, participle, sentence);
    }
  }
  return false;
}

/** A noun that stands after a preposition inside the turn is the turn's own. */
function governedBefore(noun: Token, participle: Token, sentence: SentenceAnalysis): boolean {
  for (let i = noun.index - 1; i > participle.index; i--) if (sentence.best(i)?.tag.upos === "ADP") return true;
  return false;
}

/** Something after the participle depends on it: a preposition, an instrumental, an adverb, a number, an object. */
function hasDependent(part: Part, participle: Token, sentence: SentenceAnalysis): boolean {
  const next = after(part, participle)!;
  if (next.kind === "number") return true;
  const best = sentence.best(next.index);
  if (!best) return next.kind === "muted" || next.kind === "placeholder";
  if (best.tag.upos === "ADP" || best.tag.upos === "ADV") return true;
  return /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM)$/u.test(best.tag.upos) && best.tag.feats.Case !== "Nom";
}
