/** Whether a word stands between commas, or between one and the edge of its sentence: «Архивариус, сволочь, опять не взял трубку». */
export function standsApart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  const left = /,\s*$/u.test(before);
  const right = /^,/u.test(after);
  return (left && (right || /^\s*(?:[.!?…]|$)/u.test(after))) || (right && /(?:^|[.!?…\n])\s*$/u.test(before));
}
