import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { inflected } from "../runtime/inflect-word.js";
import { fitting, lemmaKey } from "./lemma-of.js";
import { wordClass } from "./word-class.js";
import { phraseAs, phraseIn } from "./phrase-case.js";

/** Who acts, in the nominative, and what a past-tense verb agrees with. */
export interface Agent {
  readonly first: number;
  readonly last: number;
  readonly nominative: string;
  readonly agreement: Readonly<Record<string, string>>;
}

/** People and offices that act in this trade's texts: keys of lemmas. */
const ACTORS = new Set(
  `клиент клиентка заказчик заказчица оператор оценщик оценщица собственник собственница менеджер специалист банк сотрудник сотрудница представитель
  представительница курьер заявитель заявительница консультант нотариус компания отдел агент покупатель покупательница продавец эксперт владелец
  владелица руководитель бухгалтерия бухгалтер юрист служба офис коллега партнер абонент пользователь заемщик арендатор арендодатель инспектор мастер`.split(
    /\s+/u,
  ),
);

const PRONOUNS: ReadonlyMap<string, readonly [form: string, agreement: Readonly<Record<string, string>>]> = new Map([
  ["нами", ["мы", { Number: "Plur" }]],
  ["вами", ["вы", { Number: "Plur" }]],
  ["ими", ["они", { Number: "Plur" }]],
  ["ею", ["она", { Number: "Sing", Gender: "Fem" }]],
]);

const isActor = wordClass((reading) => ACTORS.has(lemmaKey(reading)));

/** Whether the word may name an agent in the instrumental, as far as its form tells. */
export const mayAct = (key: string, lexicon: Lexicon): boolean => PRONOUNS.has(key) || isActor(key, lexicon);

/** The agent in this case whose phrase starts at the token: «нашим оценщиком», «нами». */
export function agentAt(
  wanted: "Ins" | "Gen",
  at: number,
  end: number,
  part: Part,
  sentence: SentenceAnalysis,
  lexicon: Lexicon,
): Agent | undefined {
  const pronoun = wanted === "Ins" ? PRONOUNS.get(part.tokens[at]!.key) : undefined;
  if (pronoun) return { first: at, last: at + 1, nominative: pronoun[0], agreement: pronoun[1] };
  const phrase = phraseIn(wanted, at, end, part, sentence);
  if (!phrase || !ACTORS.has(lemmaKey(phrase.head))) return undefined;
  const nominative = phraseAs("Nom", phrase, part, sentence, lexicon);
  const { Number: number, Gender } = phrase.head.tag.feats;
  if (nominative === undefined || number === undefined) return undefined;
  return {
    first: at,
    last: phrase.last,
    nominative,
    agreement: { Number: number, ...(number === "Sing" && Gender !== undefined && { Gender }) },
  };
}

const readingOfVerb = (verb: string, lexicon: Lexicon): Reading | undefined =>
  lexicon
    .readings(verb)
    .find((reading) => reading.tag.upos === "VERB" && lemmaKey(reading) === verb.replaceAll("ё", "е"));

/** The verb in the past tense that agrees with the agent: «позвонить» with «клиент» → «позвонил». */
export function pastOf(
  verb: string | Reading,
  { agreement }: Pick<Agent, "agreement">,
  lexicon: Lexicon,
): string | undefined {
  const reading = typeof verb === "string" ? readingOfVerb(verb, lexicon) : verb;
  return reading && inflected(reading, { VerbForm: "Fin", Mood: "Ind", Tense: "Past", ...agreement }, lexicon);
}

/** The verb in the past, or with «будет» in the future: «позвонил», «позвонит». */
export function finiteOf(
  verb: string | Reading,
  agent: Pick<Agent, "agreement" | "nominative"> | Pick<Agent, "agreement">,
  will: boolean,
  lexicon: Lexicon,
): string | undefined {
  if (!will) return pastOf(verb, agent, lexicon);
  const reading = typeof verb === "string" ? readingOfVerb(verb, lexicon) : verb;
  const nominative = "nominative" in agent ? agent.nominative : "";
  const Person = nominative === "мы" ? "1" : nominative === "вы" ? "2" : "3";
  return (
    reading &&
    lexicon.inflect(reading, {
      VerbForm: "Fin",
      Mood: "Ind",
      Tense: "Fut",
      Person,
      Number: agent.agreement["Number"] ?? "Sing",
    })
  );
}

/** A short passive participle of the past at the token: «осуществлён». */
export function shortPassive(at: number, sentence: SentenceAnalysis): Reading | undefined {
  return fitting(
    at,
    sentence,
    ({ tag: { feats } }) => feats.VerbForm === "Part" && feats.Variant === "Short" && feats.Tense !== "Pres",
  );
}
