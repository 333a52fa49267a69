/** dictionaries/sources → dictionaries/compiled/lexicon.bin, byte for byte the same each time. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "./compile.js";
import { readLexemes, readParadigms } from "./read-morphology.js";
import { TagTable } from "./tag-table.js";

const started = Date.now();
const tags = new TagTable();
const paradigms = readParadigms(tags);
const lexemes = readLexemes(paradigms);
const bytes = compileLexicon({ tags, paradigms, lexemes, date: 20261124 });
const to = new URL("../../dictionaries/compiled/", import.meta.url);
mkdirSync(to, { recursive: true });
writeFileSync(new URL("lexicon.bin.tmp", to), bytes);
renameSync(new URL("lexicon.bin.tmp", to), new URL("lexicon.bin", to));
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(
  `lexicon.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} packed; ${lexemes.length} lexemes; ${seconds} s\n`,
);
