/** Mixes a number into another: cheap, and good enough to spread features over a table. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ (b >>> 15) ^ b, 0x9e3779b1);
  return h ^ (h >>> 16) ^ (a << 7);
}

/** Hash of a stretch of a string, read from its end; е and ё are one letter. */
export function hashEnd(text: string, length: number): number {
  let h = 0x811c9dc5 ^ length;
  const from = Math.max(0, text.length - length);
  for (let i = text.length - 1; i >= from; i--) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit === 0x451 ? 0x435 : unit), 0x01000193);
  }
  return h ^ (h >>> 13);
}

/** Hash of a whole string; е and ё are one letter. */
export function hashText(text: string): number {
  let h = 0x2f0b4a3d;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit === 0x451 ? 0x435 : unit), 0x01000193);
  }
  return h ^ (h >>> 13);
}
