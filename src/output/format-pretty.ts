import pc from "picocolors";
import stringWidth from "fast-string-width";
import type { CriterionScore } from "../criteria/assessment.js";
import { CRITERION_NAMES } from "../criteria/criterion-names.js";
import { writeRemarks } from "../criteria/write-remarks.js";
import type { Finding } from "../findings/finding.js";
import type { Severity } from "../policy/policy.js";
import { FRAME_TEXTS, type FrameTexts } from "./frame-texts.js";
import type { Formatter, FormatOptions, Result } from "./formatter.js";
import { cite, placeOf } from "./place-of.js";
import { sensitivePlaces, sourceLine, textOf, type Sensitive } from "./source-line.js";

type Colors = ReturnType<typeof pc.createColors>;

const INDENT = "      ";

/** For a person at a terminal: each finding with its line, the place underlined, then the scores. */
export function formatPretty(options: FormatOptions): Formatter {
  const colors = pc.createColors(options.color === true);
  const texts = FRAME_TEXTS[options.lang ?? "ru"];
  const count = { all: 0, rework: 0, failed: 0 };
  return {
    start: () => "",
    result: (result) => {
      count.all++;
      if (result.assessment.verdict === "rework") count.rework++;
      else if (options.quiet) return "";
      return document(result, options, texts, colors);
    },
    failure: ({ name, line, error }) => {
      count.failed++;
      return `${colors.bold(line === undefined ? name : `${name}:${line}`)}\n${INDENT}${colors.red(error)}\n\n`;
    },
    end: () =>
      count.all + count.failed > 1 && !options.quiet
        ? `${texts.documents(count.all, count.rework, count.failed)}\n`
        : "",
  };
}

function document(result: Result, options: FormatOptions, texts: FrameTexts, colors: Colors): string {
  const { name, assessment, omitted } = result;
  const { kind, channel } = result.document;
  const about = [kind, channel, assessment.id === name ? undefined : assessment.id].filter(Boolean).join(" · ");
  const sensitive = sensitivePlaces(assessment.findings, result.document);
  const findings = assessment.findings
    .map((finding) => oneFinding(finding, result, sensitive, texts, colors))
    .join("\n");
  const verdict =
    assessment.verdict === "accept" ? colors.green(colors.bold(texts.accept)) : colors.red(colors.bold(texts.rework));
  const remarks =
    options.remarks && assessment.verdict === "rework"
      ? `\n${colors.bold(texts.remarks)}\n\n${writeRemarks(assessment)}\n`
      : "";
  return [
    `${colors.bold(colors.underline(name))}  ${colors.dim(about)}\n\n`,
    findings && `${findings}\n`,
    omitted ? `${INDENT}${colors.dim(texts.more(omitted))}\n\n` : "",
    scores(assessment.criteria, assessment.score, texts, colors),
    `\n${verdict}  ${texts.score} ${number(assessment.score)}\n`,
    ...assessment.reasons.map(({ message }) => `  ${colors.red("•")} ${message}\n`),
    remarks,
    "\n",
  ].join("");
}

const COLOR: Readonly<Record<Severity, "magenta" | "red" | "yellow" | "cyan">> = {
  critical: "magenta",
  error: "red",
  warning: "yellow",
  info: "cyan",
};

function oneFinding(
  finding: Finding,
  { document }: Result,
  sensitive: Sensitive,
  texts: FrameTexts,
  colors: Colors,
): string {
  const paint = colors[COLOR[finding.severity]];
  const head = `  ${colors.dim(placeOf(finding).padEnd(7))} ${paint(texts.severity[finding.severity])}  ${finding.message}  ${colors.dim(`${finding.rule}, ${cite(finding.clause)}`)}\n`;
  const fix = finding.replacements.slice(0, 3).map((text) => (text === "" ? "∅" : text.trim() === "" ? "␣" : text));
  const arrow = fix.length ? `${INDENT}${colors.green(`→ ${fix.join(" | ")}`)}\n` : "";
  if (finding.start === undefined) return head + arrow;
  const { before, place, after } = sourceLine(finding, textOf(document, finding), sensitive);
  const underline = " ".repeat(stringWidth(before)) + "^".repeat(Math.max(1, stringWidth(place)));
  return `${head}${INDENT}${before}${paint(place)}${after}\n${INDENT}${paint(underline)}\n${arrow}`;
}

const number = (value: number): string =>
  value
    .toFixed(2)
    .replace(/\.?0+$/u, "")
    .replace(".", ",");

/** The criteria that apply, aligned by display width. */
function scores(criteria: readonly CriterionScore[], total: number, texts: FrameTexts, colors: Colors): string {
  const name = ({ id }: CriterionScore): string => (texts === FRAME_TEXTS.en ? id : CRITERION_NAMES[id]);
  const shown = criteria.filter(({ applicable }) => applicable);
  const findings = shown.reduce((sum, item) => sum + item.findings, 0);
  const rows = [
    ...shown.map((item) => [
      name(item),
      cite(item.clause),
      number(item.score),
      String(item.findings),
      item.passed ? "✓" : "✗",
    ]),
    [texts.total, "", number(total), String(findings), ""],
  ];
  const widths = texts.columns.map((title, index) =>
    Math.max(...[title, ...rows.map((row) => row[index]!)].map((cell) => stringWidth(cell))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .slice(0, 4)
      .map((cell, index) => {
        const gap = " ".repeat(widths[index]! - stringWidth(cell));
        return index < 2 ? cell + gap : gap + cell;
      })
      .join("  ");
  return [
    `  ${colors.dim(line(texts.columns))}\n`,
    ...rows.map(
      (row) => `  ${line(row)}  ${row[4] === "✗" ? colors.red("✗") : colors.green(row[4]!)}`.trimEnd() + "\n",
    ),
  ].join("");
}
