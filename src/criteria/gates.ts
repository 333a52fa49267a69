import type { Finding } from "../findings/finding.js";
import type { Criterion, Policy } from "../policy/policy.js";
import type { CriterionScore, Reason } from "./assessment.js";
import { CRITERION_NAMES } from "./criterion-names.js";
import { plural } from "./plural.js";

const number = (value: number): string => String(value).replace(".", ",");

/** Why the result cannot be accepted; empty when it can. */
export function gates(
  findings: readonly Finding[],
  scores: readonly CriterionScore[],
  total: number,
  policy: Policy,
): Reason[] {
  return [
    ...critical(findings),
    ...scores.flatMap((score) => zeroTolerance(score, findings, policy)),
    ...scores.flatMap((score) => threshold(score, policy)),
    ...passMark(total, policy),
  ];
}

function critical(findings: readonly Finding[]): Reason[] {
  const counts = new Map<Criterion, number>();
  for (const { criterion, severity } of findings) {
    if (severity === "critical") counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  }
  return [...counts].map(([criterion, count]) => ({
    gate: "critical",
    criterion,
    message: `${CRITERION_NAMES[criterion]}: ${count} ${plural(count, "критическое замечание", "критических замечания", "критических замечаний")}.`,
  }));
}

function zeroTolerance({ id }: CriterionScore, findings: readonly Finding[], policy: Policy): Reason[] {
  if (!policy.zeroTolerance.includes(id)) return [];
  const count = findings.filter(({ criterion, severity }) => criterion === id && severity === "error").length;
  if (!count) return [];
  const errors = plural(count, "ошибка", "ошибки", "ошибок");
  return [
    {
      gate: "zero-tolerance",
      criterion: id,
      message: `${CRITERION_NAMES[id]}: ${count} ${errors}, а не допускается ни одной.`,
    },
  ];
}

function threshold({ id, applicable, score }: CriterionScore, policy: Policy): Reason[] {
  const least = policy.thresholds[id];
  if (!applicable || score >= least) return [];
  return [
    {
      gate: "threshold",
      criterion: id,
      message: `${CRITERION_NAMES[id]}: оценка ${number(score)} ниже порога ${number(least)}.`,
    },
  ];
}

function passMark(total: number, policy: Policy): Reason[] {
  if (total >= policy.passMark) return [];
  return [{ gate: "pass-mark", message: `Общая оценка ${number(total)} ниже проходной ${number(policy.passMark)}.` }];
}
