import type { Finding } from "../findings/finding.js";
import { SEVERITIES } from "../policy/policy.js";
import type { Assessment } from "./assessment.js";
import { CRITERION_NAMES } from "./criterion-names.js";
import { plural } from "./plural.js";

/** How remarks may be written. */
export interface RemarksOptions {
  /** Most remarks in one letter; what is left is counted. A minute's reading by default. */
  readonly limit?: number;
}

/** Identical breaches, told once. */
interface Remark {
  readonly finding: Finding;
  count: number;
}

const LIMIT = 15;
const QUOTE = 80;

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
const title = (clause: string): string =>
  /^\d/u.test(clause) ? `Пункт ${clause}` : clause.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** One remark for all findings that say the same of the same words. */
function gather(findings: readonly Finding[]): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const finding of findings) {
    const key = `${finding.clause}\n${finding.rule}\n${finding.actual?.toLowerCase() ?? finding.field ?? ""}\n${finding.message}`;
    const same = remarks.get(key);
    if (same) same.count++;
    else remarks.set(key, { finding, count: 1 });
  }
  return [...remarks.values()].sort((a, b) => rank(a.finding) - rank(b.finding));
}

/**
 * The text that goes back to the operator with a rework: by clause, the most important first. What is quoted of the
 * operator's text stands in lines of its own that begin with «>», as in a letter, so that nobody takes it for ours.
 */
export function writeRemarks(assessment: Assessment, options: RemarksOptions = {}): string {
  if (assessment.verdict === "accept") return "Результат соответствует критериям качества. Спасибо!\n";
  const all = gather(assessment.findings.filter(({ severity }) => severity !== "info"));
  const shown = all.slice(0, options.limit ?? LIMIT);
  const clauses = [...new Set(shown.map(({ finding }) => finding.clause))];
  const left = all.length - shown.length;
  return (
    [
      "Здравствуйте! Спасибо за работу. Чтобы мы приняли результат, исправьте, пожалуйста, следующее.",
      ...clauses.map((clause) =>
        section(
          clause,
          shown.filter(({ finding }) => finding.clause === clause),
        ),
      ),
      ...(left ? [`И ещё ${left} ${plural(left, "замечание", "замечания", "замечаний")} того же рода.`] : []),
      "После исправления сдайте, пожалуйста, результат ещё раз.",
    ].join("\n\n") + "\n"
  );
}

function section(clause: string, remarks: readonly Remark[]): string {
  const names = [...new Set(remarks.map(({ finding }) => CRITERION_NAMES[finding.criterion].toLowerCase()))];
  return [
    `${title(clause)}: ${names.join(", ")}`,
    ...remarks.map((remark, index) => `${index + 1}. ${one(remark)}`),
  ].join("\n\n");
}

function one({ finding, count }: Remark): string {
  const { actual = "", replacements } = finding;
  const times = count > 1 ? ` Так ${count} ${plural(count, "раз", "раза", "раз")}.` : "";
  const sentence = finding.message.replace(/[^.!?…]$/u, "$&.") + times;
  if (!actual.trim()) return sentence;
  const quotation = clip(actual.replace(/\s+/gu, " "));
  const [fix] = replacements;
  return [sentence, "", `> ${quotation}${fix ? ` → ${clip(fix.replace(/\s+/gu, " "))}` : ""}`].join("\n");
}

const clip = (text: string): string =>
  text.length > QUOTE ? `${text.slice(0, QUOTE).replace(/[\uD800-\uDBFF]$/u, "")}…` : text;
