/** A paradigm taken by lexemes of one source, one mark and one place of ё in the stem. */
export interface Variant {
  readonly paradigm: number;
  readonly traits: number;
  /** The variant of the reflexive verb that goes with this one: «делать» with «делаться». */
  readonly joint: Variant | undefined;
  /** How many lexemes have it. */
  lexemes: number;
  number: number;
}
