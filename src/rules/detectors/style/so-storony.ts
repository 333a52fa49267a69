import { likePlace } from "../../runtime/letter-case.js";
import type { Detector, PartContext } from "../../rule.js";
import type { Breach } from "../../../document/breach.js";
import { agentAt, pastOf } from "../../style/agents.js";
import { fitting, lemmaKey } from "../../style/lemma-of.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** What an event is called → the verb that says it. */
const EVENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    согласие: "согласиться",
    отказ: "отказаться",
    просьба: "попросить",
    предложение: "предложить",
    жалоба: "пожаловаться",
    звонок: "позвонить",
    ответ: "ответить",
    возражение: "возразить",
    требование: "потребовать",
    обращение: "обратиться",
    подтверждение: "подтвердить",
    обещание: "пообещать",
    заявление: "заявить",
    запрос: "запросить",
    вопрос: "спросить",
    уточнение: "уточнить",
    благодарность: "поблагодарить",
    извинение: "извиниться",
    уведомление: "уведомить",
    сообщение: "сообщить",
    пояснение: "пояснить",
    разъяснение: "разъяснить",
    одобрение: "одобрить",
    оплата: "оплатить",
  }),
);

const CAME =
  /^(?:поступил[аои]?|было?|была|были|последовал[аои]?|прозвучал[аои]?|высказан[аоы]?|выражен[аоы]?|дан[аоы]?|получен[аоы]?|имелось|имелся|имелась|имелись|возник(?:ла|ло|ли)?)$/u;

/** «Со стороны клиента поступило согласие» → «Клиент согласился». */
export const detect: Detector = startingAt(oneOf(["со", "от"]), (context, report) => {
  const { part, starts } = context;
  for (const { key, index } of starts) {
    if (key === "со" && part.tokens[index + 1]?.key === "стороны") from(index, index + 2, context, report);
    else if (key === "от") from(index, index + 1, context, report, /^(?:согласие|отказ|подтверждение|возражение)$/u);
  }
});

function from(
  first: number,
  at: number,
  { part, analysis, lexicon }: PartContext,
  report: (breach: Omit<Breach, "rule" | "part">) => void,
  only?: RegExp,
): void {
  const sentence = analysis.of(part.tokens[first]!);
  const { last } = sentence.sentence;
  if (at >= last) return;
  const agent = agentAt("Gen", at, last, part, sentence, lexicon);
  let verb = agent?.last ?? last;
  if (part.tokens[verb]?.key === "не") return;
  if (!agent || !CAME.test(part.tokens[verb]?.key ?? "")) return;
  verb++;
  if (CAME.test(part.tokens[verb]?.key ?? "")) verb++;
  const noun =
    verb < last ? fitting(verb, sentence, ({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Nom") : undefined;
  if (!noun || (only && !only.test(lemmaKey(noun)))) return;
  const event = EVENTS.get(lemmaKey(noun));
  const past = event === undefined ? undefined : pastOf(event, agent, lexicon);
  const place = { start: part.tokens[first]!.start, end: part.tokens[verb]!.end };
  report({
    ...place,
    replacements:
      past === undefined ? [] : [likePlace(part.text.slice(place.start, place.end), `${agent.nominative} ${past}`)],
    ...(past === undefined && {
      message: "Скажите прямо, кто это сделал: «клиент согласился», а не «со стороны клиента поступило согласие»",
    }),
  });
}
