import type { Finding } from "../findings/finding.js";
import { VERSION } from "../version.js";
import { advice, cite } from "./place-of.js";
import type { Formatter, FormatOptions, Result } from "./formatter.js";

const LEVEL = { critical: "error", error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0 wants a URI: a path's parts are escaped, its slashes stay. */
const uri = (path: string): string =>
  path
    .split(/[\\/]/u)
    .map((step) => encodeURIComponent(step).replace(/%3A/gu, ":"))
    .join("/");

/** SARIF 2.1.0. Results are written as they come; the rules that they name follow them. */
export function formatSarif(options: FormatOptions): Formatter {
  const rules = new Map<string, { readonly index: number; readonly description: object }>();
  const notifications: object[] = [];
  let separator = "\n";
  const head = `{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n"columnKind": "utf16CodeUnits",\n"results": [`;
  return {
    start: () => head,
    result: (result) => {
      if (options.quiet && result.assessment.verdict === "accept") return "";
      let text = "";
      for (const finding of result.assessment.findings) {
        const index = rules.get(finding.rule)?.index ?? rules.size;
        if (index === rules.size) rules.set(finding.rule, { index, description: describe(finding) });
        text += separator + JSON.stringify(sarifResult(finding, index, result));
        separator = ",\n";
      }
      return text;
    },
    failure: ({ name, line, error }) => {
      const region = line === undefined ? {} : { region: { startLine: line } };
      const location = { physicalLocation: { artifactLocation: { uri: uri(name) }, ...region } };
      notifications.push({ level: "error", message: { text: error }, locations: [location] });
      return "";
    },
    end: () => {
      const driver = {
        name: "chistovik",
        version: VERSION,
        semanticVersion: VERSION,
        informationUri: "https://www.npmjs.com/package/chistovik",
        rules: Array.from(rules.values(), ({ description }) => description),
      };
      const invocation = { executionSuccessful: !notifications.length, toolExecutionNotifications: notifications };
      return `\n],\n"invocations": [${JSON.stringify(invocation)}],\n"tool": ${JSON.stringify({ driver })}\n}]\n}\n`;
    },
  };
}

function describe({ rule, criterion, clause, url }: Finding): object {
  return { id: rule, ...(url !== undefined && { helpUri: url }), properties: { criterion, clause: cite(clause) } };
}

function sarifResult(finding: Finding, ruleIndex: number, { name, assessment, document }: Result): object {
  const { line, column, start, end, actual = "", replacements, messageIndex } = finding;
  const artifactLocation = { uri: uri(name) };
  // In a thread or a line of NDJSON the offsets are not those of the file: the place is logical.
  const whole =
    document.messages === undefined && assessment.id === undefined && start !== undefined && end !== undefined;
  const region = whole
    ? {
        region: {
          startLine: line,
          startColumn: column,
          charOffset: start,
          charLength: end - start,
          snippet: { text: actual },
        },
      }
    : {};
  const logical = [
    assessment.id,
    messageIndex === undefined ? undefined : `messages/${messageIndex}`,
    finding.field,
  ].filter((step) => step !== undefined);
  const fixes = whole ? replacements.slice(0, 3).map((text) => fix(artifactLocation, start, end, text)) : [];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: advice(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation, ...region },
        ...(logical.length && { logicalLocations: [{ fullyQualifiedName: logical.join("/") }] }),
      },
    ],
    ...(fixes.length && { fixes }),
    properties: { severity: finding.severity, criterion: finding.criterion, clause: cite(finding.clause) },
  };
}

function fix(artifactLocation: object, start: number, end: number, text: string): object {
  const replacement = { deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } };
  return {
    description: { text: text === "" ? "Убрать" : `Заменить на «${text}»` },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }],
  };
}
