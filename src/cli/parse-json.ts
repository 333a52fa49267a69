import { InputError } from "../index.js";

/** JSON → value; a broken text is told with line and column. */
export function parseJson(text: string, name: string, firstLine?: number): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, "")) as unknown;
  } catch (error) {
    throw new InputError(`это не JSON: ${reason(error as Error)}`, `${name}:${place(text, error as Error, firstLine)}`);
  }
}

/** V8 says where in one of two ways, or, at the end of the text, not at all. */
function place(text: string, error: Error, firstLine = 1): string {
  const position = /position (\d+)/u.exec(error.message)?.[1];
  const offset = position === undefined ? tokenOffset(text, error) : Number(position);
  const before = text.slice(0, offset).split("\n");
  return `${before.length - 1 + firstLine}:${before.at(-1)!.length + 1}`;
}

function tokenOffset(text: string, { message }: Error): number {
  const excerpt = /"(.*)" is not valid JSON/su.exec(message)?.[1]?.replace(/^\.\.\.|\.\.\.$/gu, "");
  const token = /Unexpected token '(.)'/su.exec(message)?.[1];
  if (excerpt === undefined || token === undefined) return text.length;
  const at = Math.max(0, text.indexOf(excerpt));
  const middle = text.indexOf(token, at + Math.max(0, Math.floor(excerpt.length / 2) - 1));
  return middle < 0 ? at : middle;
}

function reason({ message }: Error): string {
  const token = /Unexpected token '?(.)'?/su.exec(message)?.[1];
  if (/Unexpected end/u.test(message)) return "текст оборвался; закройте скобки и кавычки";
  if (/Unterminated string|control character/u.test(message)) return "строка не закрыта кавычкой";
  if (/property name|double-quoted/u.test(message))
    return "имя поля должно стоять в двойных кавычках, лишняя запятая не допускается";
  return token === undefined
    ? "проверьте запятые, кавычки и скобки"
    : `лишний знак «${token}»; проверьте запятые, кавычки и скобки`;
}
