import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { likePlace } from "../../runtime/letter-case.js";
import type { Detector, PartContext } from "../../rule.js";
import type { Form } from "../../runtime/form.js";
import { agentAt, finiteOf, mayAct, pastOf, shortPassive } from "../../style/agents.js";
import { fitting, lemmaKey } from "../../style/lemma-of.js";
import { SPLIT } from "../../style/light-verbs.js";
import { wordClass } from "../../style/word-class.js";
import { phraseAs, phraseIn } from "../../style/phrase-case.js";
import { startingAt } from "../../starting-at.js";
import { WAS, WILL, type Found, agrees } from "../../style/passive-clause.js";
import { agentFirst } from "../../style/agent-first.js";

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
