import { advice, cite, placeOf } from "./place-of.js";
import type { Formatter, FormatOptions, Result } from "./formatter.js";

const LEVEL = { critical: "error", error: "error", warning: "warning", info: "notice" } as const;

const data = (text: string): string => text.replace(/%/gu, "%25").replace(/\r/gu, "%0D").replace(/\n/gu, "%0A");
const property = (text: string): string => data(text).replace(/:/gu, "%3A").replace(/,/gu, "%2C");

/** Workflow commands of GitHub Actions: annotations at the lines of a pull request. */
export function formatGithub(options: FormatOptions): Formatter {
  const lines = ({ name, assessment }: Result): string[] =>
    assessment.findings.map((finding) => {
      const place = finding.line === undefined ? "" : `,line=${finding.line},col=${finding.column ?? 1}`;
      const title = `${finding.rule} (${cite(finding.clause)})`;
      const where = finding.messageIndex !== undefined || finding.field !== undefined ? `${placeOf(finding)}: ` : "";
      return `::${LEVEL[finding.severity]} file=${property(name)}${place},title=${property(title)}::${data(where + advice(finding))}\n`;
    });
  return {
    start: () => "",
    result: (result) => {
      const { verdict, reasons } = result.assessment;
      if (options.quiet && verdict === "accept") return "";
      const gates = reasons.map(({ message }) => message).join(" ");
      const summary =
        verdict === "rework" ? `::error file=${property(result.name)},title=На доработку::${data(gates)}\n` : "";
      return lines(result).join("") + summary;
    },
    failure: ({ name, line, error }) =>
      `::error file=${property(name)}${line === undefined ? "" : `,line=${line}`}::${data(error)}\n`,
    end: () => "",
  };
}
