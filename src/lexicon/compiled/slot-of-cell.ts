/** The slot that holds the cell: the last one that begins at or before it; `slotCells` has the first cell of each slot, and the end. */
export function slotOfCell(cell: number, slotCells: ArrayLike<number>): number {
  let low = 0;
  let high = slotCells.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (slotCells[middle]! <= cell) low = middle;
    else high = middle - 1;
  }
  return low;
}
