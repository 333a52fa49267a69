import { PolicyError } from "../../policy/policy-error.js";

/** How long a term is: by the clock, in working time, in working days, or in calendar days and months. */
export type Duration =
  | { readonly kind: "clock"; readonly ms: number }
  | { readonly kind: "working-time"; readonly ms: number }
  | { readonly kind: "working-days"; readonly days: number }
  | { readonly kind: "calendar"; readonly days: number; readonly months: number };

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u;
const WORDS =
  /^(?:(\d+(?:[.,]\d+)?)\s+)?(?:(рабоч)[а-яё]{2,3}\s+|календарн[а-яё]{2,3}\s+)?(?:(секунд)[уы]?|(минут)[уы]?|(час)(?:а|ов)?|(сут)(?:ки|ок)|(дн|ден)(?:ь|я|ей)|(недел)(?:[юяиь])|(месяц)(?:а|ев)?|(год)а?|(лет))(\s+рабочего\s+времени)?$/iu;
const MS: Readonly<Record<string, number>> = { секунд: 1000, минут: 60_000, час: 3_600_000 };
const DAYS: Readonly<Record<string, number>> = { дн: 1, ден: 1, сут: 1, недел: 7 };

const known = new Map<string, Duration>();

/** Reads `PT15M`, `P1D`, `4 рабочих часа`, `1 рабочий день`, `3 дня`, `10 календарных дней`, `сутки`; anything else is an error with examples. */
export function parseDuration(text: string): Duration {
  let duration = known.get(text);
  if (!duration) known.set(text, (duration = read(text.trim())));
  return duration;
}

function read(text: string): Duration {
  const duration = readIso(text) ?? readWords(text);
  if (duration) return duration;
  throw new PolicyError(
    `непонятный срок «${text}»; напишите, например, PT15M, «4 рабочих часа», «1 рабочий день» или «3 дня»`,
    "",
  );
}

function readIso(text: string): Duration | undefined {
  const match = ISO.exec(text);
  if (!match || text.length < 3 || match[5] === "T") return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = [1, 2, 3, 4, 6, 7, 8].map((group) =>
    Number(match[group] ?? 0),
  ) as number[];
  const ms = (hours! * 3600 + minutes! * 60 + seconds!) * 1000;
  const whole = { months: years! * 12 + months!, days: weeks! * 7 + days! };
  if (!whole.months && !whole.days) return { kind: "clock", ms };
  if (!ms) return { kind: "calendar", ...whole };
  return whole.months ? undefined : { kind: "clock", ms: ms + whole.days * 86_400_000 };
}

function readWords(text: string): Duration | undefined {
  const match = WORDS.exec(text);
  if (!match) return undefined;
  // «Сутки», «рабочий день»: one of them.
  const amount = Number(match[1]?.replace(",", ".") ?? 1);
  const unit = match.slice(3, 12).find(Boolean)!.toLowerCase();
  const working = Boolean(match[2] ?? match[12]);
  if (unit in MS) return { kind: working ? "working-time" : "clock", ms: Math.round(amount * MS[unit]!) };
  if (!Number.isInteger(amount)) return undefined;
  if (unit in DAYS) {
    if (!working) return { kind: "calendar", days: amount * DAYS[unit]!, months: 0 };
    // A working week is five working days.
    return { kind: "working-days", days: unit === "недел" ? amount * 5 : amount };
  }
  return working ? undefined : { kind: "calendar", days: 0, months: unit === "месяц" ? amount : amount * 12 };
}
