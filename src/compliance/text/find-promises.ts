import type { ParsedDocument, Part, Sentence } from "../../document/parsed-document.js";
import type { Policy } from "../../policy/policy.js";
import { scheduleOf } from "../terms/compiled-terms.js";
import { parseInstant } from "../terms/instant.js";
import { isoIn } from "../terms/time-words.js";
import type { ZoneClock } from "../terms/zone-clock.js";
import { maskPersonalData } from "./personal-data.js";
import { instantOf, type TextMoment } from "./text-moment.js";
import { momentStarts, partMoments } from "./part-moments.js";

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
const VERBS = new Set(
  [
    "перезвон:ю им|ит",
    "позвон:ю им|ит",
    "свяж:усь емся|ется",
    "пришл:ю ем|ет",
    "вышл:ю ем|ет",
    "отправ:лю им|ит",
    "направ:лю им|ит",
    "подготов:лю им|ит",
    "предостав:лю им|ит",
    "состав:лю им",
    "отвеч:у",
    "ответ:им",
    "сообщ:у им|ит",
    "верн:усь емся|ется",
    "верн:у ем",
    "приед:у ем|ет",
    "выед:у ем|ет",
    "переда:дим м",
    "сдела:ю ем|ет",
    "заверш:у им|ит",
    "законч:у им|ит",
    "уточн:ю им|ит",
    "провер:ю им|ит",
    "привез:у ем|ет",
    "достав:лю им|ит",
    "рассмотр:ю им|ит",
    "исправ:лю им|ит",
    "внес:у ем|ет",
    "провед:у ем|ет",
    "начн:у ем|ет",
    "назнач:у им",
    "оформ:лю им|ит",
    "загруз:им",
    "загруж:у",
    "выполн:ю им|ит",
    "реш:у им|ит",
    "согласу:ю ем|ет",
    "дозвон:юсь имся",
    "обязу:юсь емся",
    "посчита:ю ем",
    "рассчита:ю ем|ет",
    "пересчита:ю ем|ет",
    "подпиш:у ем|ет",
    "запиш:у ем",
    "напиш:у ем|ет",
    "да:м дим",
  ].flatMap((entry) => {
    const [stem, list] = entry.split(":") as [string, string];
    return list.split(/[ |]/u).map((ending) => stem + ending);
  }),
);
const READY = new Set(["готов", "готова", "готово", "готовы"]);

/** A verb of promising: from the first of its tokens to the last. */
interface Verb {
  readonly start: number;
  readonly end: number;
}

/** The verbs of promising in a sentence: «перезвоним», «будет готов»; «не перезвоним» is none. */
function verbsOf({ tokens }: Part, { first, last }: Sentence): Verb[] {
  const verbs: Verb[] = [];
  for (let index = first; index < last; index++) {
    const { kind, key, start, end } = tokens[index]!;
    if (kind !== "word" || tokens[index - 1]?.key === "не") continue;
    if (VERBS.has(key)) verbs.push({ start, end });
    else if ((key === "будет" || key === "будут") && READY.has(tokens[index + 1]?.key ?? ""))
      verbs.push({ start, end: tokens[index + 1]!.end });
  }
  return verbs;
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
  const { clock } = scheduleOf(parsed.document, policy);
  return parsed.parts.flatMap((part, index) => {
    const at = writtenAt(parsed, part);
    const moments = partMoments(part, { clock, ...(at !== undefined && { at }) });
    return moments.length ? promisesOf(part, index, moments, clock) : [];
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
  let next = 0;
  for (const moment of moments) {
    while (next < part.sentences.length - 1 && part.sentences[next]!.end <= moment.start) next++;
    const sentence = part.sentences[next];
    if (!sentence || part.text[sentence.end - 1] === "?") continue;
    const [near] = verbsOf(part, sentence).sort((a, b) => distance(a, moment) - distance(b, moment));
    if (near && distance(near, moment) < 120) promises.push(promise(part, index, near, moment, clock));
  }
  return promises;
}

function distance(verb: Verb, moment: TextMoment): number {
  return verb.start < moment.start ? moment.start - verb.end : verb.start - moment.end;
}

function promise(part: Part, index: number, verb: Verb, moment: TextMoment, clock: ZoneClock): FoundPromise {
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
