import { readFileSync } from "node:fs";

const FILE = new URL("stress-settled.tsv", import.meta.url);
const ACUTE = "\u0301";

/** The right stresses (indices of letters) of forms in which a source errs or gives another word's: `stress-settled.tsv`. */
export function readSettled(): ReadonlyMap<string, readonly number[]> {
  const settled = new Map<string, readonly number[]>();
  for (const line of readFileSync(FILE, "utf8").split("\n")) {
    const [forms = "", authority] = line.split("\t");
    if (!forms || forms.startsWith("#")) continue;
    if (!authority) throw new Error(`stress-settled.tsv: no authority for «${forms}»`);
    for (const marked of forms.split(" ")) {
      const form = marked.replace(ACUTE, "");
      settled.set(form, [...(settled.get(form) ?? []), marked.indexOf(ACUTE) - 1]);
    }
  }
  return settled;
}
