import type { CleanTextBuilder } from "../clean-text.js";

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/uy;

/**
 * Copies the source between two offsets as the mark-up's reader decoded it into `value`: entities and escapes become their
 * characters, line breaks spaces; what the reader left out (indents, `>` of a quotation) is left out. HTML shows a run of white
 * space as one space: `collapse`.
 */
export function copyDecoded(
  builder: CleanTextBuilder,
  from: number,
  to: number,
  value: string,
  collapse = false,
): void {
  const { source } = builder;
  let at = from;
  let run = from;
  const flush = (): void => {
    if (run < at) builder.copy(run, at);
  };
  for (let index = 0; index < value.length && at < to;) {
    const code = source.charCodeAt(at);
    const wanted = value.charCodeAt(index);
    const entity = code === 0x26 ? entityLength(source, at, to, value, index) : 0;
    if (entity > 0) {
      flush();
      const width = wanted >= 0xd800 && wanted < 0xdc00 ? 2 : 1;
      builder.put(value.slice(index, index + width), at, at + entity);
      index += width;
      run = at += entity;
    } else if (collapse && isBlank(wanted) && isBlank(code)) {
      flush();
      const start = at;
      for (; at < to && isBlank(source.charCodeAt(at)); at++)
        if (source.charCodeAt(at) !== 0x0d || source.charCodeAt(at + 1) !== 0x0a) index++;
      builder.space(start, at);
      run = at;
    } else if (wanted === 0x0a && (code === wanted || code === 0x0d || code === 0x20 || code === 0x09)) {
      flush();
      const start = at;
      while (at < to && source.charCodeAt(at) !== 0x0a && source.charCodeAt(at) !== 0x0d) at++;
      if (source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a) at++;
      builder.space(start, Math.min(to, ++at));
      index++;
      run = at;
    } else if (code === wanted) {
      at++;
      index++;
    } else {
      flush();
      if (code === 0x5c && source.charCodeAt(at + 1) === wanted) {
        builder.put(value[index++]!, at, at + 2);
        at++;
      }
      run = ++at;
    }
  }
  flush();
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);

/** The length of the entity at an offset that stands for the character at `index`; 0 where the ampersand is a plain one. */
function entityLength(source: string, at: number, to: number, value: string, index: number): number {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(source)?.[0];
  if (found === undefined || at + found.length > to) return 0;
  if (!found.startsWith("&amp") && value.startsWith(found, index)) return 0;
  if (found.endsWith(";") || found[1] === "#") return found.length;
  // «&copyright» is «©» and «right»: the shortest name whose rest goes on in the value.
  for (let length = 3; length <= found.length; length++) {
    if (
      source.slice(at + length, Math.min(to, at + length + 4)) ===
      value.slice(index + 1, index + 5 - Math.max(0, at + length + 4 - to))
    )
      return length;
  }
  return 0;
}
