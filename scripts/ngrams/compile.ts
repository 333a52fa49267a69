/** dictionaries/sources/ngrams/ngrams.txt.br → dictionaries/compiled/ngrams.bin. Lines: level (one base-16 digit), then the words. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { BUCKETS_PER_SUM, NGRAMS_HEADER, NGRAMS_MAGIC, NGRAMS_VERSION } from "../../src/lexicon/ngrams/open-ngrams.js";
import { addWord, emptyHash } from "../../src/lexicon/ngrams/word-hash.js";

const root = new URL("../../", import.meta.url);
const lines = brotliDecompressSync(readFileSync(new URL("dictionaries/sources/ngrams/ngrams.txt.br", root)))
  .toString("utf8")
  .split("\n");
const total = Number(lines.shift());
const entries = lines.filter(Boolean).map((line) => {
  const hash = emptyHash();
  for (const word of line.slice(1).split(" ")) addWord(hash, word);
  return { bucket: hash.high >>> 0, print: hash.low & 0x1fff, level: Number.parseInt(line[0]!, 16) };
});
const bucketBits = Math.max(4, Math.round(Math.log2(entries.length)));
for (const entry of entries) entry.bucket >>>= 32 - bucketBits;
entries.sort((a, b) => a.bucket - b.bucket || a.print - b.print || b.level - a.level);
// Two rows of words with one bucket and one fingerprint cannot be told apart: the more frequent stays.
const kept = entries.filter(
  (entry, i) => i === 0 || entry.bucket !== entries[i - 1]!.bucket || entry.print !== entries[i - 1]!.print,
);

const buckets = 2 ** bucketBits;
const sums = NGRAMS_HEADER;
const sizes = sums + (buckets / BUCKETS_PER_SUM) * 4;
const lows = sizes + buckets;
const highs = lows + kept.length;
const tops = highs + kept.length;
const bytes = new Uint8Array(tops + Math.ceil(kept.length / 8));
const view = new DataView(bytes.buffer);
[NGRAMS_MAGIC, NGRAMS_VERSION, kept.length, bucketBits, total].forEach((value, i) =>
  view.setUint32(i * 4, value, true),
);
kept.forEach(({ bucket, print, level }, i) => {
  if (bytes[sizes + bucket]! === 255) throw new Error("a bucket overflows: its size is one byte");
  bytes[sizes + bucket] = bytes[sizes + bucket]! + 1;
  bytes[lows + i] = print & 0xff;
  bytes[highs + i] = (((print >>> 8) & 0xf) << 4) | level;
  bytes[tops + (i >>> 3)] = bytes[tops + (i >>> 3)]! | ((print >>> 12) << (i & 7));
});
for (let b = 0, at = 0; b < buckets; b++) {
  if (b % BUCKETS_PER_SUM === 0) view.setUint32(sums + (b / BUCKETS_PER_SUM) * 4, at, true);
  at += bytes[sizes + b]!;
}
const target = new URL("dictionaries/compiled/ngrams.bin", root);
writeFileSync(new URL(`${target.href}.tmp`), bytes);
renameSync(new URL(`${target.href}.tmp`), target);
process.stdout.write(
  `ngrams.bin: ${kept.length} rows of words, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip\n`,
);
