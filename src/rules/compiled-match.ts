import type { Program } from "./pattern/program.js";
import type { Slot, Template } from "./pattern/template.js";

/** A condition on captures: `not`, name, captures, and the pattern of `followedBy` and `precededBy`. */
export interface Condition {
  readonly not?: true;
  readonly name: "agree" | "disagree" | "same" | "certain" | "followedBy" | "precededBy";
  readonly on: readonly string[];
  readonly pattern?: Program;
}

/** A pattern with its settings, compiled. */
export interface CompiledSequence {
  readonly kind: "sequence";
  readonly pattern: Program;
  readonly unless?: readonly Program[];
  readonly where?: readonly Condition[];
  readonly replace?: readonly Template[];
  /** Slots of the rule's message that the match fills, by their text between the braces. */
  readonly slots?: Readonly<Record<string, Slot>>;
}

/**
 * An entry of a list of words: the left side (pieces parted by spaces, lemmas with their tilde, folded), which of its pieces
 * is the rarest, and the replacements as the file writes them. The rest is made when a text has the rarest piece.
 */
export type CompiledEntry = readonly [left: string, anchor: number, ...right: string[]];

/** A list of words. */
export interface CompiledSubstitution {
  readonly kind: "substitution";
  readonly words: readonly CompiledEntry[];
  readonly unless?: readonly Program[];
}

/** Words (`~lemma`, or `=` and forms; alternatives parted by `|`, words of one by a space), a mistaken way of governing, and the right ones. */
export type GovernmentRow = readonly [words: string, wrong: string, ...right: string[]];

/** Words and the cases or prepositions they take. */
export interface CompiledGovernments {
  readonly kind: "government-list";
  readonly rows: readonly GovernmentRow[];
  readonly unless?: readonly Program[];
}

/** Two or more ways of writing, of which a document keeps to one. */
export interface CompiledConsistency {
  readonly kind: "consistency";
  readonly variants: readonly { readonly patterns: readonly Program[]; readonly replace?: Template }[];
}

/** Too many of a thing within a sentence, a paragraph, a document or so many words. */
export interface CompiledDensity {
  readonly kind: "density";
  readonly pattern: Program;
  readonly max: number;
  readonly per: "sentence" | "paragraph" | "document" | number;
}

/** A regular expression that was proven linear, with what lets most of a text be skipped. */
export interface CompiledRegex {
  readonly kind: "regex";
  readonly source: string;
  /** None where both cases of letters and the ranges of properties are written out, else `iu`. */
  readonly flags: "" | "iu";
  readonly replace?: readonly string[];
  readonly guard?: RegexGuard;
  /** Groups that the rule's message names. */
  readonly slots?: readonly string[];
}

/** Characters of which every match has one, so many characters after its start, and those of which one follows it: pairs of first and last characters. */
export interface RegexGuard {
  readonly chars: string;
  readonly next?: string;
  readonly min: number;
  readonly max: number;
}

/** Code of the rule's name. */
export interface CompiledDetector {
  readonly kind: "detector";
}

/** The breaches come from another stage of the check. */
export interface CompiledStage {
  readonly kind: "stage";
}

/** A matcher's settings, checked and made ready to run; plain JSON. */
export type CompiledMatch =
  | CompiledSequence
  | CompiledSubstitution
  | CompiledGovernments
  | CompiledConsistency
  | CompiledDensity
  | CompiledRegex
  | CompiledDetector
  | CompiledStage;
