import type { PhoneNumber } from "libphonenumber-js";
import { isRussianPhone } from "./formats.js";
import { loadNow } from "../../document/lazy-module.js";

/** A telephone number in its two writings. */
export interface NormalPhone {
  /** E.164: `+79123456789`. */
  readonly e164: string;
  /** As it is written in Russia: `+7 (912) 345-67-89`; the international form for other countries. */
  readonly display: string;
}

type Parse = (text: string, country: "RU") => PhoneNumber | undefined;
let parse: Parse | undefined;

/** Loads the table of numbering plans where modules come asynchronously: a browser awaits it before completing fields. */
export async function preparePhones(): Promise<void> {
  parse ??= (await import("libphonenumber-js")).parsePhoneNumberFromString as Parse;
}

function loaded(): Parse {
  parse ??= (loadNow("libphonenumber-js") as { parsePhoneNumberFromString: Parse } | undefined)
    ?.parsePhoneNumberFromString;
  if (!parse) throw new Error("Перед дозаполнением полей в браузере вызовите prepareFields() и дождитесь её.");
  return parse;
}

/** The number in its normal forms; undefined for what is no possible number. */
export function normalPhone(text: string): NormalPhone | undefined {
  const number = loaded()(text, "RU");
  if (!number?.isValid()) return undefined;
  const e164 = number.number as string;
  const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u.exec(e164);
  const display =
    russian && number.country !== "KZ" && isRussianPhone(e164)
      ? `+7 (${russian[1]!}) ${russian[2]!}-${russian[3]!}-${russian[4]!}`
      : number.formatInternational();
  return { e164, display };
}
