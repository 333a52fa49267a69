import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Reading } from "../../lexicon/lexicon.js";
import type { PartContext } from "../rule.js";
import { agentAt, finiteOf, type Agent } from "./agents.js";
import { lemmaKey } from "./lemma-of.js";
import { EMPTY_VERBS, SPLIT } from "./light-verbs.js";
import { phraseAs, phraseIn, type CasePhrase } from "./phrase-case.js";
import { WAS, WILL, type Found, agrees } from "./passive-clause.js";

/** The agent before the participle, at most «не», «был» and an adverb between them. */
export function agentFirst(
  at: number,
  participle: Reading,
  sentence: SentenceAnalysis,
  context: PartContext,
): Found | undefined {
  const { part, lexicon } = context;
  const { first, last } = sentence.sentence;
  let left = at - 1;
  let not = "";
  let will = false;
  while (left >= first && left > at - 4) {
    const { key, kind } = part.tokens[left]!;
    if (key === "не") not = "не ";
    else if (WILL.test(key)) will = true;
    else if (!WAS.test(key) && !(kind === "word" && sentence.best(left)?.tag.upos === "ADV")) break;
    left--;
  }
  const agent = agentEndingAt(left, first, sentence, context);
  // «с оценщиком проведён инструктаж»: not he who acted.
  if (!agent || isPreposition(agent.first - 1, first, sentence)) return undefined;
  const adverbs = part.tokens
    .slice(left + 1, at)
    .filter(({ key }) => key !== "не" && !WAS.test(key))
    .map(({ text }) => `${text} `)
    .join("");
  const subject = phraseIn("Nom", at + 1, last, part, sentence);
  if (subject && !agrees(participle, subject.head)) return bare(agent, at);
  const light = EMPTY_VERBS.has(lemmaKey(participle));
  if (!subject) {
    const before = subjectBefore(agent.first, participle, sentence, context);
    if (before) {
      const verb = finiteOf(participle, agent, will, lexicon);
      const object = phraseAs("Acc", before, part, sentence, lexicon);
      const text =
        verb === undefined || object === undefined || EMPTY_VERBS.has(lemmaKey(participle))
          ? undefined
          : `${agent.nominative} ${adverbs}${not}${verb} ${lowered(object, part.tokens[before.first]!.index === first)}`;
      return { first: before.first, last: at + 1, text };
    }
    // «клиентом сообщено, что…» has no subject.
    const impersonal = participle.tag.feats.Gender === "Neut" && part.tokens[at + 1]?.text === ",";
    if (!impersonal) return undefined;
    const verb = finiteOf(participle, agent, will, lexicon);
    return { first: agent.first, last: at + 1, text: verb && `${agent.nominative} ${adverbs}${not}${verb}` };
  }
  const deed = light ? SPLIT.actionOf(lemmaKey(participle), lemmaKey(subject.head)) : undefined;
  if (deed && subject.last === subject.first + 1) {
    const verb = finiteOf(deed.verb, agent, will, lexicon);
    const object = deed.action.object === "Acc" ? phraseIn("Gen", subject.last, last, part, sentence) : undefined;
    const objectText = object && phraseAs("Acc", object, part, sentence, lexicon);
    if (verb === undefined || (object && objectText === undefined))
      return { first: agent.first, last: subject.last, text: undefined };
    return {
      first: agent.first,
      last: object?.last ?? subject.last,
      text: `${agent.nominative} ${adverbs}${not}${verb}${objectText === undefined ? "" : ` ${objectText}`}`,
    };
  }
  const verb = finiteOf(participle, agent, will, lexicon);
  const objectText = phraseAs("Acc", subject, part, sentence, lexicon);
  const text =
    verb === undefined || objectText === undefined || light
      ? undefined
      : `${agent.nominative} ${adverbs}${not}${verb} ${objectText}`;
  return { first: agent.first, last: subject.last, text };
}

const isPreposition = (at: number, first: number, sentence: SentenceAnalysis): boolean =>
  at >= first && sentence.readings(at).some(({ reading }) => reading.tag.upos === "ADP");

/** The subject right before the agent (and «был»), at the start of its sentence: «Отчёт был нами подготовлен». */
function subjectBefore(
  agent: number,
  participle: Reading,
  sentence: SentenceAnalysis,
  { part }: PartContext,
): CasePhrase | undefined {
  const { first } = sentence.sentence;
  let end = agent;
  if (end > first && WAS.test(part.tokens[end - 1]!.key)) end--;
  const phrase = phraseIn("Nom", first, end, part, sentence);
  return phrase?.last === end && agrees(participle, phrase.head) ? phrase : undefined;
}

/** The first word of a sentence moves inside: «Отчёт» → «отчёт», but «Анна» stays. */
const lowered = (text: string, opens: boolean): string =>
  opens && /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

const bare = (agent: Agent, at: number): Found => ({ first: agent.first, last: at + 1, text: undefined });

/** The agent whose phrase ends right at this token. */
function agentEndingAt(
  at: number,
  first: number,
  sentence: SentenceAnalysis,
  { part, lexicon }: PartContext,
): Agent | undefined {
  for (let start = at; start >= Math.max(first, at - 2); start--) {
    if (part.tokens[start]!.kind !== "word") return undefined;
    const agent = agentAt("Ins", start, at + 1, part, sentence, lexicon);
    if (agent?.last === at + 1) {
      // «нашим оценщиком»: the longest phrase.
      const longer = start > first ? agentAt("Ins", start - 1, at + 1, part, sentence, lexicon) : undefined;
      return longer?.last === at + 1 ? longer : agent;
    }
  }
  return undefined;
}
