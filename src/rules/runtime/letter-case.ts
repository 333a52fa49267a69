/** The replacement with the letters of the place: a capital at its start, or capitals throughout where the text is in capitals. */
export function likePlace(actual: string, replacement: string): string {
  const first = /\p{L}/u.exec(actual)?.[0];
  if (first === undefined || first === first.toLowerCase() || replacement === "") return replacement;
  if (isShouted(actual)) return replacement.toUpperCase();
  return replacement.replace(
    /^([^\p{L}]*)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** An inflected form with the capitals of the word it was made of. */
export function likeWord(written: string, form: string): string {
  if (written === written.toLowerCase()) return form;
  if (written.length > 1 && written === written.toUpperCase()) return form.toUpperCase();
  return form.slice(0, 1).toUpperCase() + form.slice(1);
}

/** «СОГЛАСНО ПРИКАЗА»: several words, or one too long for an abbreviation. */
function isShouted(actual: string): boolean {
  if (actual !== actual.toUpperCase()) return false;
  return /\p{L}{6}|\p{L}{2}[^\p{L}]+\p{L}{2}/u.test(actual);
}
