import { VFileMessage } from "vfile-message";
import type { Finding } from "../findings/finding.js";
import { LineTable } from "../findings/line-table.js";

/**
 * A finding as a message of unified: `reason`, `place`, `ruleId`, `source`, `actual`, `expected`, `url`, `note`; `fatal` is true
 * for what is critical, false for errors and warnings, undefined for info. `text` is what the finding's offsets count in.
 */
export function toVFileMessage(finding: Finding, text: string, lines: LineTable = new LineTable(text)): VFileMessage {
  const { rule, start, end } = finding;
  const slash = rule.indexOf("/");
  const point = (offset: number): { line: number; column: number; offset: number } => ({ ...lines.at(offset), offset });
  const message = new VFileMessage(finding.message, {
    source: "chistovik",
    ruleId: rule,
    ...(start !== undefined && end !== undefined && { place: { start: point(start), end: point(end) } }),
  });
  message.fatal = finding.severity === "critical" ? true : finding.severity === "info" ? undefined : false;
  if (finding.actual !== undefined) message.actual = finding.actual;
  message.expected = [...finding.replacements];
  if (finding.url !== undefined) message.url = finding.url;
  message.note = `${rule.slice(0, slash)}: ${finding.clause}`;
  return message;
}
