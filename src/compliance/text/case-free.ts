/** A backslash with what it escapes, a property, the bounds of a class. */
const PIECE = /\\p\{([LN])\}|\\.|[[\]]/gu;
const SPELT: Readonly<Record<string, string>> = { L: "a-zа-яё", N: "\\d" };

/**
 * An expression to which both cases of a letter are one. Its `\p{L}` are Russian and Latin letters, spelt out: with cases folded the
 * letters of all alphabets take longer to compile than a message takes to check.
 */
export function caseFree(source: string, flags = "iu"): RegExp {
  let inClass = false;
  const spelt = source.replace(PIECE, (piece: string, property: string | undefined) => {
    if (piece === "[" || piece === "]") inClass = piece === "[";
    if (property === undefined) return piece;
    return inClass ? SPELT[property]! : `[${SPELT[property]!}]`;
  });
  return new RegExp(spelt, flags);
}
