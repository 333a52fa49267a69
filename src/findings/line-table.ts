/** Line and column of an offset, both from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text start, for many questions about one text. `\n`, `\r\n` and `\r` end a line. */
export class LineTable {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n?|\n/gu)) this.#starts.push(end.index + end[0].length);
  }

  /** The place of an offset. */
  at(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** Where a line (from 1) starts, and where the next one does. */
  range(line: number): readonly [start: number, next: number | undefined] {
    return [this.#starts[line - 1] ?? 0, this.#starts[line]];
  }
}
