import { caseFree } from "./case-free.js";
import type { Breach } from "../../document/breach.js";
import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Policy } from "../../policy/policy.js";
import { PERSONAL_NUMBERS, type PersonalNumber } from "../../policy/sections/personal-data.js";
import { isCard, isSnils } from "../fields/check-digits.js";

/** A personal number in a text. */
export interface PersonalNumberPlace {
  readonly kind: PersonalNumber;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const GAP = "[ \\u00a0-]";
const PATTERNS: Readonly<Record<PersonalNumber, RegExp>> = {
  card: new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,:/-])[2-9]\\d{3}(?:${GAP}?\\d{4}){2}(?:${GAP}?\\d{1,7})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
    "gu",
  ),
  snils: caseFree(
    "(?<![\\p{L}\\p{N}]|\\d-)\\d{3}-\\d{3}-\\d{3}[ \\u00a0-]\\d{2}(?![\\p{L}\\p{N}]|-\\d)|(?<=СНИЛС[\\s\\u00a0:№—-]{1,4})\\d{11}(?!\\d)",
    "giu",
  ),
  // Ten digits are a passport only where the text says so: by its name, or by «серия» and «номер».
  passport: caseFree(
    "(?<=(?<!\\p{L})паспорт[а-яё]{0,3}(?:[\\s\\u00a0]+(?:РФ|гражданина|серии|серия|номер|данные))*[\\s\\u00a0:№—-]{1,4})\\d{2}[ \\u00a0]?\\d{2}[ \\u00a0,]{0,2}(?:№|номер)?[ \\u00a0]?\\d{6}(?!\\d)" +
      "|(?<=(?<!\\p{L})сери[яию][ \\u00a0]:?[ \\u00a0]?)\\d{2}[ \\u00a0]?\\d{2}[ \\u00a0,]{1,2}(?:№|номер)[ \\u00a0]?\\d{6}(?!\\d)" +
      "|(?<=(?<!\\p{L})(?:загранпаспорт|заграничн[а-яё]{2,3}[ \\u00a0]паспорт)[а-яё]{0,3}(?:[\\s\\u00a0]+(?:РФ|серии|серия|номер))*[\\s\\u00a0:№—-]{1,4})\\d{2}[ \\u00a0]?(?:№|номер)?[ \\u00a0]?\\d{7}(?!\\d)",
    "giu",
  ),
};

/** What a text has to have for a number of the kind to be in it: quicker to look for than the number itself. */
const HINTS: Readonly<Record<PersonalNumber, RegExp>> = {
  card: /\d{4}/u,
  snils: /\d{3}-\d{3}-\d{3}|[Сс][Нн][Ии][Лл][Сс]/u,
  passport: /паспорт|сери[яию]/iu,
};

const NAMES: Readonly<Record<PersonalNumber, string>> = {
  card: "номер карты",
  passport: "серию и номер паспорта",
  snils: "СНИЛС",
};

const verified = (kind: PersonalNumber, text: string): boolean => {
  if (kind === "card") return isCard(text.replace(/\D/gu, ""));
  return kind === "passport" || isSnils(text.replace(/\u00a0/gu, " "));
};

/** Personal numbers of the given kinds in a text, verified by their check digits where they have any. */
export function findPersonalNumbers(
  text: string,
  kinds: readonly PersonalNumber[] = PERSONAL_NUMBERS,
): PersonalNumberPlace[] {
  if (!/\d{3}/u.test(text)) return [];
  return kinds
    .filter((kind) => HINTS[kind].test(text))
    .flatMap((kind) =>
      [...text.matchAll(PATTERNS[kind])]
        .filter(([found]) => verified(kind, found))
        .map((match) => ({ kind, start: match.index, end: match.index + match[0].length, text: match[0] })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The text with personal numbers made unreadable: `4276 **** **** 1234`; the same length as before. */
export function maskPersonalData(text: string, kinds: readonly PersonalNumber[] = PERSONAL_NUMBERS): string {
  let masked = "";
  let last = 0;
  for (const place of findPersonalNumbers(text, kinds)) {
    if (place.start < last) continue;
    masked += text.slice(last, place.start) + maskedNumber(place);
    last = place.end;
  }
  return masked + text.slice(last);
}

/** Of a card the first and the last four digits stay, of other numbers the last two: as findings show them. */
function maskedNumber({ text }: PersonalNumberPlace): string {
  const count = text.replace(/\D/gu, "").length;
  const [head, tail] = count >= 12 ? [4, 4] : [0, 2];
  let seen = 0;
  return text.replace(/\d/gu, (digit) => (++seen <= head || seen > count - tail ? digit : "*"));
}

/** Personal numbers standing in texts where the policy forbids them. */
export function checkPersonalData({ document, parts }: ParsedDocument, policy: Policy): Breach[] {
  const { forbid, kinds, channels } = policy.personalData;
  if (!forbid?.length || (kinds && !kinds.includes(document.kind))) return [];
  if (channels && !(document.channel !== undefined && channels.includes(document.channel))) return [];
  return parts.flatMap((part, index) =>
    findPersonalNumbers(part.text, forbid).map(({ kind, start, end }) => ({
      rule: "fields/personal-data",
      part: index,
      start,
      end,
      slots: { what: NAMES[kind] },
    })),
  );
}
