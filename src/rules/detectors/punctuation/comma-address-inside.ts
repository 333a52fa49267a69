import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before } from "../../comma.js";
import { isPredicate } from "../../grammar/finite-concord.js";
import { plainReadings } from "../../grammar/plain-readings.js";
import { mayRead, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const ADDRESSING = /^(?:уважаем(?:ый|ая)|дорог(?:ой|ая))$/u;
const REQUESTS =
  /^(?:подскажите|уточните|пришлите|сообщите|скажите|напишите|проверьте|посмотрите|простите|извините|понимаете|поверьте|обратите|ждем|благодарю|благодарим|спасибо|хорошо|конечно|да|нет)$/u;
/** Words that begin what is said to the addressee. */
const OWN =
  /^(?:я|мы|вы|ваш|ваша|ваше|ваши|вашу|вашего|вам|вас|наш|наша|наше|наши|просим|прошу|благодарим|благодарю|спасибо|сообщаем|напоминаем|подскажите|уточните|пришлите|проверьте|напишите|позвоните|посмотрите|подтвердите|какой|какая|какие|какое|когда|где|сколько|почему|как|кто|за|можно|удобно|пожалуйста|если|что|на|в|по|это)$/u;
const OBJECTS = /^(?:вас|вам|вами)$/u;

/** «В субботу, Эдуард мы перевезём», «Подскажите Елена какой этаж»: a name said to someone without one of its commas. */
export const detect: Detector = startingAt(
  mayRead(({ tag }) => tag.feats.NameType === "Giv"),
  ({ part, analysis, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue;
      const sentence = analysis.of(token);
      if (!isGiven(sentence, token)) continue;
      const next = after(part, token);
      const last = next && isPatronymic(sentence, next) ? next : token;
      const place = unfenced(part, sentence, token, last);
      if (place) report(place);
    }
  },
);

const isGiven = (sentence: SentenceAnalysis, token: Token): boolean => named(sentence, token, "Giv");
const isPatronymic = (sentence: SentenceAnalysis, token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) &&
  (/(?:ович|евич|ьич|овна|евна|ична)$/u.test(token.key) || named(sentence, token, "Pat"));

const named = (sentence: SentenceAnalysis, token: Token, kind: string): boolean =>
  sentence
    .readings(token.index)
    .some(
      ({ reading: { tag }, probability }) =>
        probability > 0.05 && tag.feats.NameType === kind && tag.feats.Case === "Nom" && tag.feats.Number !== "Plur",
    );

function unfenced(
  part: Part,
  sentence: SentenceAnalysis,
  name: Token,
  last: Token,
): { start: number; end: number; replacements: string[] } | undefined {
  const left = before(part, name);
  const right = after(part, last);
  const text = part.text.slice(name.start, last.end);
  if (left && ADDRESSING.test(left.key) && !before(part, left))
    return right && OWN.test(right.key) ? fence(name, text, right) : undefined;
  // «В субботу, Эдуард мы…»: after a comma only a word that cannot be the name's predicate shows an address.
  if (
    left?.text === "," &&
    right?.kind === "word" &&
    /^(?:я|мы|вы|ваш|ваша|ваше|ваши|прошу|просим|подскажите|уточните|пришлите|проверьте)$/u.test(right.key)
  ) {
    return isTold(part, sentence, name) ? fence(name, text, right) : undefined;
  }
  if (
    left === undefined &&
    right?.kind === "word" &&
    /^(?:ваш|ваша|ваше|ваши|подскажите|уточните|пришлите|проверьте|напишите|позвоните|прошу|просим|мы|вы|спасибо|благодарим|благодарю|добрый|здравствуйте)$/u.test(
      right.key,
    )
  )
    return fence(name, text, right);
  const asked =
    left?.kind === "word" &&
    (REQUESTS.test(left.key) ||
      (OBJECTS.test(left.key) &&
        /^(?:благодарим|благодарю|ждем|просим|прошу|приветствую|поздравляем)$/u.test(before(part, left)?.key ?? "")));
  if (!asked || (right?.kind === "word" && !OWN.test(right.key))) return undefined;
  if (right && right.kind !== "word" && right.kind !== "punctuation") return undefined;
  // «Подскажите Елена Петрова приехала»
  if (
    right?.kind === "word" &&
    plainReadings(sentence, right).some(
      (reading) => isPredicate(reading) && reading.tag.feats.Mood !== "Imp" && reading.tag.feats.Person !== "1",
    )
  )
    return undefined;
  const opening = `${left.text}, ${text}`;
  if (right?.kind === "word") return { start: left.start, end: last.end, replacements: [`${opening},`] };
  return right === undefined || /^[.!?,]$/u.test(right.text)
    ? { start: left.start, end: last.end, replacements: [opening] }
    : undefined;
}

const fence = (name: Token, text: string, right: Token): { start: number; end: number; replacements: string[] } => ({
  start: name.start,
  end: right.end,
  replacements: [`${text}, ${right.text}`],
});

/** No earlier name in the row: «Анна, Эдуард мы» is none; no predicate of a third person that the name could go with. */
function isTold(part: Part, sentence: SentenceAnalysis, name: Token): boolean {
  const earlier = before(part, name, 2);
  return earlier?.kind !== "word" || !/^\p{Lu}/u.test(earlier.text) || !named(sentence, earlier, "Giv");
}
