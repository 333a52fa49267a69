import { escapeXml } from "./escape-xml.js";
import { advice, placeOf } from "./place-of.js";
import type { Formatter, FormatOptions } from "./formatter.js";

const LEVEL = { critical: "error", error: "error", warning: "warning", info: "info" } as const;

/** Checkstyle's XML, which most code review tools read. */
export function formatCheckstyle(options: FormatOptions): Formatter {
  return {
    start: () => `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="8.0">\n`,
    result: ({ name, assessment }) => {
      if (options.quiet && assessment.verdict === "accept") return "";
      const errors = assessment.findings.map((finding) => {
        const where = finding.messageIndex !== undefined || finding.field !== undefined ? `${placeOf(finding)}: ` : "";
        const place = `line="${finding.line ?? 1}" column="${finding.column ?? 1}"`;
        return `    <error ${place} severity="${LEVEL[finding.severity]}" message="${escapeXml(where + advice(finding))}" source="chistovik.${escapeXml(finding.rule)}"/>\n`;
      });
      return `  <file name="${escapeXml(name)}">\n${errors.join("")}  </file>\n`;
    },
    failure: ({ name, line, error }) =>
      `  <file name="${escapeXml(name)}">\n    <error line="${line ?? 1}" severity="error" message="${escapeXml(error)}" source="chistovik"/>\n  </file>\n`,
    end: () => "</checkstyle>\n",
  };
}
