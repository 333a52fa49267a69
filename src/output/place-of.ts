import type { Finding } from "../findings/finding.js";

/** Where a finding stands, for a person: line and column, the message's number in a thread, or the field. */
export function placeOf({ line, column, messageIndex, field }: Finding): string {
  if (line === undefined) return field ?? "";
  const place = `${line}:${column ?? 1}`;
  return messageIndex === undefined ? place : `#${messageIndex + 1}:${place}`;
}

/** Clause as it is cited: «п. 2.1», «критерий 2». */
export function cite(clause: string): string {
  return /^\d/u.test(clause) ? `п. ${clause}` : clause;
}

/** The message with what to write instead, in one line. */
export function advice({ message, replacements }: Finding): string {
  const [first] = replacements;
  if (first === undefined || message.includes(first.trim() || "убер")) return message;
  return first === "" ? `${message}. Уберите это место` : `${message}. Напишите: «${first}»`;
}
