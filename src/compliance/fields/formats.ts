import { isBik, isInn, isOgrn, isSnils, isVin } from "./check-digits.js";

/** A Russian telephone number in any usual writing: +7 or 8 and ten digits, or ten digits with the code; codes with 6 and 7 are Kazakhstan's. */
export function isRussianPhone(text: string): boolean {
  if (!/^(?:\+7|8|7)?[\s\u00a0(.-]*[3489](?:[\s\u00a0().-]{0,3}\d){9}$/u.test(text)) return false;
  const plain = text.replace(/\D/gu, "");
  return plain.length === 10 || (plain.length === 11 && /^[78]/u.test(plain));
}

/** Formats of JSON Schema for Russian identifiers: `ajv.addFormat(name, check)` for each. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  "phone-ru": isRussianPhone,
  inn: isInn,
  ogrn: isOgrn,
  snils: isSnils,
  bik: isBik,
  /** Округ, район, квартал (6 or 7 digits), object: Росреестр's order П/0183 (before it the Ministry of Economic Development's 877 of 24.11.2015). */
  "cadastral-number": (text) => /^\d{2}:\d{2}:\d{6,7}:\d{1,9}$/u.test(text),
  /** Six digits; indexes begin with 1 to 6. */
  "postal-code-ru": (text) => /^[1-6]\d{5}$/u.test(text),
  "vehicle-vin": isVin,
  /** Series of four digits and number of six: `45 12 123456`. */
  "passport-rf": (text) => /^\d{2} ?\d{2} ?(?:№ ?)?\d{6}$/u.test(text) && !/^00/u.test(text),
};

/** What a value of the format looks like, for messages. */
export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  "phone-ru": "нужен российский номер, например +7 912 345-67-89",
  inn: "нужен ИНН из 10 или 12 цифр с верной контрольной цифрой",
  ogrn: "нужен ОГРН из 13 или 15 цифр с верной контрольной цифрой",
  snils: "нужен СНИЛС вида 112-233-445 95 с верным контрольным числом",
  bik: "нужен БИК из девяти цифр",
  "cadastral-number": "нужен кадастровый номер вида 77:01:0001013:4915",
  "postal-code-ru": "нужен почтовый индекс из шести цифр",
  "vehicle-vin": "нужен VIN из 17 знаков",
  "passport-rf": "нужны серия и номер паспорта, например 45 12 123456",
  email: "нужен адрес почты, например ivanova@example.ru",
  date: "нужна дата вида 2026-03-15",
  "date-time": "нужен момент вида 2026-03-15T10:00:00+03:00",
  uri: "нужен адрес вида https://example.ru",
};
