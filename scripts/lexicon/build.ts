/** dictionaries/sources, dictionaries/own and dictionary-ru → dictionaries/compiled/lexicon.bin, byte for byte the same each time. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "./compile.js";
import { inputsDigest } from "./inputs-digest.js";
import { readLexicon } from "./read-lexicon.js";

const started = Date.now();
const digest = inputsDigest();
const sources = readLexicon();
const bytes = compileLexicon(sources);
const to = new URL("../../dictionaries/compiled/", import.meta.url);
mkdirSync(to, { recursive: true });
writeFileSync(new URL("lexicon.bin.tmp", to), bytes);
renameSync(new URL("lexicon.bin.tmp", to), new URL("lexicon.bin", to));
writeFileSync(new URL("lexicon.inputs.txt", to), `${digest}\n`);
const counts = new Map<string, number>();
for (const { source } of sources.lexemes) counts.set(source, (counts.get(source) ?? 0) + 1);
const seconds = Math.round((Date.now() - started) / 1000);
const counted = [...counts].map(([source, count]) => `${source} ${count}`).join(", ");
process.stdout.write(
  `lexicon.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} packed; lexemes: ${counted}; ${seconds} s\n`,
);
