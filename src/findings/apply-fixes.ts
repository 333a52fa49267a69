import type { Document } from "../document/document.js";
import type { Finding } from "./finding.js";

/** What mends a document: findings with their rules. */
export interface FixChecker {
  check(document: Document): { readonly findings: readonly Finding[] };
  readonly rules: readonly { readonly id: string; readonly safe: boolean }[];
}

/** What is mended. */
export interface FixOptions {
  /** Every first replacement; by default only those of rules marked safe. */
  readonly all?: boolean;
}

/** A mended document. */
export interface Fixed<D extends Document = Document> {
  readonly document: D;
  /** Findings whose replacement was applied, in the order they were, round by round. */
  readonly applied: readonly Finding[];
}

/** A replacement may make room for another; more rounds than this would only go in circles. */
const ROUNDS = 10;

/** Applies first replacements, never overlapping, until nothing changes; a document of one text or a thread of messages. */
export function applyFixes<D extends Document>(
  document: D,
  checker: FixChecker,
  { all = false }: FixOptions = {},
): Fixed<D> {
  const safe = new Set(checker.rules.filter((rule) => all || rule.safe).map(({ id }) => id));
  const applied: Finding[] = [];
  const seen = new Set<string>();
  let current = document;
  for (let round = 0; round < ROUNDS; round++) {
    const key = JSON.stringify([current.text, current.messages]);
    if (seen.has(key)) break;
    seen.add(key);
    const chosen = apart(
      checker.check(current).findings.filter((finding) => safe.has(finding.rule) && changes(finding)),
    );
    if (!chosen.length) break;
    applied.push(...chosen);
    current = mended(current, chosen);
  }
  return { document: current, applied };
}

function changes({ start, replacements, actual }: Finding): boolean {
  return start !== undefined && replacements[0] !== undefined && replacements[0] !== actual;
}

/** Of replacements that overlap, the first in the text. */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const chosen: Finding[] = [];
  const order = [...findings].sort(
    (a, b) => (a.messageIndex ?? 0) - (b.messageIndex ?? 0) || a.start! - b.start! || a.end! - b.end!,
  );
  for (const finding of order) {
    const last = chosen.at(-1);
    if (
      last &&
      last.messageIndex === finding.messageIndex &&
      (finding.start! < last.end! || finding.start === last.start)
    )
      continue;
    chosen.push(finding);
  }
  return chosen;
}

function mended<D extends Document>(document: D, findings: readonly Finding[]): D {
  if (!document.messages) return { ...document, text: withReplacements(document.text ?? "", findings) };
  const messages = document.messages.map((message, index) => {
    const own = findings.filter(({ messageIndex }) => messageIndex === index);
    return own.length ? { ...message, text: withReplacements(message.text, own) } : message;
  });
  return { ...document, messages };
}

/** The text with the first replacement of every finding; they are in order and apart. */
function withReplacements(text: string, findings: readonly Finding[]): string {
  let out = "";
  let at = 0;
  for (const { start = 0, end = 0, replacements } of findings) {
    out += text.slice(at, start) + replacements[0]!;
    at = end;
  }
  return out + text.slice(at);
}
