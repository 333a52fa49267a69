import type { Document, DocumentKind } from "../document/document.js";
import type { Example, Rule } from "./rule.js";

/** What is asked of a finding. */
interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
  readonly replacements: readonly string[];
}

/** Checks a document under what an example's policy says over the default, with the rule switched on. */
export type CheckExample = (
  document: Document,
  policy: Readonly<Record<string, unknown>> | undefined,
  rule: Rule,
) => { readonly findings: readonly Finding[] };

/** What is wrong with an example of a rule. */
export interface ExampleFailure {
  readonly rule: string;
  /** The text as the file has it. */
  readonly text: string;
  readonly problem: string;
  /** The `bad` with its brackets where the findings are, when its `good` comes out right. */
  readonly marked?: string;
}

/** A `bad` text without its brackets, and the places that they bound. */
export interface MarkedText {
  readonly text: string;
  readonly places: readonly (readonly [start: number, end: number])[];
}

/** Takes the brackets out of a `bad`; `\[` is a bracket of the text itself. */
export function readMarked(marked: string): MarkedText {
  let text = "";
  const places: [number, number][] = [];
  let open = -1;
  for (let i = 0; i < marked.length; i++) {
    const char = marked[i]!;
    if (char === "\\" && /[[\]]/u.test(marked[i + 1] ?? "")) text += marked[++i]!;
    else if (char === "[") open = text.length;
    else if (char === "]" && open >= 0) {
      places.push([open, text.length]);
      open = -1;
    } else text += char;
  }
  return { text, places };
}

/** Runs the examples of a rule under all rules. */
export function testExamples(rule: Rule, check: CheckExample): ExampleFailure[] {
  return rule.examples.flatMap((example) => {
    const text = String(example.document ? JSON.stringify(example.document) : (example.bad ?? example.ok ?? ""));
    const problems = problemsOf(example, rule, check);
    const marked = problems.length ? remarked(example, rule, check) : undefined;
    return problems.map((problem) => ({ rule: rule.id, text, problem, ...(marked !== undefined && { marked }) }));
  });
}

/** The `bad` with its brackets where the findings are, when the first replacements give its `good`. */
function remarked(example: Example, rule: Rule, check: CheckExample): string | undefined {
  const { bad, good, policy } = example;
  if (typeof bad !== "string" || good === undefined) return undefined;
  const { text } = readMarked(bad);
  const own = check(documentOf(example, text), policy, rule).findings.filter((finding) => finding.rule === rule.id);
  if (!own.length || mend(text, own) !== good) return undefined;
  let marked = "";
  let at = 0;
  for (const { start = 0, end = 0 } of own) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

function problemsOf(example: Example, rule: Rule, check: CheckExample): string[] {
  const { bad, good, ok, policy } = example;
  const of = (text: string): readonly Finding[] => check(documentOf(example, text), policy, rule).findings;
  if (bad !== undefined) {
    const { text, places } = readMarked(bad === true ? "" : bad);
    const problems = badProblems(rule, text, bad === true ? undefined : places, good, of(text));
    return good === undefined ? problems : [...problems, ...silence("good", good, of(good))];
  }
  if (ok === undefined) return ["в примере нет ни bad, ни ok"];
  if (ok === true) {
    const own = of("").filter((finding) => finding.rule === rule.id);
    return own.map((finding) => `ok: правило сработало: ${finding.message}`);
  }
  return silence("ok", ok, of(ok));
}

function documentOf({ kind = "report", channel, format, document }: Example, text: string): Document {
  if (document) return document;
  return {
    kind: kind as DocumentKind,
    text,
    ...(channel !== undefined && { channel }),
    ...(format !== undefined && { format }),
  };
}

function silence(name: string, text: string, findings: readonly Finding[]): string[] {
  return findings
    .filter(({ start }) => start !== undefined)
    .map(
      (finding) =>
        `${name}: сработало ${finding.rule} на «${text.slice(finding.start, finding.end)}» → ${shown(finding.replacements)}`,
    );
}

const shown = (replacements: readonly string[]): string =>
  replacements.length ? replacements.map((text) => `«${text}»`).join(", ") : "без замены";

function badProblems(
  rule: Rule,
  text: string,
  places: MarkedText["places"] | undefined,
  good: string | undefined,
  findings: readonly Finding[],
): string[] {
  const own = findings.filter((finding) => finding.rule === rule.id);
  if (!places) return own.length ? [] : ["bad: правило не сработало"];
  if (!places.length) return ["bad: место не отмечено; возьмите его в [скобки]"];
  const problems: string[] = [];
  for (const [start, end] of places) {
    if (own.some((finding) => isAt(finding, start, end, text))) continue;
    const over = findings.find(
      (finding) =>
        finding.start !== undefined &&
        finding.start < Math.max(end, start + 1) &&
        finding.end! > start &&
        finding.rule !== rule.id,
    );
    const near = own.map((finding) => `«${text.slice(finding.start, finding.end)}»`);
    problems.push(
      `bad: правило не сработало на «${text.slice(start, end)}»` +
        (near.length
          ? `, а сработало на ${near.join(", ")}`
          : over
            ? `, а сработало ${over.rule} на «${text.slice(over.start, over.end)}» (yieldsTo?)`
            : ""),
    );
  }
  for (const finding of own) {
    if (!places.some(([start, end]) => isAt(finding, start, end, text)))
      problems.push(`bad: лишнее место «${text.slice(finding.start, finding.end)}»`);
  }
  if (good === undefined || problems.length) return problems;
  const mended = mend(text, own);
  return mended === good ? [] : [`bad: первая замена даёт «${mended}», а good — «${good}»`];
}

/** Whether the finding is at the place; a space at its edges, or the word that takes a capital when the start is deleted, is no matter. */
function isAt({ start = 0, end = 0, replacements }: Finding, from: number, to: number, text: string): boolean {
  const trimmed = (a: number, b: number): readonly [number, number] => {
    const slice = text.slice(a, b);
    return [a + slice.length - slice.trimStart().length, b - slice.length + slice.trimEnd().length];
  };
  const [a, b] = trimmed(start, end);
  const [c, d] = trimmed(from, to);
  if (a === c && b === d) return true;
  return (
    a === c &&
    b > d &&
    replacements[0] !== undefined &&
    text.slice(d, b).trim().toLowerCase() === replacements[0].toLowerCase()
  );
}

/** The text with the first replacement of every finding, from the last. */
export function mend(text: string, findings: readonly Finding[]): string {
  let mended = text;
  for (const { start = 0, end = 0, replacements } of [...findings].sort((a, b) => b.start! - a.start!)) {
    if (replacements[0] !== undefined) mended = mended.slice(0, start) + replacements[0] + mended.slice(end);
  }
  return mended;
}
