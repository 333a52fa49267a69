import type { Analysis } from "../analysis/analysis.js";
import type { Breach } from "../document/breach.js";
import type { Document, DocumentFormat } from "../document/document.js";
import type { ParsedDocument, Part, Token } from "../document/parsed-document.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { CompiledMatch } from "./compiled-match.js";
import type { Criterion, Policy, Severity } from "../policy/policy.js";
import type { Form } from "./runtime/form.js";

/** Where the norm is written, and when it was read. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  /** YYYY-MM-DD. */
  readonly checked: string;
}

/** An example: `bad` with brackets around the place and `good` with what the first replacement gives, or `ok`, which stays silent. */
export interface Example {
  readonly bad?: string | true;
  readonly good?: string;
  readonly ok?: string | true;
  /** A whole document in place of a text, for rules on fields and terms. */
  readonly document?: Document;
  readonly format?: DocumentFormat;
  /** The document's kind and channel, where the rule depends on them. */
  readonly kind?: string;
  readonly channel?: string;
  /** What differs from the default policy for this example, where the rule depends on it. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** A rule as its file gives it; `docs/rule-files.md` describes the file. */
export interface Rule {
  /** `criterion/name`: the path of its file. */
  readonly id: string;
  readonly criterion: Criterion;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly clause?: string;
  readonly kinds?: readonly string[];
  readonly channels?: readonly string[];
  readonly default: "on" | "off";
  /** True when the first replacement may be applied without a person. */
  readonly safe: boolean;
  /** Another rule's id that wins where both speak of one place. */
  readonly yieldsTo?: readonly string[];
  /** The matchers as the file gives them; of a shipped rule only `compiled` is kept. */
  readonly match?: readonly Match[];
  /** The matchers made ready to run; made of `match` where absent. */
  readonly compiled?: readonly CompiledMatch[];
  readonly examples: readonly Example[];
  readonly sources: readonly Source[];
}

/** One matcher with its settings, as the file gives them: `kind` names the file in `matchers/`. */
export interface Match {
  readonly kind: string;
  readonly [setting: string]: unknown;
}

/** What a detector or matcher sees of one part. */
export interface PartContext {
  readonly document: ParsedDocument;
  readonly part: Part;
  /** Position in `ParsedDocument.parts`. */
  readonly partIndex: number;
  readonly lexicon: Lexicon;
  readonly analysis: Analysis;
  readonly policy: Policy;
  /** The tokens that the detector may start at, in order: those whose forms pass its `startsAt`; all of the part's where it has none. */
  readonly starts: readonly Token[];
}

/** Takes a place that breaks a detector's rule. */
export type Report = (breach: Omit<Breach, "rule" | "part">) => void;

/** The code of one rule that no pattern can say: `src/rules/detectors/<criterion>/<name>.ts` exports one named `detect`. */
export interface Detector {
  (context: PartContext, report: Report): void;
  /** See `startingAt`. */
  readonly startsAt?: FormTest;
}

/** Whether tokens of a form are of use: asked once of each form, and so it may say nothing of letters' case or of neighbours. */
export type FormTest = (form: Form, lexicon: Lexicon) => boolean;
