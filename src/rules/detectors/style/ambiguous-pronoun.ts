import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import type { Detector, PartContext } from "../../rule.js";
import { inflected } from "../../runtime/inflect-word.js";
import { likeWord } from "../../runtime/letter-case.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { lemmaKey } from "../../style/lemma-of.js";

const GENDER: Readonly<Record<string, string>> = { он: "Masc", она: "Fem" };

/** What is told to somebody, and the case of the one who is told. */
const TOLD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Dat: "сообщить сообщать сказать говорить написать писать ответить отвечать объяснить объяснять пояснить пояснять рассказать рассказывать напомнить напоминать передать заявить доложить намекнуть подсказать",
    Acc: "предупредить предупреждать уведомить уведомлять известить извещать проинформировать информировать",
  }).flatMap(([kase, verbs]) => verbs.split(" ").map((verb) => [verb, kase] as const)),
);

/** The one who is told is more likely meant: «сказал клиенту, что он должен…». */
const DUTY = /^(?:должен|должна|обязан|обязана|может|вправе)$/u;

interface Person {
  readonly token: Token;
  readonly reading: Reading;
}

/** «Оценщик сообщил собственнику, что он опоздал»: a pronoun that is either of two people, and nothing says which. */
export const detect: Detector = startingAt(oneOf(Object.keys(GENDER)), (context, report) => {
  for (const pronoun of context.starts) {
    const sentence = context.analysis.of(pronoun);
    const comma = conjunctionBefore(pronoun.index, sentence, context.part.tokens);
    const pair =
      comma === undefined ? undefined : peopleBefore(comma, GENDER[pronoun.key]!, sentence, context.part.tokens);
    if (!pair || isNamedAgain(pair, pronoun.index, sentence)) continue;
    const names = pair.map((person) => nameOf(person, context));
    const [teller, told] = names;
    if (teller === undefined || told === undefined) continue;
    const owes = [1, 2, 3].some(
      (step) =>
        pronoun.index + step < sentence.sentence.last && DUTY.test(context.part.tokens[pronoun.index + step]!.key),
    );
    const replacements = owes ? [told, teller] : [teller, told];
    report({
      start: pronoun.start,
      end: pronoun.end,
      replacements: replacements.map((name) => likeWord(pronoun.text, name)),
      slots: { teller, told },
    });
  }
});

/** The comma of «, что» whose clause the pronoun begins; only adverbs may stand between. */
function conjunctionBefore(pronoun: number, sentence: SentenceAnalysis, tokens: readonly Token[]): number | undefined {
  for (let i = pronoun - 1; i > Math.max(sentence.sentence.first, pronoun - 4); i--) {
    if (tokens[i]!.key === "что") return tokens[i - 1]!.text === "," ? i - 1 : undefined;
    const upos = sentence.best(i)?.tag.upos;
    if (upos !== "ADV" && upos !== "PART") return undefined;
  }
  return undefined;
}

/** Who tells and who is told, both of the pronoun's gender, in the clause that ends at the comma. */
function peopleBefore(
  comma: number,
  gender: string,
  sentence: SentenceAnalysis,
  tokens: readonly Token[],
): readonly [Person, Person] | undefined {
  let teller: Person | undefined;
  let told: Person | undefined;
  let verb: Reading | undefined;
  const others: Person[] = [];
  for (let i = comma - 1; i >= sentence.sentence.first && tokens[i]!.kind === "word"; i--) {
    const reading = sentence.best(i);
    if (!reading) return undefined;
    const { upos, feats } = reading.tag;
    if (TOLD.has(lemmaKey(reading)) && feats.VerbForm !== "Part" && feats.VerbForm !== "Conv") verb = verb ?? reading;
    // «мы сообщили клиенту»: the teller is no third person.
    else if (upos === "PRON" && feats.Case === "Nom") return undefined;
    else if ((upos === "NOUN" || upos === "PROPN") && isPerson(i, feats.Case, sentence)) {
      const person = { token: tokens[i]!, reading };
      if (feats.Number !== "Sing") return undefined;
      if (feats.Case === "Nom") teller = person;
      else others.push(person);
    }
  }
  const wanted = verb && TOLD.get(lemmaKey(verb));
  for (const person of others) if (person.reading.tag.feats.Case === wanted) told = person;
  if (!verb || !teller || !told || others.some(({ reading }) => reading.tag.feats.Case !== wanted)) return undefined;
  const tellers = verb.tag.feats.Tense === "Past" ? verb.tag.feats.Gender : teller.reading.tag.feats.Gender;
  return tellers === gender && told.reading.tag.feats.Gender === gender ? [teller, told] : undefined;
}

/** «Клиент» is a program too. */
function isPerson(token: number, kase: string | undefined, sentence: SentenceAnalysis): boolean {
  return sentence
    .readings(token)
    .some(({ reading: { tag } }) => tag.feats.Animacy === "Anim" && tag.feats.Case === kase);
}

/** Whether one of the two is named after the pronoun, so that it can only be the other. */
function isNamedAgain(people: readonly Person[], pronoun: number, sentence: SentenceAnalysis): boolean {
  const lemmas = new Set(people.map(({ reading }) => lemmaKey(reading)));
  for (let i = pronoun + 1; i < sentence.sentence.last; i++) {
    const reading = sentence.best(i);
    if (reading && lemmas.has(lemmaKey(reading))) return true;
  }
  return false;
}

function nameOf({ token, reading }: Person, { lexicon }: PartContext): string | undefined {
  const name = reading.tag.feats.Case === "Nom" ? token.text : inflected(reading, { Case: "Nom" }, lexicon);
  return name !== undefined && reading.tag.upos === "PROPN" ? likeWord("Имя", name) : name?.toLowerCase();
}
