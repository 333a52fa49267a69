import { escapeXml } from "./escape-xml.js";
import { advice, cite, placeOf } from "./place-of.js";
import type { Formatter, FormatOptions, Result } from "./formatter.js";

/** JUnit's XML: a document is a test case, a rework its failure. The counts stand at the top, so suites are kept until the end. */
export function formatJunit(_options: FormatOptions): Formatter {
  const cases: string[] = [];
  let failures = 0;
  let errors = 0;
  const open = (name: string): string => `    <testcase classname="chistovik" name="${escapeXml(name)}"`;
  return {
    start: () => "",
    result: (result) => {
      const body = reworkBody(result);
      if (body) failures++;
      cases.push(body ? `${open(title(result))}>\n${body}    </testcase>\n` : `${open(title(result))}/>\n`);
      return "";
    },
    failure: ({ name, line, error }) => {
      errors++;
      const where = line === undefined ? name : `${name}:${line}`;
      cases.push(`${open(where)}>\n      <error message="${escapeXml(error)}"/>\n    </testcase>\n`);
      return "";
    },
    end: () => {
      const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="chistovik" ${counts}>\n  <testsuite name="chistovik" ${counts}>\n${cases.join("")}  </testsuite>\n</testsuites>\n`;
    },
  };
}

const title = ({ name, assessment }: Result): string =>
  assessment.id === undefined ? name : `${name} [${assessment.id}]`;

function reworkBody({ assessment }: Result): string {
  if (assessment.verdict === "accept") return "";
  const message = assessment.reasons.map((reason) => reason.message).join(" ");
  const lines = assessment.findings.map(
    (finding) => `${placeOf(finding)} ${advice(finding)} (${finding.rule}, ${cite(finding.clause)})`,
  );
  return `      <failure type="rework" message="${escapeXml(message)}">${escapeXml(lines.join("\n"))}</failure>\n`;
}
