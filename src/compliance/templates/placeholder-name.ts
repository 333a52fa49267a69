/** The name inside a placeholder: `{{ имя клиента }}`, `[ИМЯ]`, `%name%`, `${name|upper}`. */
export function placeholderName(text: string): string {
  return /[\p{L}_][\p{L}\p{N}_. -]*/u.exec(text)?.[0].trim() ?? text;
}
