import type { Finding } from "../findings/finding.js";
import type { Criterion } from "../policy/policy.js";

/** Whether a result may go to the client. */
export type Verdict = "accept" | "rework";

/** Why the verdict is `rework`. */
export interface Reason {
  readonly gate: "critical" | "zero-tolerance" | "threshold" | "pass-mark";
  readonly criterion?: Criterion;
  /** One Russian sentence. */
  readonly message: string;
}

/** One criterion's score; `findings` counts them. */
export interface CriterionScore {
  readonly id: Criterion;
  readonly clause: string;
  /** 0 to 100, two decimals. */
  readonly score: number;
  readonly weight: number;
  readonly applicable: boolean;
  readonly passed: boolean;
  readonly findings: number;
}

/** Findings, score per criterion, total score, verdict. Plain JSON; the same document always gets the same bytes. */
export interface Assessment {
  readonly id?: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly score: number;
  readonly criteria: readonly CriterionScore[];
  readonly findings: readonly Finding[];
  /** Promises found in the text, measures of readability: what a reviewer may want beside the findings. */
  readonly promises?: readonly object[];
  readonly measures?: Readonly<Record<string, number>>;
  readonly policy: { readonly name: string; readonly version: string; readonly hash: string };
  readonly lexicon: { readonly version: string };
  readonly chistovik: { readonly version: string };
}
