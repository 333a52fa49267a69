import type { Part, Token } from "../../../document/parsed-document.js";
import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";

const CALENDAR =
  /^(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|ем|е)|март(?:а|у|ом|е)?|август(?:а|у|ом|е)?|ма(?:й|я|ю|ем|е)|(?:понедельник|вторник|четверг)(?:а|у|ом|е|и|ов|ам)?|(?:сред|пятниц|суббот)(?:а|ы|у|е|ой|ей|ам)|воскресень(?:е|я|ю|ем))$/u;
const LEADS =
  /^(?:в|во|на|до|с|со|к|ко|от|по|за|кроме|после|перед|накануне|каждый|каждую|прошлый|следующий|этот|эту|прошлую|следующую|ближайшую|ближайший|начале|конце|середине|понедельника|понедельник)$/u;

/** «12 Марта», «в Понедельник»: a month or a day of the week with a capital inside a sentence. */
export const detect: Detector = startingAt(wordsLike(CALENDAR), ({ part, starts }, report) => {
  for (const token of starts) {
    if (
      token.kind !== "word" ||
      token.key.length < 3 ||
      !/^\p{Lu}\p{Ll}/u.test(token.text) ||
      !CALENDAR.test(token.key)
    )
      continue;
    const left = before(part, token);
    if (!left || isName(part, token, left)) continue;
    const dated = left.kind === "number" && Number(left.text) <= 31;
    if (dated || (left.kind === "word" && LEADS.test(left.key)))
      report({
        start: token.start,
        end: token.end,
        replacements: [token.text[0]!.toLowerCase() + token.text.slice(1)],
      });
  }
});

/** «8 Марта», «1 Мая» are holidays and streets; «Анны и Августа» are people. */
function isName(part: Part, token: Token, left: Token): boolean {
  if (left.kind === "number" && /^(?:8|1|9|7)$/u.test(left.text)) {
    if (/^(?:марта|мая|ноября)$/u.test(token.key)) return true;
    // «Улица 9 Января», but «с 1 Января».
    if (
      /^(?:сентября|января)$/u.test(token.key) &&
      !/^(?:с|со|до|от|по)$/u.test(part.tokens[left.index - 1]?.key ?? "")
    )
      return true;
  }
  const next = part.tokens[token.index + 1];
  if (
    left.kind === "word" &&
    /^(?:марта|марте|марту|мартой|август[ауе])$/u.test(token.key) &&
    !/^(?:в|до|с|к|начале|конце)$/u.test(left.key)
  )
    return true;
  return (
    /^(?:август|май|июль|июн)/u.test(token.key) &&
    (next === undefined || /^\p{Lu}/u.test(next.text)) &&
    left.kind === "word"
  );
}
