/** A word that goes out of its sentence's beginning, where the next takes the capital: «Идиот, перезвони». */
const BEFORE_NEXT = /^[^\s,]{3,}(?=,\s\p{L}+$)/u;

/** An obscene word as it may be shown: its first letter, the rest in asterisks. */
export function maskWord(text: string): string {
  const alone = BEFORE_NEXT.exec(text)?.[0];
  if (alone !== undefined) return maskWord(alone) + text.slice(alone.length);
  let first = true;
  return text.replace(/[\p{L}\p{N}\p{M}]/gu, (letter) => {
    if (!first) return "*";
    first = false;
    return letter;
  });
}

/** A number as it may be shown: of twelve digits and more the first four and the last four, of fewer the last two. */
export function maskNumber(text: string): string {
  const count = text.replace(/\P{Nd}/gu, "").length;
  const [head, tail] = count >= 12 ? [4, 4] : [0, 2];
  let seen = 0;
  return text.replace(/\p{Nd}/gu, (digit) => {
    seen++;
    return seen <= head || seen > count - tail ? digit : "*";
  });
}
