import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** Rows of a table kept in `dictionaries/sources/lexicon/NAME.tsv.br`, split by tabs. */
export function* readTable(name: string): Generator<string[]> {
  const bytes = readFileSync(new URL(`../../dictionaries/sources/lexicon/${name}.tsv.br`, import.meta.url));
  const text = brotliDecompressSync(bytes).toString("utf8");
  for (let from = 0; from < text.length;) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    if (to > from) yield text.slice(from, to).split("\t");
    from = to + 1;
  }
}
