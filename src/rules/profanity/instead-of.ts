import type { PartContext } from "../rule.js";
import { calledFor } from "./called-for.js";
import type { Profanity } from "./inspect-chunk.js";
import { neutralFor } from "./neutral-for.js";
import { personFor } from "./person-for.js";

/** Obscene and vulgar words that name a person. */
const PERSON =
  /^(?:муда[кч]|мудил|долбо|еблан|еба[нк]|у[её]б[оа]?[кн]|п[ие]д[оа]р|г[оа]ндон|распиздя|г[оа]внюк|жополиз|засран[ец]|сук[аиуе]|сучк|бляд[ьи]|ублюд|шлюх|выбляд|хуесос|ебар)/u;

/** What may stand in place of an obscene or vulgar word; nothing where the sentence has to be reworded. */
export function insteadOf(context: PartContext, place: Profanity): readonly string[] {
  const called = calledFor(context, place);
  if (called.length > 0) return called;
  const neutral = neutralFor(context.part.text, place);
  return neutral.length === 0 && PERSON.test(place.word) ? personFor(context, place) : neutral;
}
