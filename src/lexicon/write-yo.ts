import type { ReadingTable } from "./compiled/reading-table.js";
import type { Reading } from "./lexicon.js";

/** The form with ё where every reading of it has one there: «еще» → «ещё», but «все» as it is, since «всё» is another word. */
export function writeYo(
  form: string,
  read: (form: string) => readonly Reading[],
  table: Pick<ReadingTable, "cellOf">,
): string {
  if (!/[еЕ]/u.test(form) || /ё/iu.test(form)) return form;
  let written: string | undefined;
  for (const reading of read(form)) {
    // An abbreviation is told by its full stop: «мед.» does not speak against «мёд».
    if (reading.tag.feats.Abbr === "Yes") continue;
    const own = reading.source === "guess" ? undefined : table.cellOf(reading)?.form;
    if (own === undefined || own.length !== form.length || (written !== undefined && own !== written)) return form;
    written = own;
  }
  if (!written?.includes("ё")) return form;
  let out = "";
  for (let i = 0; i < form.length; i++) out += written[i] === "ё" ? (form[i] === "Е" ? "Ё" : "ё") : form[i]!;
  return out;
}
