import { caseFree } from "./case-free.js";
import { isAccount, isBik, isInn, isOgrn, isSnils } from "../fields/check-digits.js";

/** What kinds of thing are recognised in a text. */
export type EntityKind =
  | "phone"
  | "email"
  | "order-number"
  | "inn"
  | "ogrn"
  | "snils"
  | "bik"
  | "account"
  | "cadastral-number"
  | "postal-code"
  | "money"
  | "address"
  | "person"
  | "client-request-number";

/** A thing recognised in a text, with its normal form. */
export interface Entity {
  readonly kind: EntityKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: 1 where check digits or an unmistakable form say so. */
  readonly confidence: number;
}

interface Recogniser {
  readonly kind: EntityKind;
  readonly pattern: RegExp;
  readonly confidence: number;
  /** The normal form of what the pattern's first group holds; undefined where it is not the thing. */
  read?(found: string, whole: string): string | undefined;
}

const S = "[\\s\\u00a0]";
const label = (names: string, value: string): RegExp =>
  caseFree(`(?<!\\p{L})(?:${names})${S}{0,3}[:№—–-]?${S}{0,3}№?${S}{0,3}(${value})(?![\\p{L}\\p{N}])`, "giu");
const plain = (found: string): string => found.replace(/\D/gu, "");
const when =
  (check: (text: string) => boolean) =>
  (found: string): string | undefined =>
    check(plain(found)) ? plain(found) : undefined;

const ORDER = "(?:заявк[аеиуой]{1,2}|заказ(?:а|у|е|ом)?)";
const NUMBER = "[\\p{L}]{0,4}-?\\d[\\p{L}\\d]*(?:[-/][\\p{L}\\d]+){0,4}";
const NAME = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
/** Also in capitals; three words of which one is a patronymic are a person's wherever «это» introduces them. */
const CALLED = `(?:${NAME}|\\p{Lu}{2,}(?:-\\p{Lu}{2,})?)`;
const PATRONYMIC = "\\p{Lu}\\p{L}+(?:вич|вна|ична|ВИЧ|ВНА|ИЧНА)";
const ADDRESS = `(?:г\\.${S}{0,3}${NAME}(?:${S}${NAME})?,${S}{0,3})?(?:[Уу]л\\.|[Уу]лица|[Уу]лице|[Пп]р-т|[Пп]росп\\.|[Пп]роспект[еа]?|пер\\.|переул(?:ок|ке)|б-р|бульвар[е]?|ш\\.|шоссе|наб\\.|набережн(?:ая|ой)|пл\\.|площад[ьи]|проезд[е]?)${S}{0,3}[\\p{L}\\d][\\p{L}\\d .-]{1,40}?,${S}{0,3}(?:д\\.|дом)?${S}{0,3}\\d{1,4}[А-Яа-я]?(?:/\\d{1,3})?(?:,${S}{0,3}(?:к\\.|корп\\.|корпус|стр\\.|строение)${S}{0,3}\\d{1,3})?(?:,${S}{0,3}(?:кв\\.|квартира|оф\\.|офис)${S}{0,3}\\d{1,5})?`;

