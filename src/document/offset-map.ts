/** Where the pieces of a clean text come from; all columns rise. */
export interface Pieces {
  readonly cleanStarts: readonly number[];
  readonly cleanEnds: readonly number[];
  readonly sourceStarts: readonly number[];
  readonly sourceEnds: readonly number[];
}

/** Maps offsets of a clean text to its source and back. */
export interface OffsetMap {
  /** The place of a character, or the start of a range. */
  toSource(offset: number): number;
  /** The end of a range: what was dropped behind it stays outside. */
  toSourceEnd(offset: number): number;
  /** The first place of the clean text that comes from this offset of the source or from behind it. */
  toClean(offset: number): number;
}

/** The map of a text that is its own clean form. */
export const IDENTITY: OffsetMap = {
  toSource: (offset) => offset,
  toSourceEnd: (offset) => offset,
  toClean: (offset) => offset,
};

/** A map over pieces, by bisection. */
export function createOffsetMap(
  { cleanStarts, cleanEnds, sourceStarts, sourceEnds }: Pieces,
  sourceLength: number,
): OffsetMap {
  const count = cleanStarts.length;
  const within = (piece: number, offset: number): number => {
    const start = sourceStarts[piece]!;
    const end = sourceEnds[piece]!;
    const plain = end - start === cleanEnds[piece]! - cleanStarts[piece]!;
    if (plain) return start + Math.min(offset - cleanStarts[piece]!, end - start);
    return offset >= cleanEnds[piece]! ? end : start;
  };
  const toSource = (offset: number): number => {
    const piece = lastAtMost(cleanStarts, offset);
    if (piece < 0) return count ? sourceStarts[0]! : Math.min(Math.max(offset, 0), sourceLength);
    return within(piece, offset);
  };
  return {
    toSource,
    toSourceEnd(offset) {
      const piece = lastAtMost(cleanStarts, offset - 1);
      return piece < 0 ? toSource(offset) : within(piece, offset);
    },
    toClean(offset) {
      const piece = firstAbove(sourceEnds, offset);
      if (piece >= count) return count ? cleanEnds[count - 1]! : 0;
      const start = sourceStarts[piece]!;
      if (offset <= start) return cleanStarts[piece]!;
      const plain = sourceEnds[piece]! - start === cleanEnds[piece]! - cleanStarts[piece]!;
      return plain ? cleanStarts[piece]! + offset - start : cleanStarts[piece]!;
    },
  };
}

/** The last position whose value is at most `value`, or -1. */
function lastAtMost(values: readonly number[], value: number): number {
  return firstAbove(values, value) - 1;
}

/** The first position whose value is above `value`. */
function firstAbove(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
