/** An obscene word as it may be shown: its first letter, the rest in asterisks. */
export function maskWord(text: string): string {
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
