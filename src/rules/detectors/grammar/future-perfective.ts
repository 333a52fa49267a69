import type { Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import { plainForms } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

const FUTURE: ReadonlyMap<string, { Person: string; Number: string }> = new Map([
  ["буду", { Person: "1", Number: "Sing" }],
  ["будешь", { Person: "2", Number: "Sing" }],
  ["будет", { Person: "3", Number: "Sing" }],
  ["будем", { Person: "1", Number: "Plur" }],
  ["будете", { Person: "2", Number: "Plur" }],
  ["будут", { Person: "3", Number: "Plur" }],
]);

/** What may stand between: «будем обязательно вас подготовить». */
const BETWEEN =
  /^(?:еще|также|тоже|обязательно|сразу|сегодня|завтра|потом|затем|вам|вас|им|их|его|ему|ей|ее|нам|нас|мне|меня|лично|сами|сам|сама|скоро|срочно|вместе|быстро|бесплатно|дополнительно|самостоятельно|в|ближайшее|время|течение|дня|часа|уже|и)$/u;

/** «должны будут указать» */
const MODAL =
  /^(?:долж(?:ен|на|но|ны)|нужно|можно|надо|нельзя|необходимо|готовы?|готова|обязан[аоы]?|вынужден[аоы]?|вправе|лучше|легче|проще|способн[аоы]|намерен[аоы]?)$/u;

/** «будем подготовить»: the compound future takes an imperfective infinitive only. */
export const detect: Detector = startingAt(oneOf(FUTURE.keys()), (context, report) => {
  const { part, lexicon, starts } = context;
  for (const token of starts) {
    const wanted = token.kind === "word" ? FUTURE.get(token.key) : undefined;
    if (!wanted || MODAL.test(part.tokens[token.index - 1]?.key ?? "")) continue;
    let verb: Token | undefined = after(part, token);
    for (let steps = 0; verb?.kind === "word" && steps < 4 && BETWEEN.test(verb.key); steps++) verb = after(part, verb);
    if (verb?.kind !== "word" || !/(?:ть|ти|чь|ться|тись|чься)$/u.test(verb.key)) continue;
    // «вам будет нужно», «ему будет поручено» and «будет ли» never come here; «сложнее всего будет найти» does.
    if (wanted.Person === "3" && wanted.Number === "Sing" && !hasDoer(part.tokens, token)) continue;
    const forms = plainForms(lexicon, verb);
    const perfective =
      forms.length > 0 &&
      forms.every(
        ({ tag, source }) => tag.feats.VerbForm === "Inf" && tag.feats.Aspect === "Perf" && source !== "guess",
      ) &&
      !/[иы]вать(?:ся)?$/u.test(verb.key);
    if (!perfective) continue;
    const form = lexicon.inflect(forms[0]!, { VerbForm: "Fin", Mood: "Ind", Tense: "Fut", ...wanted });
    if (!form) continue;
    const between = part.text.slice(token.end, verb.start).trim();
    const mended = likeWritten(`${between ? `${between} ` : ""}${lexicon.withYo(form)}`, token.text);
    report({
      start: token.start,
      end: verb.end,
      replacements: [yoAsWritten(context, part.text.slice(token.start, verb.end), mended)],
    });
  }
});

/** «Лучше будет подготовить»: an adverb before the verb makes it impersonal; a noun or pronoun in the nominative does not. */
function hasDoer(tokens: readonly Token[], be: Token): boolean {
  let left = tokens[be.index - 1];
  if (left?.key === "не" || left?.key === "обязательно" || left?.key === "завтра") left = tokens[left.index - 1];
  if (left?.kind !== "word" || left.sentence !== be.sentence) return false;
  return /^(?:он|она|оно|кто|который|которая|которое|эксперт|специалист|менеджер|мастер|курьер|оценщик|инженер|юрист|сотрудник|клиент|заказчик|банк|компания|директор|врач|администратор|оператор|бухгалтер|консультант|представитель|агент|водитель|покупатель|продавец|арендатор|собственник|комиссия|суд|отдел|служба|магазин|поставщик|подрядчик)$/u.test(
    left.key,
  );
}
