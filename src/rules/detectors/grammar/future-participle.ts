import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { before } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import { isNoun, plainReadings } from "../../grammar/plain-readings.js";
import type { Detector, FormTest } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";

const PARTICIPLE = /^([а-я]{2,})([уюая])щ(ий|ая|ее|ие|его|ей|ему|ую|им|ем|их|ими)(ся)?$/u;

/** «корреспондирующий»: verbs in -ировать are of both aspects, whatever dictionaries say. */
const isCandidate = (key: string, lexicon: Lexicon): boolean =>
  key.length > 6 && !/ирующ/u.test(key) && PARTICIPLE.test(key) && !lexicon.isKnown(key);
const mayBeOne: FormTest = ({ kind, key }, lexicon) => kind === "word" && isCandidate(key, lexicon);

/** «клиент, оплатящий счёт»: a perfective verb has no participle of the present, and the future none at all. */
export const detect: Detector = startingAt(mayBeOne, (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const token of starts) {
    const match = isCandidate(token.key, lexicon) && PARTICIPLE.exec(token.key);
    if (!match) continue;
    const [, stem, vowel, ending, reflexive = ""] = match as unknown as [string, string, string, string, string?];
    const verb = futureOf(`${stem}${vowel}т${reflexive}`, lexicon);
    if (!verb) continue;
    const clause = relativeClause(part, analysis.of(token), token, ending, verb, lexicon);
    const replacements = clause ? [clause] : pastParticiple(token, verb, ending, lexicon);
    report({
      start: token.start,
      end: token.end,
      replacements: replacements.map((text) => yoAsWritten(context, token.text, text)),
    });
  }
});

/** The perfective verb whose third person plural this is; undefined where the form may be imperfective too. */
function futureOf(form: string, lexicon: Lexicon): Reading | undefined {
  const verbs = lexicon
    .readings(form)
    .filter(({ tag }) => tag.upos === "VERB" && tag.feats.Person === "3" && tag.feats.Number === "Plur");
  return verbs.length && verbs.every(({ tag }) => tag.feats.Aspect === "Perf") ? verbs[0] : undefined;
}

/** «, оплатящему» → «, который оплатит»: after a comma and a noun the participle turn becomes a clause. */
function relativeClause(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  ending: string,
  verb: Reading,
  lexicon: Lexicon,
): string | undefined {
  const comma = before(part, token);
  const noun = comma?.text === "," ? before(part, comma) : undefined;
  if (noun?.kind !== "word") return undefined;
  const nouns = plainReadings(sentence, noun).filter(isNoun);
  if (!nouns.length) return undefined;
  const plural = /^(?:ие|их|ими)$/u.test(ending) || (ending === "им" && nouns[0]!.tag.feats.Number === "Plur");
  const who = plural
    ? "которые"
    : /^(?:ая|ей|ую)$/u.test(ending)
      ? "которая"
      : nouns[0]!.tag.feats.Gender === "Neut"
        ? "которое"
        : "который";
  const form = plural ? lexicon.inflect(verb, { Number: "Plur" }) : lexicon.inflect(verb, { Number: "Sing" });
  return form && `${who} ${form}`;
}

/** «оплатящий счёт клиент» → «оплативший». */
function pastParticiple(token: Token, { lemma }: Reading, ending: string, lexicon: Lexicon): string[] {
  const reflexive = lemma.endsWith("ся") ? "ся" : "";
  for (const suffix of ["вш", "ш"]) {
    const form = `${lemma.slice(0, lemma.length - reflexive.length - 2)}${suffix}${ending}${reflexive}`;
    if (lexicon.isKnown(form)) return [likeWritten(form, token.text)];
  }
  return [];
}
