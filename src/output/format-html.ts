import { CRITERION_NAMES } from "../criteria/criterion-names.js";
import { writeRemarks } from "../criteria/write-remarks.js";
import type { Finding } from "../findings/finding.js";
import { escapeXml } from "./escape-xml.js";
import { FRAME_TEXTS } from "./frame-texts.js";
import type { Formatter, FormatOptions, Result } from "./formatter.js";
import { cite, placeOf } from "./place-of.js";
import { sensitivePlaces, sourceLine, textOf, type Sensitive } from "./source-line.js";

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1f; background: #fff }
article { border-top: 1px solid #d2d2d7; padding: 1rem 0 } h2 { margin: 0; overflow-wrap: anywhere } small, .about { color: #6e6e73 }
.accept { color: #0a7d34 } .rework { color: #b3261e } table { border-collapse: collapse } td, th { padding: .15rem 1rem .15rem 0; text-align: left }
td:nth-child(n+3) { text-align: right } li { margin: .6rem 0 } blockquote { margin: .2rem 0; color: #444 } mark { background: #ffe08a }
mark.critical, mark.error { background: #ffc9c4 } mark.info { background: #cfe8ff } ins { color: #0a7d34; text-decoration: none } pre { white-space: pre-wrap }
@media (prefers-color-scheme: dark) { body { color: #f5f5f7; background: #1d1d1f } blockquote { color: #ccc } mark { color: #1d1d1f } }`;

/** One page without scripts: every document with its findings in place, its scores and, where asked for, the remarks. */
export function formatHtml(options: FormatOptions): Formatter {
  const lang = options.lang ?? "ru";
  const title = lang === "ru" ? "Проверка текстов" : "Text check";
  return {
    start: () =>
      `<!doctype html>\n<html lang="${lang}">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n<style>${STYLE}\n</style>\n<h1>${title}</h1>\n`,
    result: (result) => (options.quiet && result.assessment.verdict === "accept" ? "" : article(result, options)),
    failure: ({ name, line, error }) =>
      `<article>\n<h2>${escapeXml(line === undefined ? name : `${name}:${line}`)}</h2>\n<p class="rework">${escapeXml(error)}</p>\n</article>\n`,
    end: () => "</html>\n",
  };
}

function article(result: Result, options: FormatOptions): string {
  const { name, document, assessment, omitted } = result;
  const texts = FRAME_TEXTS[options.lang ?? "ru"];
  const about = [document.kind, document.channel, assessment.id].filter((item) => item !== undefined).join(" · ");
  const sensitive = sensitivePlaces(assessment.findings, result.document);
  const items = assessment.findings.map((finding) => item(finding, result, sensitive)).join("");
  const rows = assessment.criteria
    .filter(({ applicable }) => applicable)
    .map(({ id, clause, score, findings, passed }) => {
      const title = options.lang === "en" ? id : CRITERION_NAMES[id];
      return `<tr><td>${title}</td><td>${escapeXml(cite(clause))}</td><td>${score}</td><td>${findings}</td><td>${passed ? "✓" : "✗"}</td></tr>\n`;
    });
  const remarks =
    options.remarks && assessment.verdict === "rework"
      ? `<h3>${texts.remarks}</h3>\n<pre>${escapeXml(writeRemarks(assessment))}</pre>\n`
      : "";
  return (
    `<article>\n<h2>${escapeXml(name)}</h2>\n<p class="about">${escapeXml(about)}</p>\n` +
    `<p class="${assessment.verdict}"><strong>${texts[assessment.verdict]}</strong>, ${texts.score} ${assessment.score}</p>\n` +
    `<ul>${assessment.reasons.map(({ message }) => `<li>${escapeXml(message)}</li>`).join("")}</ul>\n` +
    `<ol>\n${items}</ol>\n${omitted ? `<p>${texts.more(omitted)}</p>\n` : ""}` +
    `<table>\n<tr>${texts.columns.map((column) => `<th>${column}</th>`).join("")}</tr>\n${rows.join("")}</table>\n${remarks}</article>\n`
  );
}

function item(finding: Finding, { document }: Result, sensitive: Sensitive): string {
  const [fix] = finding.replacements;
  const cure = fix ? ` → <ins>${escapeXml(fix)}</ins>` : "";
  const head = `${escapeXml(finding.message)}${cure} <small>${escapeXml(`${placeOf(finding)} · ${finding.rule} · ${cite(finding.clause)}`)}</small>`;
  if (finding.start === undefined) return `<li>${head}</li>\n`;
  const { before, place, after } = sourceLine(finding, textOf(document, finding), sensitive);
  const mark = `<mark class="${finding.severity}">${escapeXml(place)}</mark>`;
  return `<li>${head}\n<blockquote>${escapeXml(before)}${mark}${escapeXml(after)}</blockquote></li>\n`;
}
