/**
 * ../shared/data/ngrams → dictionaries/sources/ngrams/ngrams.txt.br: rows of words that are known to the lexicon, pruned by
 * count and with the count as one of sixteen levels. Run once, by who has the shared folder (needs `xz`).
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { brotliCompressSync, constants } from "node:zlib";

const root = new URL("../../", import.meta.url);
const shared = new URL("../shared/data/ngrams/", root);
const LEAST = { unigrams: 6, bigrams: 3, trigrams: Number(process.argv[2] ?? 6) };
const SPECIAL = new Set(["<s>", "</s>", "<num>", "<lat>"]);

async function knownWords(): Promise<(word: string) => boolean> {
  const compiled = new URL("dictionaries/compiled/lexicon.bin", root);
  if (!existsSync(compiled)) return () => true;
  const module = "../../src/lexicon/create-lexicon.js";
  const { createLexicon } = await import(module);
  const file = readFileSync(compiled);
  const lexicon = createLexicon(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) known.set(word, (answer = SPECIAL.has(word) || Boolean(lexicon.isKnown(word))));
    return answer as boolean;
  };
}

async function* rows(name: string): AsyncGenerator<[number, string]> {
  const unpack = spawn("xz", ["-dc", new URL(`${name}.tsv.xz`, shared).pathname], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: unpack.stdout })) {
    const tab = line.indexOf("\t");
    yield [Number(line.slice(0, tab)), line.slice(tab + 1)];
  }
}

const level = (count: number): string =>
  Math.min(15, Math.max(0, Math.round(Math.log(count / 3) / Math.log(2.3)))).toString(16);
const known = await knownWords();
const lines: string[] = [];
let total = 0;
for (const name of ["unigrams", "bigrams", "trigrams"] as const) {
  let taken = 0;
  for await (const [count, gram] of rows(name)) {
    const words = gram.split(" ");
    if (name === "unigrams" && !SPECIAL.has(gram)) total += count;
    // Two marks side by side say nothing of a word.
    if (count < LEAST[name] || words.filter((word) => !SPECIAL.has(word)).length < Math.max(1, words.length - 1))
      continue;
    if (!words.every(known)) continue;
    lines.push(level(count) + gram);
    taken++;
  }
  process.stdout.write(`${name}: ${taken}\n`);
}
lines.sort((a, b) => (a.slice(1) < b.slice(1) ? -1 : 1));
const text = Buffer.from(`${total}\n${lines.join("\n")}\n`);
const quality = Number(process.argv[3] ?? 10);
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
});
writeFileSync(new URL("dictionaries/sources/ngrams/ngrams.txt.br", root), packed);
process.stdout.write(`ngrams.txt.br: ${lines.length} rows, ${packed.length} bytes\n`);
