import type { ParsedDocument, Part } from "../../document/parsed-document.js";
import type { Policy } from "../../policy/policy.js";
import { scheduleOf } from "../terms/compiled-terms.js";
import { parseInstant } from "../terms/instant.js";
import { isoIn } from "../terms/time-words.js";
import type { ZoneClock } from "../terms/zone-clock.js";
import { maskPersonalData } from "./personal-data.js";
import { instantOf, type TextMoment } from "./text-moment.js";
import { momentStarts, partMoments } from "./part-moments.js";
import { sameClause } from "./same-clause.js";
import { promiseVerbs, type PromiseVerb } from "./promise-verbs.js";

/** A promise in the operator's text: what is promised and by when. Plain JSON. */
export interface TextPromise {
  /** The words, from the verb to the moment or the other way round. */
  readonly text: string;
  /** ISO 8601 with the offset of the policy's zone; absent where the text's own time is not known. */
  readonly at?: string;
  readonly part: number;
  readonly messageIndex?: number;
  readonly start: number;
  readonly end: number;
}

/** A promise with the moment it speaks of. */
export interface FoundPromise extends TextPromise {
  readonly moment: TextMoment;
  readonly instant?: number;
}

/** When the text of a part was written: its message's time, or the document's. */
export function writtenAt(parsed: ParsedDocument, part: Part): number | undefined {
  const { document } = parsed;
  if (part.messageIndex !== undefined) return parseInstant(document.messages?.[part.messageIndex]?.at);
  const { timeline } = document;
  const moments =
    document.kind === "report"
      ? [timeline?.submittedAt, document.now]
      : [timeline?.firstReplyAt, document.now, timeline?.receivedAt];
  return parseInstant(moments.find((moment) => moment !== undefined));
}

/** Promises of the operator's texts with their moments, in order. */
export function findPromises(parsed: ParsedDocument, policy: Policy): FoundPromise[] {
  if (parsed.document.kind === "template" || !parsed.parts.some((part) => momentStarts(part).length)) return [];
  const schedule = scheduleOf(parsed.document, policy);
  const { clock } = schedule;
  return parsed.parts.flatMap((part, index) => {
    const at = writtenAt(parsed, part);
    const moments = partMoments(part, { clock, schedule, ...(at !== undefined && { at }) });
    if (!moments.length) return [];
    // What lies before the text's own time is told, not promised.
    return promisesOf(part, index, moments, clock).filter(
      ({ instant }) => at === undefined || instant === undefined || instant >= at,
    );
  });
}

/** The operator's promises as the assessment offers them: the words, the moment, the place. */
export function offeredPromises(parsed: ParsedDocument, policy: Policy): readonly TextPromise[] {
  return findPromises(parsed, policy).map(({ moment: _moment, instant: _instant, text, ...promise }) => ({
    text: maskPersonalData(text),
    ...promise,
  }));
}

function promisesOf(part: Part, index: number, moments: readonly TextMoment[], clock: ZoneClock): FoundPromise[] {
  const promises: FoundPromise[] = [];
  let [next, known] = [0, -1];
  let verbs: readonly PromiseVerb[] = [];
  let at = 0;
  for (const moment of moments) {
    while (next < part.sentences.length - 1 && part.sentences[next]!.end <= moment.start) next++;
    const sentence = part.sentences[next];
    if (!sentence || part.text[sentence.end - 1] === "?" || ofAPaper(part.text, moment.start)) continue;
    if (known !== next) [known, verbs, at] = [next, promiseVerbs(part, sentence), 0];
    // Verbs and moments both stand in order: the nearest verb is the one before or the one after.
    while (at < verbs.length && verbs[at]!.start < moment.start) at++;
    const [before, after] = [verbs[at - 1], verbs[at]];
    const near = before && after && distance(after, moment) < distance(before, moment) ? after : (before ?? after);
    if (near && distance(near, moment) < 120 && sameClause(part, sentence, near, moment))
      promises.push(promise(part, index, near, moment, clock));
  }
  return promises;
}

/** «Отчёт от 12 марта»: a date of a paper. */
const ofAPaper = (text: string, start: number): boolean =>
  /(?<!\p{L})от[\s\u00a0]+$/iu.test(text.slice(Math.max(0, start - 5), start));

function distance(verb: PromiseVerb, moment: TextMoment): number {
  return verb.start < moment.start ? moment.start - verb.end : verb.start - moment.end;
}

function promise(part: Part, index: number, verb: PromiseVerb, moment: TextMoment, clock: ZoneClock): FoundPromise {
  const start = Math.min(verb.start, moment.start);
  const end = Math.max(verb.end, moment.end);
  const instant = instantOf(moment, clock);
  return {
    text: part.text.slice(start, end),
    part: index,
    ...(part.messageIndex !== undefined && { messageIndex: part.messageIndex }),
    start: part.toSource(start),
    end: part.toSource(end),
    moment,
    ...(instant !== undefined && { instant, at: isoIn(instant, clock) }),
  };
}
