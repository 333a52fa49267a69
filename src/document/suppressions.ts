import { matchesRule } from "../policy/rule-setting.js";
import { nearest } from "../policy/nearest.js";
import type { Breach } from "./breach.js";
import type { CleanText, Comment } from "./clean-text.js";
import type { Suppression } from "./parsed-document.js";

/** The rule of a suppression that names no known rule. */
export const UNKNOWN_SUPPRESSION = "typography/unknown-suppression";

/** What the comments of a text say. */
export interface Suppressed {
  readonly suppressions: readonly Suppression[];
  readonly breaches: readonly Breach[];
}

interface Instruction {
  readonly verb: "disable" | "disable-next-line" | "enable";
  readonly rules: readonly string[];
  readonly reason?: string;
}

const NOTHING: Suppressed = { suppressions: [], breaches: [] };

/** Reads `chistovik-disable-next-line`, `chistovik-disable` and `chistovik-enable` in the comments of a text. */
export function readSuppressions(
  clean: CleanText,
  source: string,
  part: number,
  knownRules?: Iterable<string>,
): Suppressed {
  if (!clean.comments.length) return NOTHING;
  const suppressions: Suppression[] = [];
  const breaches: Breach[] = [];
  const known = knownRules && [...knownRules];
  const open: { readonly instruction: Instruction; readonly start: number; rules: readonly string[] }[] = [];
  const add = (rules: readonly string[], start: number, end: number, reason: string | undefined): void => {
    if (rules.length) suppressions.push({ part, rules, start, end, ...(reason !== undefined && { reason }) });
  };
  for (const comment of clean.comments) {
    const instruction = readInstruction(comment.text);
    if (!instruction) continue;
    const place = clean.map.toClean(comment.start);
    const rules = instruction.rules.filter(
      (name) => !known || isKnown(name, known) || !breaches.push(unknown(name, part, place, known)),
    );
    if (instruction.verb === "disable-next-line") {
      const [start, end] = nextLine(source, comment);
      add(rules, clean.map.toClean(start), clean.map.toClean(end), instruction.reason);
    } else if (instruction.verb === "disable") open.push({ instruction, start: place, rules });
    else {
      for (const one of open) {
        const ended = one.rules.filter((name) => instruction.rules.length === 0 || rules.includes(name));
        add(ended, one.start, place, one.instruction.reason);
        one.rules = one.rules.filter((name) => !ended.includes(name));
      }
    }
  }
  for (const { rules, start, instruction } of open) add(rules, start, clean.text.length, instruction.reason);
  return { suppressions, breaches };
}

const PREFIX = "chistovik-";

function readInstruction(comment: string): Instruction | undefined {
  const text = comment.trim();
  if (!text.startsWith(PREFIX)) return undefined;
  const [said = "", ...why] = text.slice(PREFIX.length).split(/[ \n]--[ \n]/u);
  const [verb = "", ...names] = said.split(/[\s,]+/u).filter(Boolean);
  if (verb !== "disable" && verb !== "disable-next-line" && verb !== "enable") return undefined;
  const reason = why.join(" -- ").trim();
  const rules = names.length || verb === "enable" ? names : ["*"];
  return { verb, rules, ...(reason !== "" && { reason }) };
}

function isKnown(name: string, known: readonly string[]): boolean {
  return known.some((rule) => matchesRule(name, rule));
}

function unknown(name: string, part: number, place: number, known: readonly string[]): Breach {
  const near = nearest(name, known);
  const hint = near === undefined ? "посмотрите список: chistovik rules" : `возможно, имелось в виду «${near}»`;
  return {
    rule: UNKNOWN_SUPPRESSION,
    part,
    start: place,
    end: place,
    severity: "info",
    message: `Отключено правило «${name}», а такого нет; ${hint}`,
  };
}

/** The first line behind the comment that is not blank. */
function nextLine(source: string, comment: Comment): readonly [number, number] {
  let start = source.indexOf("\n", comment.end);
  while (start >= 0) {
    const found = source.indexOf("\n", start + 1);
    const end = found < 0 ? source.length : found;
    if (source.slice(start + 1, end).trim() !== "") return [start + 1, end];
    start = found;
  }
  return [source.length, source.length];
}
