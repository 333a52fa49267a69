import type { Part, Sentence, Token } from "../../document/parsed-document.js";
import type { PromiseVerb } from "./promise-verbs.js";
import type { TextMoment } from "./text-moment.js";

/** Words after which another clause begins: its moment is the one of a condition, not of the promise. */
const SUBORDINATE =
  /^(?:если|когда|как|пока|чтобы|что|котор\p{L}{2,3}|где|куда|поскольку|потому|хотя|ли|перед|раньше|прежде)$/u;

/** So far back a condition is looked for: a sentence may be as long as a book. */
const REACH = 300;

/** Whether nothing between the verb and its moment begins another clause: «приедет, если оплата поступит до среды», «если до среды, приедет». */
export function sameClause({ tokens }: Part, sentence: Sentence, verb: PromiseVerb, moment: TextMoment): boolean {
  const [from, to] = verb.start < moment.start ? [verb.end, moment.start] : [moment.end, verb.start];
  let opened = false;
  for (let index = firstFrom(tokens, sentence, from - REACH); tokens[index] && tokens[index]!.start < to; index++) {
    const { kind, key, start, text } = tokens[index]!;
    const between = start >= from;
    if (kind === "word" && SUBORDINATE.test(key)) {
      if (between) return false;
      opened = true;
    } else if (text === ",") {
      // «Если оплата поступит до среды, …»: the clause of the moment ends before the verb's begins.
      if (between && opened && verb.start > moment.start) return false;
      if (!between) opened = false;
    }
  }
  return true;
}

/** The first token of the sentence that does not end before the offset. */
function firstFrom(tokens: readonly Token[], { first, last }: Sentence, offset: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
