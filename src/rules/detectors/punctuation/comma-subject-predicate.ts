import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Sentence, Token } from "../../../document/parsed-document.js";
import { commaWithin, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";

/** «Наша команда, работает»: a comma between the subject that opens a sentence and its verb. */
export const detect: Detector = ({ part, analysis }, report) => {
  for (const sentence of part.sentences) {
    const comma = firstMark(part, sentence);
    if (comma?.text !== "," || comma.index < sentence.first + 1 || comma.index > sentence.first + 8) continue;
    const verb = part.tokens[comma.index + 1];
    if (verb?.kind !== "word" || verb.sentence !== sentence.index) continue;
    const readings = analysis.sentence(sentence.index);
    const tag = readings.best(verb.index)?.tag;
    if (tag?.feats.Mood !== "Ind" || !readings.certain(verb.index)) continue;
    const head = subjectHead(part, sentence.first, comma.index, readings);
    if (!head) continue;
    const subject = readings.best(head.index)!.tag.feats;
    const agreed = subject.Number === tag.feats.Number && (!tag.feats.Gender || !subject.Gender || tag.feats.Gender === subject.Gender);
    const third = tag.feats.Person === undefined || tag.feats.Person === "3";
    if (agreed && third && !commaWithin(part, verb.index, Math.min(verb.index + 3, sentence.last))) {
      report(needlessComma(part.tokens[comma.index - 1]!, comma));
    }
  }
};

function firstMark(part: Part, { first, last }: Sentence): Token | undefined {
  for (let i = first; i < last; i++) if (part.tokens[i]!.kind === "punctuation") return part.tokens[i];
  return undefined;
}

/** The nominative head of a run that is one noun phrase: no verb, gerund, participle, conjunction or second nominative noun in it. */
function subjectHead(part: Part, first: number, last: number, sentence: SentenceAnalysis): Token | undefined {
  let head: Token | undefined;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "number" || token.kind === "muted") continue;
    if (token.kind !== "word") return undefined;
    const best = sentence.best(i);
    if (!best || /^(?:VERB|AUX|CCONJ|SCONJ|INTJ|ADV|PART)$/u.test(best.tag.upos)) return undefined;
    const { Case, Animacy } = best.tag.feats;
    if (Case !== "Nom") {
      if (!head && best.tag.upos !== "ADP" && Case !== undefined) return undefined;
      if (!head) return undefined;
      continue;
    }
    if (best.tag.upos === "NOUN" || best.tag.upos === "PROPN") {
      if (head || !sentence.certain(i) || (Animacy === "Anim" && last - first === 1)) return undefined;
      head = token;
    } else if (head) return undefined;
  }
  return head;
}
