/** A person's name in proper case: «ИВАНОВА мария  петровна» → «Иванова Мария Петровна»; particles of foreign names stay low. */
export function normalName(text: string): string {
  const particles = /^(?:фон|ван|дер|де|ди|да|ла|оглы|кызы|бек|эль|аль|ибн)$/iu;
  const words = text.trim().split(/\s+/u);
  return words
    .map((word, index) => {
      if (index > 0 && particles.test(word)) return word.toLowerCase();
      // «МакДональд» and «О’Нил» are the bearer's own writing: only words in one case are set right.
      if (word !== word.toLowerCase() && word !== word.toUpperCase()) return word;
      return word
        .toLowerCase()
        .replace(/(^|[-’'.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    })
    .join(" ");
}
