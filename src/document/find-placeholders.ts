import type { Breach } from "./breach.js";
import type { Document } from "./document.js";
import type { Part } from "./parsed-document.js";

/** The rule of a placeholder that nobody filled. */
export const PLACEHOLDER_RULE = "fields/placeholder";
/** The rule of a placeholder without one of its brackets. */
export const UNBALANCED_RULE = "fields/unbalanced-placeholder";

/** Blanks that are left for a hand to fill: «Подпись ______», «М. П. ____». */
const BY_HAND = /(?:подпись|расшифровка|дата|м\. ?п\.|«)[\s:«_/]*$/iu;
const PAIRS: Readonly<Record<string, string>> = {
  "{{": "}}",
  "}}": "{{",
  "{%": "%}",
  "%}": "{%",
  "<%": "%>",
  "%>": "<%",
};

/** Kinds of text whose placeholders are filled later: by a program, or by the operator who reads the script aloud. */
const FILLED_LATER: readonly Document["kind"][] = ["template", "script"];

/** Placeholders left in a text that is to be sent as it is, and brackets of placeholders without their pair. */
export function findPlaceholders(part: Part, index: number, kind: Document["kind"]): Breach[] {
  const breaches: Breach[] = [];
  const { text } = part;
  if (!FILLED_LATER.includes(kind)) {
    for (const token of part.tokens) {
      if (token.kind !== "placeholder" || isByHand(text, token.start)) continue;
      breaches.push({
        rule: PLACEHOLDER_RULE,
        part: index,
        start: token.start,
        end: token.end,
        slots: { what: whatToPut(token.text) },
      });
    }
  }
  if (/[{}%]/u.test(text)) return breaches.concat(unbalanced(part, index));
  return breaches;
}

function isByHand(text: string, start: number): boolean {
  return text[start] === "_" && BY_HAND.test(text.slice(Math.max(0, start - 40), start));
}

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[^\p{L}])(?:имя|фио|ф\. ?и\. ?о|клиент|name|client|fio)/iu, "имя клиента"],
  [/фамили|surname|last.?name/iu, "фамилию клиента"],
  [/дат[аы]|date/iu, "дату"],
  [/врем|time/iu, "время"],
  [/адрес|address/iu, "адрес"],
  [/телефон|phone/iu, "номер телефона"],
  [/номер|number/iu, "номер"],
  [/сумм|цен[аы]|стоимост|price|amount/iu, "сумму"],
  [/ссылк|link|url/iu, "ссылку"],
];

/** What the writer has to put in: «имя клиента», or «значение» where the name tells nothing. */
function whatToPut(text: string): string {
  return NAMED.find(([name]) => name.test(text))?.[1] ?? "значение";
}

/** `{{имя}`, `имя}}`, `{% if` without the other bracket on its line. */
function unbalanced(part: Part, index: number): Breach[] {
  const breaches: Breach[] = [];
  const { tokens, text } = part;
  let at = 0;
  for (const found of text.matchAll(/\{\{|\}\}|\{%|%\}|<%|%>/gu)) {
    const start = found.index;
    const mark = found[0];
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    const token = tokens[at];
    if (token && token.start <= start && (token.kind === "placeholder" || token.kind === "muted")) continue;
    breaches.push({
      rule: UNBALANCED_RULE,
      part: index,
      start,
      end: start + mark.length,
      slots: { mark, other: PAIRS[mark]! },
    });
  }
  return breaches;
}
