import type { ParsedDocument, Part } from "../../document/parsed-document.js";
import type { Policy } from "../../policy/policy.js";
import { scheduleOf } from "../terms/compiled-terms.js";
import { parseInstant } from "../terms/instant.js";
import { isoIn } from "../terms/time-words.js";
import type { ZoneClock } from "../terms/zone-clock.js";
import { maskPersonalData } from "./personal-data.js";
import { findMoments, instantOf, type TextMoment } from "./find-moments.js";

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

// Stem with the endings of «я», «мы» and, after the bar, of «он»: the third person promises only where our people act.
const VERBS = [
  "перезвон:ю им|ит", "позвон:ю им|ит", "свяж:усь емся|ется", "пришл:ю ём ем|ёт ет", "вышл:ю ем|ет", "отправ:лю им|ит", "направ:лю им|ит",
  "подготов:лю им|ит", "предостав:лю им|ит", "состав:лю им", "ответ: им", "отвеч:у", "сообщ:у им|ит", "верн:усь ёмся емся|ётся ется",
  "приед:у ем|ет", "выед:у ем|ет", "передад:им", "передам:", "сдела:ю ем|ет", "заверш:у им|ит", "законч:у им|ит", "уточн:ю им|ит",
  "провер:ю им|ит", "привез:у ём ем|ёт ет", "достав:лю им|ит", "рассмотр:ю им|ит", "исправ:лю им|ит", "внес:у ём ем|ёт ет", "провед:у ём ем|ёт ет",
  "начн:у ём ем|ёт ет", "назнач:у им", "оформ:лю им|ит", "пришлём:", "загруз:им", "загруж:у", "выполн:ю им|ит", "реш:у им", "согласу:ю ем|ет", "дозвон:юсь имся",
  "обязу:юсь емся", "посчита:ю ем", "рассчита:ю ем|ет", "пересчита:ю ем|ет", "верну:", "вернём:", "вернем:", "подпиш:у ем|ет", "запиш:у ем", "напиш:у ем|ет", "дам:", "дадим:",
].map((entry) => {
  const [stem, endings] = entry.split(":") as [string, string];
  return `${stem}(?:${endings.split(/[ |]/u).join("|")})`;
});
const VERB = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${VERBS.join("|")}|буд(?:ет|ут)[\\s\\u00a0]+готов[аоы]?)(?![\\p{L}-])`, "giu");
const NEGATED = /(?<!\p{L})не[\s\u00a0]+$/iu;

/** When the text of a part was written: its message's time, or the document's. */
export function writtenAt(parsed: ParsedDocument, part: Part): number | undefined {
  const { document } = parsed;
  if (part.messageIndex !== undefined) return parseInstant(document.messages?.[part.messageIndex]?.at);
  const { timeline } = document;
  const moments = document.kind === "report" ? [timeline?.submittedAt, document.now] : [timeline?.firstReplyAt, document.now, timeline?.receivedAt];
  return parseInstant(moments.find((moment) => moment !== undefined));
}

/** Promises of the operator's texts with their moments, in order. */
export function findPromises(parsed: ParsedDocument, policy: Policy): FoundPromise[] {
  if (parsed.document.kind === "template") return [];
  const { clock } = scheduleOf(parsed.document, policy);
  return parsed.parts.flatMap((part, index) => {
    const at = writtenAt(parsed, part);
    const moments = findMoments(part.text, { clock, ...(at !== undefined && { at }) });
    return moments.length ? promisesOf(part, index, moments, clock) : [];
  });
}

/** The operator's promises as the assessment offers them: the words, the moment, the place. */
export function offeredPromises(parsed: ParsedDocument, policy: Policy): readonly TextPromise[] {
  return findPromises(parsed, policy).map(({ moment: _moment, instant: _instant, text, ...promise }) => ({ text: maskPersonalData(text), ...promise }));
}

function promisesOf(part: Part, index: number, moments: readonly TextMoment[], clock: ZoneClock): FoundPromise[] {
  const verbs = [...part.text.matchAll(VERB)].filter(({ index: start }) => !NEGATED.test(part.text.slice(Math.max(0, start - 5), start)));
  if (!verbs.length) return [];
  const promises: FoundPromise[] = [];
  let next = 0;
  for (const moment of moments) {
    while (next < part.sentences.length - 1 && part.sentences[next]!.end <= moment.start) next++;
    const sentence = part.sentences[next];
    if (!sentence || part.text[sentence.end - 1] === "?") continue;
    const near = verbs
      .filter(({ index: start }) => start >= sentence.start && start < sentence.end)
      .sort((a, b) => distance(a, moment) - distance(b, moment))[0];
    if (near && distance(near, moment) < 120) promises.push(promise(part, index, near, moment, clock));
  }
  return promises;
}

function distance(verb: RegExpMatchArray, moment: TextMoment): number {
  const end = verb.index! + verb[0].length;
  return verb.index! < moment.start ? moment.start - end : verb.index! - moment.end;
}

function promise(part: Part, index: number, verb: RegExpMatchArray, moment: TextMoment, clock: ZoneClock): FoundPromise {
  const start = Math.min(verb.index!, moment.start);
  const end = Math.max(verb.index! + verb[0].length, moment.end);
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
