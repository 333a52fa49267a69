import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { likePlace } from "../../runtime/letter-case.js";
import type { Detector, PartContext } from "../../rule.js";
import type { Form } from "../../runtime/form.js";
import { agentAt, finiteOf, mayAct, pastOf, shortPassive, type Agent } from "../../style/agents.js";
import { fitting, lemmaKey } from "../../style/lemma-of.js";
import { EMPTY_VERBS, SPLIT } from "../../style/light-verbs.js";
import { wordClass } from "../../style/word-class.js";
import { phraseAs, phraseIn, type CasePhrase } from "../../style/phrase-case.js";
import { startingAt } from "../../starting-at.js";

const WAS = /^(?:был|была|было|были|будет|будут)$/u;
const WILL = /^(?:будет|будут)$/u;

/** The last letters of short participles: «вызван», «взята», «любимо», «открыты». */
const ENDINGS = new Set([..."нтмаоы"].map((letter) => letter.charCodeAt(0)));

const isShortPassive = wordClass(({ tag: { feats } }) => feats.VerbForm === "Part" && feats.Variant === "Short");

/** Participles that may say nothing without a noun of the deed: «осуществлён», «оказана». */
const isLight = wordClass((reading) => LIGHT.test(lemmaKey(reading)));
const LIGHT = /^(?:осуществить|произвести|совершить|оказать|дать)$/u;

/** An agent stands so near before its participle: «не», «был» and an adverb may come between. */
const NEAR = 4;

/** «Клиентом был осуществлён звонок» → «Клиент позвонил»; «Нами принято решение» → «Мы приняли решение». */
export const detect: Detector = startingAt(mayBePassive, (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const token of starts) {
    if (!isLight(token.key, lexicon) && !actorBefore(part, token, lexicon)) continue;
    const sentence = analysis.of(token);
    const participle = shortPassive(token.index, sentence);
    if (!participle) continue;
    const found =
      agentFirst(token.index, participle, sentence, context) ??
      benefit(token.index, participle, sentence, context) ??
      deedFirst(token.index, participle, sentence, context) ??
      nobody(token.index, participle, sentence, context);
    if (!found) continue;
    const place = { start: part.tokens[found.first]!.start, end: part.tokens[found.last - 1]!.end };
    const actual = part.text.slice(place.start, place.end);
    report({
      ...place,
      replacements: found.text === undefined ? [] : [likePlace(actual, found.text)],
      ...(found.text === undefined && {
        message: "Скажите прямо, кто это сделал: «клиент позвонил», а не «клиентом был осуществлён звонок»",
      }),
    });
  }
});

/** A short participle by its form. */
function mayBePassive({ kind, key }: Form, lexicon: Lexicon): boolean {
  return (
    kind === "word" && key.length > 3 && ENDINGS.has(key.charCodeAt(key.length - 1)) && isShortPassive(key, lexicon)
  );
}

/** Whether somebody who may have acted stands before: without an agent only light participles are of interest. */
function actorBefore(part: Part, { index, sentence }: Token, lexicon: Lexicon): boolean {
  for (let i = Math.max(part.sentences[sentence]!.first, index - NEAR); i < index; i++)
    if (mayAct(part.tokens[i]!.key, lexicon)) return true;
  return false;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly text: string | undefined;
}

