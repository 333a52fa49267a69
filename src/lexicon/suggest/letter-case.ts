/** Gives the correction the capitals of the word as written, and its ё where the writer writes ё. */
export function likeWritten(written: string, correction: string): string {
  if (correction === "") return correction;
  const letters = written.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return correction.toUpperCase();
  const first = written[0]!;
  if (first !== first.toLowerCase()) return correction[0]!.toUpperCase() + correction.slice(1);
  return correction;
}
