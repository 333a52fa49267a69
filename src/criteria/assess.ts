import type { ParsedDocument } from "../document/parsed-document.js";
import type { Finding } from "../findings/finding.js";
import { CRITERIA, type Criterion, type Policy } from "../policy/policy.js";
import type { Assessment, CriterionScore } from "./assessment.js";
import { gates } from "./gates.js";
import { measures } from "./measures.js";

/** What an assessment was made with. */
export interface Versions {
  readonly chistovik: string;
  readonly lexicon: string;
}

/** What a reviewer may want to see beside the findings. */
export type Beside = Pick<Assessment, "promises" | "measures">;

/** So many words carry the same penalties as a text of one unit: a page of a hundred lines may hold more slips than a chat message. */
const WORDS_PER_UNIT = 75;

const round = (value: number): number => Math.round(value * 100) / 100;

/** 100 · L / (L + P), in two decimals (the design, section 7). */
export function criterionScore(penalty: number, words: number): number {
  const units = Math.max(1, words / WORDS_PER_UNIT);
  return round((100 * units) / (units + penalty));
}

/** Findings → score per criterion, total, verdict and its reasons. */
export function assess(
  findings: readonly Finding[],
  parsed: ParsedDocument,
  policy: Policy,
  versions: Versions,
  beside: Beside = {},
): Assessment {
  const words = countWords(parsed);
  const scores = CRITERIA.map((id): CriterionScore => {
    const own = findings.filter(({ criterion }) => criterion === id);
    const score = criterionScore(
      own.reduce((sum, { severity }) => sum + policy.penalties[severity], 0),
      words,
    );
    const applicable = own.length > 0 || applies(id, parsed, words);
    const weight = policy.weights[id];
    const passed = !applicable || score >= policy.thresholds[id];
    return { id, clause: policy.clauses[id], score, weight, applicable, passed, findings: own.length };
  });
  const score = total(scores, (id) => applies(id, parsed, words));
  const reasons = gates(findings, scores, score, policy);
  const failed = new Set(reasons.map(({ criterion }) => criterion));
  const measured = measures(parsed);
  return {
    ...(parsed.document.id !== undefined && { id: parsed.document.id }),
    verdict: reasons.length ? "rework" : "accept",
    reasons,
    score,
    criteria: scores.map((item) => ({ ...item, passed: item.passed && !failed.has(item.id) })),
    findings,
    ...(measured && { measures: measured }),
    ...beside,
    policy: { name: policy.name, version: policy.version, hash: policy.hash },
    lexicon: { version: versions.lexicon },
    chistovik: { version: versions.chistovik },
  };
}

function countWords(parsed: ParsedDocument): number {
  let words = 0;
  for (const part of parsed.parts) for (const token of part.tokens) if (token.kind === "word") words++;
  return words;
}

/** Whether the document has what the criterion judges: words, fields, moments. */
function applies(criterion: Criterion, { document }: ParsedDocument, words: number): boolean {
  if (criterion === "fields") return document.fields !== undefined;
  if (criterion === "deadlines") return document.timeline !== undefined;
  return words > 0;
}

const mean = (scores: readonly CriterionScore[]): number => {
  const weight = scores.reduce((sum, item) => sum + item.weight, 0);
  return weight ? scores.reduce((sum, item) => sum + item.score * item.weight, 0) / weight : 100;
};

/**
 * The weighted mean over the criteria that apply. One that applies only because something was found in it (a card's number
 * in a text without fields) counts where it lowers the total: one more finding never raises a score.
 */
function total(scores: readonly CriterionScore[], applies: (id: Criterion) => boolean): number {
  let counted = scores.filter(({ id }) => applies(id));
  const surprises = scores.filter(({ id, applicable }) => applicable && !applies(id)).sort((a, b) => a.score - b.score);
  for (const item of surprises) if (item.score < mean(counted)) counted = [...counted, item];
  return round(mean(counted));
}
