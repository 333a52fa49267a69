import { caseFree } from "../text/case-free.js";
import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { Standard, StandardPart } from "../../policy/sections/standards.js";
import { findPhrase } from "./phrase.js";

/** What a part is called in a finding: «Нет приветствия». */
export const PART_NAMES: Readonly<Record<StandardPart, string>> = {
  greeting: "приветствия",
  clientName: "обращения к клиенту по имени",
  introduction: "представления сотрудника и компании",
  thanks: "благодарности",
  offerOfHelp: "предложения помочь ещё",
  farewell: "прощания",
  signature: "подписи",
};

const S = "[\\s\\u00a0]+";
const NAME = "\\p{Lu}\\p{Ll}+";
const HELLO = `(?:[Зз]дравствуйте|[Дд]обр(?:ый|ое)${S}(?:день|утро|вечер)|[Дд]оброго${S}(?:дня|утра|вечера))`;
const WISHES = "(?:[Дд]оброго|[Хх]орошего|[Нн]аилучшего|[Пп]риятного)";

/** A wording as people have it, at the edges of words; `u` or `iu`. */
const usual = (pattern: string, flags = "iu"): RegExp => {
  const whole = `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
  return flags === "iu" ? caseFree(whole) : new RegExp(whole, flags);
};

const USUAL: Readonly<Record<StandardPart, RegExp>> = {
  greeting: usual(
    `здравствуйте|добр(?:ый|ое|ого)(?:${S}вам)?${S}(?:день|утро|вечер|дня|утра|вечера)|приветству(?:ю|ем)|уважаем(?:ый|ая|ые)`,
  ),
  // «Здравствуйте, Нина», «Нина, здравствуйте», «Спасибо, Нина Павловна», «Нина Павловна, отчёт готов».
  clientName: usual(
    [
      `(?:${HELLO}|[Уу]важаем(?:ый|ая)|[Сс]пасибо|[Бб]лагодар(?:ю|им)(?:${S}[Вв]ас)?),?${S}(?:${NAME}|\\{\\{.*)`,
      `${NAME}(?:${S}${NAME})?,${S}${HELLO}`,
      `${NAME}${S}\\p{Lu}\\p{Ll}+(?:вич|вна|ична)(?=[,!])`,
    ].join("|"),
    "u",
  ),
  // «Это Анна», «с вами Анна», «вам пишет Анна»: who speaks is named with a capital, so that «это ваш отчёт» is none.
  introduction: usual(
    `[Мм]еня${S}зовут|[Вв]ас${S}приветствует|(?:[Ээ]то|[Сс]${S}[Вв]ами(?:${S}(?:на${S}связи|общается))?|[Нн]а${S}связи|[Вв]ам${S}(?:пишет|звонит))(?:${S}(?:специалист|менеджер|оператор|сотрудник|компания))?${S}[«"]?${NAME}`,
    "u",
  ),
  thanks: usual("спасибо|благодар(?:ю|им|ность|ны|ен|на)|признательны?"),
  // «Могу ли я ещё чем-нибудь помочь?», «если возникнут вопросы», «обращайтесь», «будем рады ответить».
  offerOfHelp: usual(
    [
      `(?:могу|можем|смогу|сможем)(?:${S}[\\p{L}-]+){0,4}?${S}помочь`,
      `помочь(?:${S}вам)?${S}(?:ещё|еще)|обращайтесь`,
      `(?:рад[аы]?|готов[аы]?)(?:${S}(?:вам|будем|всегда)){0,2}${S}(?:помочь|ответить)`,
      `(?:остались|возникли|возникнут|появятся|появились)(?:${S}\\p{L}+){0,3}${S}вопросы`,
    ].join("|"),
  ),
  // «С уважением к срокам» is no farewell: after it stands a comma, a name or nothing.
  farewell: usual(
    `[Дд]о${S}(?:свидания|встречи|связи)|[Вв]сего(?:${S}[Вв]ам)?${S}${WISHES}|${WISHES}(?:${S}[Вв]ам)?${S}(?:дня|вечера|выходных)|[Сс]${S}уважением(?=,|[\\s\\u00a0]*(?:\\n|$)|${S}\\p{Lu})`,
    "u",
  ),
  // The name stands in the line of «с уважением» or in the next ones.
  signature: usual(`[Сс]${S}уважением,?${S}[^\\n]{0,60}?(?:\\n[^\\n]{0,60}?)?${NAME}`, "u"),
};

/** Where a required part stands first, as part and offset; undefined where it is missing. */
export function findStandardPart(
  name: StandardPart,
  standard: Standard,
  parsed: ParsedDocument,
  lexicon?: Lexicon,
): { readonly part: number; readonly start: number; readonly end: number } | undefined {
  const wordings = standard.require?.[name];
  for (const [index, part] of parsed.parts.entries()) {
    if (Array.isArray(wordings)) {
      const places = (wordings as readonly string[]).flatMap((wording) => findPhrase(part, wording, lexicon));
      const [first] = places.sort((a, b) => a.start - b.start);
      if (first) return { part: index, start: first.start, end: first.end };
      continue;
    }
    const match = USUAL[name].exec(part.text);
    if (match) return { part: index, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
