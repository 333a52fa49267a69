import type { Verdict } from "../criteria/assessment.js";
import { compareRemarks, isFound, remarksOf, type FoundFault, type Remark, type RemarkComparison } from "./remark.js";
import type { MadeWith } from "./task-event.js";
import type { UnsignedCommand } from "./task-command.js";
import type { TaskState } from "./task-state.js";

/** What the workflow reads of an assessment; the checker's assessments are of this shape. */
export interface ReviewedAssessment extends MadeWith {
  readonly verdict: Verdict;
  readonly score: number;
  readonly findings: readonly FoundFault[];
}

/** What the representative decides. */
export interface Decision {
  readonly verdict: Verdict;
  /** Obligatory where it goes against the assessment's verdict. */
  readonly reason?: string;
  /** In place of the findings' remarks, or beside them where a text is the representative's own. */
  readonly remarks?: readonly (string | Remark)[];
}

/** A round looked at: what is proposed, how the remarks of the last round stand, and the commands that record it. */
export interface Review extends RemarkComparison {
  readonly proposed: Verdict;
  readonly score: number;
  readonly remarks: readonly Remark[];
  /** The representative's own remarks of the last round, which no check can look after. */
  readonly toLookAt: readonly Remark[];
  /** True when the decision goes against the proposal: then it needs a reason. */
  readonly againstVerdict: boolean;
  /** `assess`, and `accept` or `rework` where it was decided; give each an id, a time and an author. */
  readonly commands: readonly UnsignedCommand[];
}

/** The verdict proposes, the representative decides; the report handed in again is compared with the remarks of the last round. */
export function review(task: TaskState, assessment: ReviewedAssessment, decision?: Decision): Review {
  const { verdict: proposed, score, policy, lexicon } = assessment;
  const remarks = remarksOf(assessment.findings);
  const { name, version, hash } = policy;
  const commands: UnsignedCommand[] = [
    {
      type: "assess",
      data: {
        verdict: proposed,
        score,
        remarks,
        policy: { name, version, hash },
        lexicon: { version: lexicon.version },
      },
    },
  ];
  if (decision) commands.push(deciding(decision, remarks));
  const againstVerdict = decision !== undefined && decision.verdict !== proposed;
  const toLookAt = task.remarks.filter((remark) => !isFound(remark));
  return {
    proposed,
    score,
    remarks,
    againstVerdict,
    toLookAt,
    ...compareRemarks(task.remarks.filter(isFound), remarks),
    commands,
  };
}

function deciding({ verdict, reason, remarks = [] }: Decision, found: readonly Remark[]): UnsignedCommand {
  const because = reason === undefined ? {} : { reason };
  if (verdict === "accept") return { type: "accept", data: because };
  const given = remarks.map((remark) => (typeof remark === "string" ? { text: remark } : remark));
  const own = given.filter(({ rule }) => rule === undefined);
  // Chosen findings replace the found ones; the representative's own words come beside them.
  const chosen = given.length > own.length ? given : [...found, ...own];
  return { type: "rework", data: { remarks: chosen, ...because } };
}
