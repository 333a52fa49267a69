/** ../shared/data/lexicon/*.tsv.xz → dictionaries/sources/lexicon/*.tsv.br: Node opens brotli by itself, xz it does not. Run once. */
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const from = new URL("../../../shared/data/lexicon/", import.meta.url);
const to = new URL("../../dictionaries/sources/lexicon/", import.meta.url);
for (const name of readdirSync(from).filter((file) => file.endsWith(".tsv.xz"))) {
  const text = execFileSync("xz", ["-dc", new URL(name, from).pathname], { maxBuffer: 2 ** 30 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  writeFileSync(new URL(name.replace(/\.xz$/u, ".br"), to), brotliCompressSync(text, { params }));
}
