/** A number in a text: its digits and its place. */
interface NumberPlace {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly text: string;
}

// Nine digits at the least: shorter numbers are near each other by chance. Groups are parted as people part them.
const NUMBER = /(?<![\p{L}\p{N}.,:/-])\+?\d(?:[\s\u00a0():.-]{0,2}\d){8,24}(?![\p{L}\p{N}])/gu;

/** Digits by which numbers are compared: 8 and +7 open the same Russian telephone. */
const digitsOf = (text: string, phone: boolean): string => {
  const digits = text.replace(/\D/gu, "");
  return phone && digits.length === 11 ? digits.replace(/^8/u, "7") : digits;
};

function differing(one: string, other: string): number {
  let count = 0;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) count++;
  return count;
}

/**
 * The number of the text that differs from the field's in one or two digits: a slip of the pen, not another number. None where the
 * field's own number stands there too, where several are near, or where it is another field's.
 */
export function nearNumber(
  value: string,
  text: string,
  others: readonly unknown[],
  phone: boolean,
): NumberPlace | undefined {
  const own = digitsOf(value, phone);
  if (own.length < 9) return undefined;
  const found = [...text.matchAll(NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: digitsOf(match[0], phone),
    text: match[0],
  }));
  if (found.some(({ digits }) => digits === own)) return undefined;
  const near = found.filter(({ digits }) => digits.length === own.length && differing(digits, own) <= 2);
  const [only] = near;
  const known = others.some((other) => typeof other === "string" && digitsOf(other, phone) === only?.digits);
  return near.length === 1 && !known ? only : undefined;
}
