/** Stretches of a source. */
export type Stretches = readonly (readonly [start: number, end: number])[];

const QUOTED = /^[ \t]{0,3}>(?![ \t]*[\d=])/u;
const SEPARATOR = /^--[ \t\u00a0]?$/u;
const FORWARDED =
  /^[ \t]*(?:-{2,} ?(?:Original Message|Forwarded message|Исходное сообщение|Пересылаемое сообщение|Пересланное сообщение|Переадресованное сообщение|Конец пересылаемого сообщения) ?-{0,}|(?:Начало переадресованного сообщения|Begin forwarded message):?)[ \t]*$/iu;
const FROM = /^[ \t]*\*?(?:От|From|От кого)\*?:[ \t]*\S/iu;
const HEADER = /^[ \t]*\*?(?:Отправлено|Дата|Sent|Date|Кому|To|Тема|Subject|Копия|Cc)\*?:/iu;
const ATTRIBUTION = /(?:пишет|писал|писала|писал\(а\)|написал|написала|написал\(а\)|wrote):[ \t]*$/iu;
const DATED = /\d{1,2}[.:]\d{2}|\d{4}|@/u;
const LONGEST_LINE = 300;

/**
 * What of a plain text its writer wrote: without quoted lines, what stands under «От: … Отправлено: …» or «… пишет:», and
 * the signature under `-- `.
 */
export function operatorPart(source: string): Stretches {
  if (!mayQuote(source)) return [[0, source.length]];
  const own: [number, number][] = [];
  let from = 0;
  const leave = (start: number, end: number): void => {
    if (start > from) own.push([from, start]);
    from = end;
  };
  for (let start = 0; start < source.length;) {
    const end = lineEnd(source, start);
    const next = Math.min(source.length, end + 1);
    const line = end - start > LONGEST_LINE ? "" : source.slice(start, end).replace(/\r$/u, "");
    if (SEPARATOR.test(line) || FORWARDED.test(line) || (FROM.test(line) && isHeader(source, next))) {
      leave(start, source.length);
      break;
    }
    if (ATTRIBUTION.test(line) && DATED.test(line)) {
      leave(start, isQuoted(source, next) ? next : source.length);
      if (from === source.length) break;
    } else if (QUOTED.test(line)) leave(start, next);
    start = next;
  }
  if (from < source.length) own.push([from, source.length]);
  return own;
}

/** Whether anything in the text looks like a letter within the letter. */
function mayQuote(source: string): boolean {
  return (
    source.includes(">") ||
    source.includes("--") ||
    /(?:^|\n)[ \t]*\*?(?:От|From|Начало|Begin)|(?:писала?|пишет|\(а\)|wrote):/iu.test(source)
  );
}

function lineEnd(source: string, start: number): number {
  const found = source.indexOf("\n", start);
  return found < 0 ? source.length : found;
}

/** «От:» opens the head of a letter when one of its other lines is near. */
function isHeader(source: string, start: number): boolean {
  let seen = 0;
  for (let line = 0; line < 4 && start < source.length; line++) {
    const end = lineEnd(source, start);
    if (HEADER.test(source.slice(start, Math.min(end, start + LONGEST_LINE)))) seen++;
    start = end + 1;
  }
  return seen >= 2;
}

/** Whether the next line that is not blank is a quoted one. */
function isQuoted(source: string, start: number): boolean {
  while (start < source.length) {
    const end = lineEnd(source, start);
    const line = source.slice(start, Math.min(end, start + LONGEST_LINE));
    if (line.trim() !== "") return QUOTED.test(line);
    start = end + 1;
  }
  return false;
}
