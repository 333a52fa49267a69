import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** People whom a pronoun can stand for: their forms in the singular. */
const PEOPLE: ReadonlyMap<string, string> = new Map(
  ["клиент", "заказчик", "оценщик", "оператор", "собственник", "менеджер", "специалист", "курьер"].flatMap((word) =>
    ["", "а", "у", "ом", "е"].map((ending): [string, string] => [word + ending, word]),
  ),
);

/** So near that a pronoun is still clear. */
const NEAR = 9;

/** «Клиент попросил, чтобы клиенту перезвонили»: the same person named again in the next clause, nobody else between. */
export const detect: Detector = startingAt(oneOf(PEOPLE.keys()), ({ part, starts }, report) => {
  const { tokens } = part;
  let named: { readonly word: string; readonly index: number } | undefined;
  let other: number | undefined;
  for (const { kind, key, text, index, sentence, start, end } of starts) {
    if (kind !== "word") continue;
    const word = PEOPLE.get(key);
    if (!word) continue;
    // «Оценщик сказал собственнику, что собственник…»: of two people a pronoun would not say which.
    if (named && named.word !== word) other = tokens[named.index]!.sentence;
    if (
      named?.word === word &&
      other !== sentence &&
      text === text.toLowerCase() &&
      tokens[named.index]!.sentence === sentence &&
      index - named.index <= NEAR &&
      opensClause(tokens, named.index, index)
    )
      report({ start, end });
    named = { word, index };
  }
});

/** Whether a clause begins between: «, что», «, чтобы», «, и». */
function opensClause(
  tokens: readonly { readonly text: string; readonly key: string }[],
  from: number,
  to: number,
): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (tokens[i]!.text === "," && /^(?:что|чтобы|если|когда|так|поэтому|потому|хотя|пока)$/u.test(tokens[i + 1]!.key))
      return true;
  return false;
}
