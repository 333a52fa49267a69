import type { Breach } from "../../document/breach.js";
import type { Anchor, Test } from "../pattern/program.js";
import type { Opening } from "./openings.js";
import type { PartView } from "./part-view.js";

/** A place found in a part: offsets into its clean text. */
export type Place = Omit<Breach, "rule" | "part">;

/** Something that begins at words: it is tried only where one of its anchors stands. */
export interface Spotter {
  /** Position of its rule in the rulebook. */
  readonly rule: number;
  readonly anchors: readonly (Omit<Anchor, "test"> & { readonly test: Test })[];
  /** How every match begins, where something is known of it. */
  opening?(): Opening;
  /** Tries a match that begins at the token. */
  at(view: PartView, first: number, part: number, report: (place: Place) => void): void;
}

/** What is told when all parts of a document have been read: matches that only the whole can judge. */
export interface Finisher {
  /** Forgets what was gathered, before a document. */
  start(): void;
  finish(report: (place: Place, part: number) => void): void;
}
