/** The form with ё where it can be written in one way only: «еще» → «ещё», but «все» as it is, since «всё» is another word. */
export function writeYo(form: string, spellings: (form: string) => readonly (string | undefined)[]): string {
  if (!/[еЕ]/u.test(form) || /ё/iu.test(form)) return form;
  const [written, ...others] = spellings(form);
  if (!written?.includes("ё") || written.length !== form.length || others.some((other) => other !== written))
    return form;
  let out = "";
  for (let i = 0; i < form.length; i++) out += written[i] === "ё" ? (form[i] === "Е" ? "Ё" : "ё") : form[i]!;
  return out;
}
