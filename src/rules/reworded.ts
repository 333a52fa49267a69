const SEPARATOR = /^([\s\S]*(?: [—–] |[:;,.] ))[^—–:;.]*\{expected\}/u;

/** A message that names the replacement, for a place that has none: «… устарело — напишите «{expected}»» → «… устарело — перефразируйте». */
export function reworded(message: string): string {
  const opening = SEPARATOR.exec(message)?.[1];
  if (opening === undefined) return "Перефразируйте: «{actual}»";
  return /\. $/u.test(opening) ? `${opening}Перефразируйте` : `${opening}перефразируйте`;
}
