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
const USUAL: Readonly<Record<StandardPart, RegExp>> = {
  greeting: new RegExp(`(?<!\\p{L})(?:здравствуйте|добр(?:ый|ое|ого)${S}(?:день|утро|вечер|дня|утра|вечера)|приветству(?:ю|ем)|уважаем(?:ый|ая|ые))(?!\\p{L})`, "iu"),
  clientName: new RegExp(
    `(?<!\\p{L})(?:[Зз]дравствуйте|[Дд]обр(?:ый|ое)${S}(?:день|утро|вечер)|[Уу]важаем(?:ый|ая)|[Сс]пасибо|[Бб]лагодар(?:ю|им)(?:${S}[Вв]ас)?),?${S}(?:\\p{Lu}\\p{Ll}+|\\{\\{)|(?<!\\p{L})\\p{Lu}\\p{Ll}+${S}\\p{Lu}\\p{Ll}+(?:вич|вна|ична)(?:,|!)`,
    "u",
  ),
  introduction: new RegExp(`(?<!\\p{L})(?:меня${S}зовут|это${S}\\p{Lu}\\p{Ll}+|вас${S}приветствует|с${S}вами|на${S}связи|вам${S}(?:пишет|звонит))(?!\\p{L})`, "u"),
  thanks: /(?<!\p{L})(?:спасибо|благодар(?:ю|им|ность|ны|ен|на)|признательны?)(?!\p{L})/iu,
  offerOfHelp: new RegExp(
    `(?<!\\p{L})(?:(?:могу|можем|смогу|сможем)(?:${S}(?:вам|ещё|еще)){0,2}${S}(?:ещё${S}|еще${S})?помочь|помочь${S}(?:вам${S})?(?:ещё|еще)|обращайтесь|(?:рады?|готовы?)(?:${S}(?:вам|будем|всегда)){0,2}${S}(?:помочь|ответить)|(?:остались|возникли|возникнут|появятся|остались${S}ли)(?:${S}\\p{L}+){0,3}${S}вопросы)`,
    "iu",
  ),
  farewell: new RegExp(`(?<!\\p{L})(?:до${S}(?:свидания|встречи|связи)|всего${S}(?:доброго|хорошего|наилучшего)|(?:хорошего|приятного|доброго)${S}(?:вам${S})?(?:дня|вечера|выходных)|с${S}уважением)(?!\\p{L})`, "iu"),
  signature: new RegExp(`(?<!\\p{L})с${S}уважением,?${S}(?:[^\\n]{0,60}\\n)?[^\\n]{0,60}\\p{Lu}\\p{Ll}+`, "iu"),
};

/** Where a required part stands first, as part and offset; undefined where it is missing. */
export function findStandardPart(name: StandardPart, standard: Standard, parsed: ParsedDocument, lexicon?: Lexicon): { readonly part: number; readonly start: number; readonly end: number } | undefined {
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
