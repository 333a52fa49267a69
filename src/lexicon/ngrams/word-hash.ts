/** Two independent 32-bit hashes of a word or of a row of words. */
export interface WordHash {
  high: number;
  low: number;
}

/** A hash with nothing in it yet. */
export function emptyHash(): WordHash {
  return { high: 0x9e3779b9 | 0, low: 0x85ebca6b | 0 };
}

/** Takes one more word into the hash; the order of words matters. */
export function addWord(hash: WordHash, word: string): void {
  let { high, low } = hash;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  hash.high = finish(high ^ 0x20);
  hash.low = finish(Math.imul(low ^ 0x2f, 0x27d4eb2d));
}

function finish(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
