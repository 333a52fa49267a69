/** Features that a test asks for: of each name one of the values. */
export type WantedFeatures = Readonly<Record<string, readonly string[]>>;

/** How sure a test of part of speech and features has to be: surely, possibly, likely. */
export type Certainty = "s" | "p" | "l";

/**
 * A test of one token, as compact JSON. A plain string is a surface key (lower case, ё folded).
 * `=` case-sensitive surface · `~` lemma with features · `u` part of speech and features · `!` not · `&` all · `|` any ·
 * `in` one of these surfaces · `.` a mark · `#` a number · `/` a regular expression · `_` any, `_w` a word, `_u` unknown, `_c` capitalised.
 */
export type Test =
  | string
  | readonly ["=", string]
  | readonly ["~", string, WantedFeatures?]
  | readonly ["u", Certainty, string, WantedFeatures]
  | readonly ["!", Test]
  | readonly ["&", ...Test[]]
  | readonly ["|", ...Test[]]
  | readonly ["in", ...string[]]
  | readonly [".", string]
  | readonly ["#", string?]
  | readonly ["/", string]
  | readonly ["_"]
  | readonly ["_w"]
  | readonly ["_u"]
  | readonly ["_c"];

/** Instructions of a compiled pattern; each takes the operands that its comment names. */
export const OP = {
  /** The whole pattern matches. */
  match: 0,
  /** test: the token passes it and is consumed. */
  test: 1,
  /** first, second: tries one address and then the other. */
  split: 2,
  /** address. */
  jump: 3,
  /** slot: 0 and 1 are the bounds of the place, then two for each capture. */
  save: 4,
  /** edge: no token is consumed. */
  assert: 5,
  /** next: what stands here up to `match` must not match; one token is consumed and it goes on at `next`. */
  not: 6,
} as const;

/** Edges and spaces that `assert` knows. */
export const EDGES = ["^", "$", "^^", "$$", "<", "<_>"] as const;

/** What can start a pattern: one of these tests passes on a token that stands `min` to `max` tokens after the match's first one. */
export interface Anchor {
  /** Position in `Program.tests`. */
  readonly test: number;
  readonly min: number;
  readonly max: number;
}

/** A compiled pattern. */
export interface Program {
  readonly code: readonly number[];
  readonly tests: readonly Test[];
  readonly anchors: readonly Anchor[];
  /** Names of captures, in the order of their slots. */
  readonly names?: readonly string[];
  /** Of each capture the test of its one token (a position in `tests`), or -1. */
  readonly captureTests?: readonly number[];
  /** True when the pattern bounds its place with brackets. */
  readonly placed?: true;
}
