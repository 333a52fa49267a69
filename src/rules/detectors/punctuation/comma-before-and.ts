import { after, before, commaWithin, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";

const NOMINAL = /^(?:NOUN|PROPN)$/u;

/** «приём на чтение, и запись сообщений»: a comma before the only «и» between two nouns of one oblique case. */
export const detect: Detector = ({ part, analysis }, report) => {
  for (const and of part.tokens) {
    if (and.key !== "и" || and.kind !== "word") continue;
    const comma = before(part, and);
    const left = before(part, and, 2);
    const right = after(part, and);
    if (comma?.text !== "," || left?.kind !== "word" || right?.kind !== "word") continue;
    const { first, last } = part.sentences[and.sentence]!;
    if (commaWithin(part, first, comma.index) || commaWithin(part, and.index, last) || andElsewhere(part, first, last, and.index)) continue;
    const sentence = analysis.of(and);
    const a = sentence.best(left.index);
    const b = sentence.best(right.index);
    if (!a || !b || !NOMINAL.test(a.tag.upos) || !NOMINAL.test(b.tag.upos) || !sentence.certain(left.index) || !sentence.certain(right.index)) continue;
    if (a.tag.feats.Case !== b.tag.feats.Case || a.tag.feats.Case === "Nom") continue;
    let verbAfter = false;
    for (let i = right.index; i < last; i++) verbAfter ||= sentence.best(i)?.tag.feats.Mood !== undefined;
    if (!verbAfter) report(needlessComma(left, comma));
  }
};

function andElsewhere(part: { tokens: readonly { key: string }[] }, first: number, last: number, and: number): boolean {
  for (let i = first; i < last; i++) if (i !== and && part.tokens[i]!.key === "и") return true;
  return false;
}
