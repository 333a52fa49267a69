import { fold } from "../pattern/parse-pattern.js";
import { prepositionBefore } from "../grammar/preposition-before.js";
import { likeWord } from "./letter-case.js";
import type { PartView } from "./part-view.js";
import type { Match } from "./run-program.js";
import type { Place } from "./spotter.js";

const SHORT: Readonly<Record<string, string>> = { об: "о", обо: "о", во: "в", со: "с", ко: "к" };
const PREPOSITIONS = new Set(["о", "в", "с", "к", ...Object.keys(SHORT)]);

/** «об ивенте» → «о мероприятии»: where the replacement wants another form of the preposition before it, the preposition is mended too. */
export function withPreposition(place: Place, view: PartView, match: Match): Place {
  const before = match.start > view.first ? view.tokens[match.start - 1]! : undefined;
  const { start = 0, replacements = [] } = place;
  if (
    !before ||
    before.kind !== "word" ||
    !PREPOSITIONS.has(before.key) ||
    view.part.text.slice(before.end, start) !== " "
  )
    return place;
  const own = view.tokens[match.start]!;
  const forms = replacements.map((text) => formBefore(before.key, text, own.key));
  if (forms.every((form) => form === before.key)) return place;
  return {
    ...place,
    start: before.start,
    replacements: replacements.map((text, index) => `${likeWord(before.text, forms[index]!)} ${text}`),
  };
}

/** The form before the replacement's first word; the writer's, where the word stays or nothing is known. */
function formBefore(written: string, replacement: string, own: string): string {
  const next = fold(/^[а-яё]+/iu.exec(replacement)?.[0] ?? "");
  if (next.length < 2 || next === own) return written;
  const short = SHORT[written] ?? written;
  return prepositionBefore(short, next) ?? short;
}
