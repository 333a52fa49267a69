import type { Part, Sentence } from "../../document/parsed-document.js";
import { OUGHT, PASSIVES, PERFECTIVES, INFINITIVES } from "./promise-words.js";

/** A verb of promising: from the first of its tokens to the last. */
export interface PromiseVerb {
  readonly start: number;
  readonly end: number;
}

/** The verbs of promising in a sentence: «перезвоним», «будет готов», «обещаем прислать», «вы получите»; «не перезвоним» is none. */
export function promiseVerbs({ tokens }: Part, { first, last }: Sentence): PromiseVerb[] {
  const verbs: PromiseVerb[] = [];
  const key = (index: number): string => (index >= first && index < last ? tokens[index]!.key : "");
  /** The first of the next words that is one of these; a comma ends the search. */
  const ahead = (from: number, reach: number, wanted: (word: string, at: number) => boolean): number => {
    for (let index = from + 1; index <= from + reach && index < last && tokens[index]!.kind === "word"; index++)
      if (wanted(tokens[index]!.key, index)) return index;
    return -1;
  };
  for (let index = first; index < last; index++) {
    const word = key(index);
    if (tokens[index]!.kind !== "word" || key(index - 1) === "не") continue;
    const end = PERFECTIVES.has(word)
      ? index
      : word === "будет" || word === "будут"
        ? ahead(index, 3, (other, at) => PASSIVES.has(other) || (other === "вас" && key(at - 1) === "у"))
        : OUGHT.has(word)
          ? ahead(index, 4, (other) => INFINITIVES.has(other))
          : word === "получите" && [1, 2, 3].some((back) => key(index - back) === "вы")
            ? index
            : -1;
    if (end >= 0) verbs.push({ start: tokens[index]!.start, end: tokens[end]!.end });
  }
  return verbs;
}
