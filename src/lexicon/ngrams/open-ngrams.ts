import { InputError } from "../../policy/input-error.js";
import type { Ngrams } from "./ngrams.js";
import { addWord, emptyHash } from "./word-hash.js";

/**
 * The file: "CHNG", version, number of entries, log2 of the number of buckets, words counted (five little-endian
 * 32-bit integers), then a 32-bit sum for every 32 buckets, a byte per bucket (its entries), a byte per entry (low bits of its
 * fingerprint), a byte per entry (four more bits of it, and four of the count), and a bit per entry (the last of thirteen).
 */
export const NGRAMS_MAGIC = 0x474e4843;
/** The version of the file's layout. */
export const NGRAMS_VERSION = 3;
/** Bytes before the sums. */
export const NGRAMS_HEADER = 20;
/** Buckets to one sum. */
export const BUCKETS_PER_SUM = 32;

/** The count that a stored level stands for: sixteen levels reach from 3 to about 800 000. */
export function countOfLevel(level: number): number {
  return LEVELS[level]!;
}

const LEVELS: readonly number[] = Array.from({ length: 16 }, (_, level) => 3 * 2.3 ** level);

/** Reads n-grams from the compiled file's bytes, without parsing or copying. */
export function openNgrams(bytes: ArrayBufferLike, byteOffset = 0): Ngrams {
  const view = new DataView(bytes, byteOffset);
  if (view.byteLength < NGRAMS_HEADER || view.getUint32(0, true) !== NGRAMS_MAGIC) {
    throw new InputError("Это не файл n-грамм Чистовика; соберите его заново: npm run build:ngrams");
  }
  if (view.getUint32(4, true) !== NGRAMS_VERSION) {
    throw new InputError("Файл n-грамм другой версии; соберите его заново: npm run build:ngrams");
  }
  const entries = view.getUint32(8, true);
  const bucketBits = view.getUint32(12, true);
  const total = view.getUint32(16, true);
  const buckets = 2 ** bucketBits;
  const sums = NGRAMS_HEADER;
  const sizes = sums + (buckets / BUCKETS_PER_SUM) * 4;
  const lows = sizes + buckets;
  const highs = lows + entries;
  const tops = highs + entries;
  if (view.byteLength < tops + Math.ceil(entries / 8))
    throw new InputError("Файл n-грамм обрезан; соберите его заново: npm run build:ngrams");
  const data = new Uint8Array(bytes, byteOffset);
  const hash = emptyHash();
  const fresh = emptyHash();

  function find(): number {
    const bucket = hash.high >>> (32 - bucketBits);
    const block = bucket - (bucket % BUCKETS_PER_SUM);
    let at = view.getUint32(sums + (block / BUCKETS_PER_SUM) * 4, true);
    for (let b = block; b < bucket; b++) at += data[sizes + b]!;
    const end = at + data[sizes + bucket]!;
    const low = hash.low & 0xff;
    const high = (hash.low >>> 8) & 0xf;
    const top = (hash.low >>> 12) & 1;
    for (; at < end; at++) {
      if (data[lows + at] !== low || data[highs + at]! >>> 4 !== high) continue;
      if (((data[tops + (at >>> 3)]! >>> (at & 7)) & 1) === top) return LEVELS[data[highs + at]! & 0xf]!;
    }
    return 0;
  }

  return {
    total,
    count(first, second, third) {
      hash.high = fresh.high;
      hash.low = fresh.low;
      addWord(hash, first);
      if (second !== undefined) addWord(hash, second);
      if (third !== undefined) addWord(hash, third);
      return find();
    },
  };
}
