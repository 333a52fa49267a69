import { classAt } from "./character-classes.js";

/** The end of a run of characters of one class. */
export function classEnd(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (classAt(text, end) === kind) end++;
  return end;
}

/** «--», «``», «''»: a run of one character is one mark. */
export function repeatEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}
