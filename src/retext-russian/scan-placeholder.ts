import { classAt, isLetter } from "./character-classes.js";

const LONGEST = 80;
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_ .|-]*$/u;
const ANGLE_NAME =
  /^(?!(?:без|нет|не|пусто)(?!\p{L}))(?:\p{Script=Cyrillic}[\p{L}\p{N}\p{M}_ .-]*|[A-Za-z]+_[A-Za-z_]+)$/iu;
const FIELD =
  "имя|имя отчество|имя и отчество|фамилия|отчество|ф\\. ?и\\. ?о\\.?|фио|дата|номер|адрес|сумма|телефон|клиент|ссылка|город|время|должность|компания|организация|банк|почта|срок|стоимость|цена|название|наименование|name|date|client|phone|address|city|sum|link";
const OWNER =
  "клиента|заказчика|покупателя|оператора|менеджера|специалиста|оценщика|сотрудника|получателя|отправителя|договора|заказа|заявки|осмотра|отч[её]та|объекта|оценки|квартиры|дома|визита|встречи|платежа|оплаты|звонка|обращения|банка|компании|организации|фирмы|услуги|счета|файла|документа";
/** `[ФИО клиента]`, `[НОМЕР ЗАКАЗА]`, `[дата_осмотра]`, `[вставьте ссылку]`. */
const SQUARE_NAME = new RegExp(
  `^(?:(?:${FIELD})(?:[ _](?:${OWNER}))?|(?:укажите|указать|вставьте|вставить|впишите|вписать|введите|подставьте|подставить)[ _].+|\\p{L}+(?:_\\p{L}+)+)$`,
  "iu",
);
const PERCENT_NAME = /^[\p{L}_][\p{L}\p{N}_]+$/u;

/** The end of the placeholder that opens at `at`, or -1. */
export function placeholderEnd(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 0x7b /* { */:
      return braces(text, at);
    case 0x24 /* $ */:
      return text[at + 1] === "{" ? closed(text, at, at + 2, "}", NAME) : -1;
    case 0x25 /* % */:
      return isLetter(classAt(text, at + 1)) || text[at + 1] === "_" ? closed(text, at, at + 1, "%", PERCENT_NAME) : -1;
    case 0x3c /* < */:
      return text[at + 1] === "%" ? closed(text, at, at + 2, "%>") : closed(text, at, at + 1, ">", ANGLE_NAME);
    case 0x5b /* [ */:
      return text[at + 1] === "[" ? closed(text, at, at + 2, "]]", NAME) : squareEnd(text, at);
    case 0x5f /* _ */:
      return blankEnd(text, at);
    default:
      return -1;
  }
}

function braces(text: string, at: number): number {
  if (text[at + 1] === "{") return closed(text, at, at + 2, "}}");
  if (text[at + 1] === "%") return closed(text, at, at + 2, "%}");
  return closed(text, at, at + 1, "}", NAME);
}

/** `[ФИО клиента]`, `[ДАТА]`; «[…]», «[1]», «[так в тексте]» are ordinary brackets. */
function squareEnd(text: string, at: number): number {
  const end = closed(text, at, at + 1, "]");
  if (end < 0 || text[end] === "(") return -1;
  return SQUARE_NAME.test(text.slice(at + 1, end - 1)) ? end : -1;
}

/** `____`: a blank to write in by hand. */
function blankEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 0x5f) end++;
  return end - at >= 3 ? end : -1;
}

/** The end after `closing`, when it stands on the same line, near, before another opening, and what is inside has the shape. */
function closed(text: string, open: number, from: number, closing: string, shape?: RegExp): number {
  const limit = Math.min(text.length, from + LONGEST);
  const first = closing.charCodeAt(0);
  const opening = text.charCodeAt(open);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === first && text.startsWith(closing, at)) {
      const inside = text.slice(from, at).trim();
      return inside !== "" && (!shape || shape.test(inside)) ? at + closing.length : -1;
    }
    if (code === 0x0a || code === opening) return -1;
  }
  return -1;
}
