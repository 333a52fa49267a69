import type { Breach } from "../../document/breach.js";
import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Policy } from "../../policy/policy.js";
import { findEntities } from "../text/find-entities.js";
import { fieldSchemas } from "./check-fields.js";
import { type DescribedField, describedFields, type FieldRole, valueAt } from "./field-roles.js";
import { nearNumber } from "./near-numbers.js";

type Place = Pick<Breach, "part" | "start" | "end">;

/** Where the text says something else than a field: another house of the street, another order, another patronymic, a telephone with another digit. */
export function checkConflicts(parsed: ParsedDocument, policy: Policy): Breach[] {
  const { document, parts } = parsed;
  if (!document.fields || !parts.length) return [];
  const breaches: Breach[] = [];
  const others = Object.values(document.fields);
  for (const field of fieldSchemas(document, policy).flatMap(describedFields)) {
    const compare = field.role && COMPARE[field.role];
    const value = compare && valueAt(document.fields, field.path);
    if (!compare || typeof value !== "string") continue;
    parts.forEach((part, index) => {
      for (const { start, end, message } of compare(value, part.text, field, others)) {
        breaches.push({ rule: "fields/conflict", part: index, start, end, message });
      }
    });
  }
  return breaches;
}

interface Conflict extends Required<Pick<Place, "start" | "end">> {
  readonly message: string;
}

type Compare = (value: string, text: string, field: DescribedField, others: readonly unknown[]) => Conflict[];

const COMPARE: Readonly<Partial<Record<FieldRole, Compare>>> = {
  address: addressConflicts,
  "order-number": orderConflicts,
  person: patronymicConflicts,
  phone: numberConflicts,
  inn: numberConflicts,
  ogrn: numberConflicts,
  bik: numberConflicts,
  account: numberConflicts,
  "cadastral-number": numberConflicts,
};

/** «8 912 345-67-88» beside the field's +7 912 345-67-89: one digit is wrong in one of them. */
function numberConflicts(
  value: string,
  text: string,
  { role, title }: DescribedField,
  others: readonly unknown[],
): Conflict[] {
  const near = nearNumber(value, text, others, role === "phone");
  if (!near) return [];
  const { start, end, text: said } = near;
  return [{ start, end, message: `${title}: в поле «${value}», в тексте — «${said}»; проверьте цифры` }];
}

const STREET =
  /(?<!\p{L})(?:ул|улиц|просп|проспект|пр-т|пер|переул|бульвар|б-р|шоссе|ш|набережн|наб|площад|пл|проезд)[а-яё]*\.?[\s\u00a0]+([\p{L}\d][\p{L}\d .-]{2,40}?),/u;
const PARTS: readonly (readonly [name: string, pattern: string])[] = [
  ["дом", "(?:д\\.|дом[а-я]{0,2})[\\s\\u00a0]*(\\d{1,4}[а-яА-Я]?(?:/\\d{1,3})?)"],
  ["квартира", "(?:кв\\.|квартир[а-я]{1,2})[\\s\\u00a0]*(\\d{1,5})"],
];

/** House and flat are compared where the text names the field's street. */
function addressConflicts(value: string, text: string): Conflict[] {
  const street = STREET.exec(value)?.[1];
  const stem = street && lastWord(street);
  if (!stem) return [];
  const at = text.toLowerCase().indexOf(stem);
  if (at < 0) return [];
  const tail = text.slice(at, at + 80).split(/[;\n]|[.!?](?=\s+\p{Lu}\p{Ll}{2})/u)[0]!;
  return PARTS.flatMap(([name, pattern]) => {
    const own = new RegExp(`(?<!\\p{L})${pattern}`, "iu").exec(value)?.[1];
    const said = new RegExp(`(?<!\\p{L})${pattern}`, "diu").exec(tail);
    if (!own || !said || own.toLowerCase() === said[1]!.toLowerCase()) return [];
    const [start, end] = said.indices![0]!;
    return [
      {
        start: at + start,
        end: at + end,
        message: `В заявке указан${name === "дом" ? "" : "а"} ${name} ${own}, в тексте — ${name} ${said[1]!}`,
      },
    ];
  });
}

/** Stem of a street's last word: «Гончарная» also stands as «Гончарной». */
function lastWord(street: string): string | undefined {
  const word = street.trim().split(/\s+/u).at(-1)!.toLowerCase();
  const stem = word.length > 6 ? word.slice(0, -2) : word.length > 4 ? word.slice(0, -1) : word;
  return stem.length > 2 ? stem : undefined;
}

/** A text about one order only that is another one; several orders may be spoken of together. */
function orderConflicts(value: string, text: string): Conflict[] {
  const said = findEntities(text, new Set(["order-number"]));
  const numbers = new Set(said.map((entity) => same(entity.value)));
  if (numbers.size !== 1 || numbers.has(same(value))) return [];
  const { start, end, value: other } = said[0]!;
  return [{ start, end, message: `В поле указан заказ № ${value}, в тексте — № ${other}: проверьте номер` }];
}

const same = (number: string): string => number.toLowerCase().replace(/[\s№]/gu, "");

/** «Уважаемая Мария Ивановна» to a client whose field says «Мария Петровна»: the same name with another patronymic. */
function patronymicConflicts(value: string, text: string, field: DescribedField): Conflict[] {
  const patronymic = /(?:вич|вна|ична|инична)$/u;
  const words = value.trim().split(/\s+/u);
  const at = words.findIndex((word) => patronymic.test(word));
  if (at < 1) return [];
  const [name, own] = [words[at - 1]!, words[at]!];
  const said = new RegExp(`(?<!\\p{L})${name}[\\s\\u00a0]+(\\p{Lu}\\p{Ll}+(?:вич|вна|ична))(?!\\p{L})`, "u").exec(text);
  if (!said || said[1] === own) return [];
  return [
    {
      start: said.index,
      end: said.index + said[0].length,
      message: `${field.title}: в поле «${name} ${own}», в тексте — «${said[0]}»`,
    },
  ];
}
