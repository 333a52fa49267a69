/** A 32-bit sum of the file but for the four bytes that hold the sum (12 to 15); its length is a multiple of four. */
export function sumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++) if (i !== 3) sum = Math.imul(sum ^ words[i]!, 0x01000193) + (sum >>> 15);
  return sum >>> 0;
}