/** The agent before the participle, at most «не», «был» and an adverb between them. */
function agentFirst(
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

/** Whether an agent stands somewhere between. */
function agentWithin(
  from: number,
  to: number,
  sentence: SentenceAnalysis,
  { part, lexicon }: Pick<PartContext, "part" | "lexicon">,
): boolean {
  for (let i = from; i < to; i++)
    if (part.tokens[i]!.kind === "word" && agentAt("Ins", i, to, part, sentence, lexicon)) return true;
  return false;
}

/** «Осмотр квартиры будет осуществлён оценщиком» → «Оценщик осмотрит квартиру»: the deed comes first. */
function deedFirst(
  at: number,
  participle: Reading,
  sentence: SentenceAnalysis,
  { part, lexicon }: PartContext,
): Found | undefined {
  if (!/^(?:осуществить|произвести|совершить)$/u.test(lemmaKey(participle))) return undefined;
  const { first, last } = sentence.sentence;
  const agent = at + 1 < last ? agentAt("Ins", at + 1, last, part, sentence, lexicon) : undefined;
  if (!agent) return undefined;
  const will = at > first && WILL.test(part.tokens[at - 1]!.key);
  const end = at > first && WAS.test(part.tokens[at - 1]!.key) ? at - 1 : at;
  for (let start = end - 1; start >= Math.max(first, end - 4); start--) {
    const noun = fitting(start, sentence, ({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Nom");
    const deed = noun && SPLIT.actionOf(lemmaKey(participle), lemmaKey(noun));
    if (!deed || !agrees(participle, noun)) continue;
    const object = start + 1 < end ? phraseIn("Gen", start + 1, end, part, sentence) : undefined;
    if (start + 1 < end && object?.last !== end) return undefined;
    const objectText =
      object && deed.action.object === "Acc" ? phraseAs("Acc", object, part, sentence, lexicon) : undefined;
    const verb = finiteOf(deed.verb, agent, will, lexicon);
    const text =
      verb === undefined || (object && objectText === undefined)
        ? undefined
        : [agent.nominative, verb, objectText ?? ""].join(" ").trim();
    return { first: start, last: agent.last, text };
  }
  return undefined;
}

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

/** «Была осуществлена доставка отчёта» → «Доставили отчёт»: nobody acts, and the verb is light. */
function nobody(
  at: number,
  participle: Reading,
  sentence: SentenceAnalysis,
  { part, lexicon }: PartContext,
): Found | undefined {
  if (!/^(?:осуществить|произвести|совершить)$/u.test(lemmaKey(participle))) return undefined;
  const { first, last } = sentence.sentence;
  const start = at > first && WAS.test(part.tokens[at - 1]!.key) ? at - 1 : at;
  if (start > first && part.tokens[start - 1]!.key === "не") return undefined;
  // «Должна быть произведена запись»: the duty governs the passive.
  if (part.tokens[at - 1]?.key === "быть") return undefined;
  const will = WILL.test(part.tokens[start]!.key);
  const noun =
    at + 1 < last ? fitting(at + 1, sentence, ({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Nom") : undefined;
  const deed = noun && SPLIT.actionOf(lemmaKey(participle), lemmaKey(noun));
  if (!deed || !agrees(participle, noun)) return undefined;
  const object = deed.action.object === "Acc" ? phraseIn("Gen", at + 2, last, part, sentence) : undefined;
  const objectText = object && phraseAs("Acc", object, part, sentence, lexicon);
  // «Оценщиком в адрес клиента был совершён звонок»: somebody acted after all.
  if (agentWithin(first, start, sentence, { part, lexicon })) return { first: start, last: at + 2, text: undefined };
  const verb = finiteOf(deed.verb, { agreement: { Number: "Plur" } }, will, lexicon);
  const text =
    verb === undefined || (object && objectText === undefined)
      ? undefined
      : objectText === undefined
        ? verb
        : `${verb} ${objectText}`;
  return { first: start, last: object?.last ?? at + 2, text };
}

const bare = (agent: Agent, at: number): Found => ({ first: agent.first, last: at + 1, text: undefined });

function agrees(participle: Reading, noun: Reading): boolean {
  const { Number: number, Gender } = participle.tag.feats;
  return (
    number === noun.tag.feats.Number && (number === "Plur" || Gender === undefined || Gender === noun.tag.feats.Gender)
  );
}

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

/** «Клиенту была оказана помощь» → «Клиенту помогли». */
function benefit(
  at: number,
  participle: Reading,
  sentence: SentenceAnalysis,
  { part, lexicon }: PartContext,
): Found | undefined {
  if (!/^(?:оказать|дать)$/u.test(lemmaKey(participle))) return undefined;
  const { first, last } = sentence.sentence;
  let left = at - 1;
  if (left >= first && WAS.test(part.tokens[left]!.key)) left--;
  const noun =
    at + 1 < last ? fitting(at + 1, sentence, ({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Nom") : undefined;
  const deed = noun && SPLIT.actionOf(lemmaKey(participle), lemmaKey(noun));
  if (!deed || left < first) return undefined;
  let start = left;
  let phrase = phraseIn("Dat", start, left + 1, part, sentence);
  if (!phrase || phrase.last !== left + 1) return undefined;
  while (start > first && phraseIn("Dat", start - 1, left + 1, part, sentence)?.last === left + 1)
    phrase = phraseIn("Dat", --start, left + 1, part, sentence)!;
  const verb = pastOf(deed.verb, { agreement: { Number: "Plur" } }, lexicon);
  const whom =
    deed.action.object === "DatAcc"
      ? phraseAs("Acc", phrase, part, sentence, lexicon)
      : part.text.slice(part.tokens[start]!.start, part.tokens[left]!.end);
  return { first: start, last: at + 2, text: verb !== undefined && whom !== undefined ? `${whom} ${verb}` : undefined };
}