const RECOGNISERS: readonly Recogniser[] = [
  {
    kind: "email",
    confidence: 1,
    pattern:
      /(?<![\p{L}\p{N}._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,5}[A-Za-z]{2,24})(?![\p{L}\p{N}@])/gu,
    read: (found) => found.toLowerCase(),
  },
  {
    kind: "phone",
    confidence: 0.9,
    pattern:
      /(?<![\p{L}\p{N}+№-])((?:\+7|8|7)[\s\u00a0-]?\(?[3-9]\d{2,4}\)?(?:[\s\u00a0-]?\d{1,3}){2,4})(?![\p{L}\p{N}]|-\d)/gu,
    read: (found) => (plain(found).length === 11 ? found.trim() : undefined),
  },
  { kind: "inn", confidence: 1, pattern: label("ИНН", "\\d{10}(?:\\d\\d)?"), read: when(isInn) },
  { kind: "ogrn", confidence: 1, pattern: label("ОГРН(?:ИП)?", "\\d{13}(?:\\d\\d)?"), read: when(isOgrn) },
  {
    kind: "snils",
    confidence: 1,
    pattern: label("СНИЛС", "\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d|\\d{11}"),
    read: (found) => (isSnils(found) ? found : undefined),
  },
  { kind: "bik", confidence: 0.9, pattern: label("БИК", "\\d{9}"), read: when(isBik) },
  {
    kind: "account",
    confidence: 1,
    pattern: label("р/с|р/сч|расч[её]тный счёт|расч[её]тный счет|сч[её]т", "\\d{20}"),
    read: account,
  },
  { kind: "cadastral-number", confidence: 1, pattern: /(?<![\p{L}\p{N}:])(\d{2}:\d{2}:\d{6,7}:\d{1,9})(?![\p{N}:])/gu },
  { kind: "postal-code", confidence: 0.8, pattern: label("индекс", "[1-6]\\d{5}") },
  { kind: "client-request-number", confidence: 0.9, pattern: label("обращени(?:е|я|ю|ем)(?:\\s+клиента)?", NUMBER) },
  // «Заказ 2025 года» is no number: without «№» or «номер» it has to have a hyphen.
  { kind: "order-number", confidence: 0.9, pattern: label(`${ORDER}(?:${S}+на${S}+оценку)?${S}+(?:№|номер)`, NUMBER) },
  {
    kind: "order-number",
    confidence: 0.8,
    pattern: label(ORDER, "[\\p{L}\\d]{1,6}[-/][\\p{L}\\d]{2,}(?:[-/][\\p{L}\\d]+){0,3}"),
    read: (found) => (/\d/u.test(found) ? found : undefined),
  },
  {
    kind: "money",
    confidence: 0.8,
    pattern: new RegExp(
      `(?<![\\p{N}.,])((?:\\d{1,3}(?:${S}\\d{3}){1,3}(?:,\\d{1,3})?|\\d{1,9}(?:,\\d{1,3})?)(?:${S}(?:тыс|млн|млрд)\\.?)?)${S}{0,3}(?:руб(?:\\.|л[а-яё]+)|₽)`,
      "giu",
    ),
    read: money,
  },
  {
    kind: "address",
    confidence: 0.7,
    pattern: new RegExp(`(?<!\\p{L})(${ADDRESS})(?!\\p{L})`, "gu"),
    read: (found) => found.replace(/[\s\u00a0]+/gu, " "),
  },
  {
    kind: "person",
    confidence: 0.8,
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Мм]еня зовут|[Зз]овут|[Кк]лиент:|ФИО:?|[Фф]амилия, имя, отчество:?)${S}+(${CALLED}(?:${S}${CALLED}){0,2})(?!\\p{L})`,
      "gu",
    ),
  },
  {
    kind: "person",
    confidence: 0.8,
    pattern: new RegExp(`(?<!\\p{L})[Ээ]то${S}((?:${CALLED}${S}){1,2}${PATRONYMIC})(?!\\p{L})`, "gu"),
  },
];

const SCALE: Readonly<Record<string, number>> = { тыс: 1e3, млн: 1e6, млрд: 1e9 };

/** «1 200 000», «5,5 млн»: roubles. */
function money(found: string): string {
  const scale = SCALE[/тыс|млн|млрд/iu.exec(found)?.[0].toLowerCase() ?? ""] ?? 1;
  const amount = Number(found.replace(/[^\d,]/gu, "").replace(",", "."));
  return String(Math.round(amount * scale * 100) / 100);
}

/** An account is right only beside its bank's БИК: the key is counted over both. */
function account(found: string, whole: string): string | undefined {
  const bik = /БИК[\s\u00a0:№—-]{0,4}(\d{9})(?!\d)/iu.exec(whole)?.[1];
  return bik === undefined || isAccount(found, bik) ? found : undefined;
}

/** Things recognised in a text, in order. Linear in its length. */
export function findEntities(text: string, kinds?: ReadonlySet<EntityKind>): Entity[] {
  const found: Entity[] = [];
  for (const { kind, pattern, confidence, read } of RECOGNISERS) {
    if (kinds && !kinds.has(kind)) continue;
    for (const match of text.matchAll(pattern)) {
      const value = read ? read(match[1]!, text) : match[1]!;
      if (value === undefined) continue;
      const start = match.index + match[0].lastIndexOf(match[1]!);
      found.push({ kind, value, start, end: start + match[1]!.length, confidence });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
