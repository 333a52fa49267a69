import { type Cell } from "./paradigm.js";

/** Cells of one paradigm that look alike: one form of a lexeme. */
export interface Slot {
  readonly prefix: string;
  readonly suffix: string;
  readonly cells: Cell[];
}
