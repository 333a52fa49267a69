import { readFileSync } from "node:fs";
import { fold } from "./paradigm.js";

/** Lemmas and forms that no list may let through: `dictionaries/own/removed.tsv`, a form (or a lemma with `*`), then the reason. */
export function readRemoved(): { readonly lemmas: ReadonlySet<string>; readonly forms: ReadonlySet<string> } {
  const lemmas = new Set<string>();
  const forms = new Set<string>();
  for (const line of readFileSync(new URL("../../dictionaries/own/removed.tsv", import.meta.url), "utf8").split("\n")) {
    const [word = "", reason] = line.split("\t");
    if (!word || word.startsWith("#")) continue;
    if (!reason) throw new Error(`dictionaries/own/removed.tsv: no reason for «${word}»`);
    if (word.endsWith("*")) lemmas.add(fold(word.slice(0, -1)));
    else forms.add(fold(word));
  }
  return { lemmas, forms };
}
