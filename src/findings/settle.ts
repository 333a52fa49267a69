import type { Breach } from "../document/breach.js";
import type { ParsedDocument, Part, Suppression } from "../document/parsed-document.js";
import { CRITERIA, SEVERITIES, type Criterion, type Policy, type Severity } from "../policy/policy.js";
import { matchesRule, ruleSetting } from "../policy/rule-setting.js";
import type { Rule } from "../rules/rule.js";
import type { Finding } from "./finding.js";
import { LineTable } from "./line-table.js";
import { core, reseams, withoutOverlaps, type Candidate } from "./overlap.js";
import { isQuoted } from "./quoted.js";
import { crossing, hide, secretAt, showSource, type Secret } from "./secrets.js";

/** What settling asks of a rulebook. */
export interface RuleIndex {
  /** The rule with this id. */
  rule(id: string): Rule | undefined;
}

/** The rule of a `chistovik-disable` that silenced nothing. */
export const UNUSED_SUPPRESSION = "typography/unused-suppression";

/** Rules that know of a wrong word only that it is not in the lexicon: whoever says more about the place is right. */
const GENERIC = /^spelling\/(?:unknown|unknown-word|unfamiliar-word|non-word|misspelt|misspelled|typo)$/u;

/** A breach with a place in the text, ready to be compared with its neighbours. */
interface Placed extends Candidate {
  readonly breach: Breach;
  readonly meta: Rule | undefined;
  readonly level: Severity;
}

/** Breaches → findings: what is switched off, muted or suppressed goes, one finding stays on a place, in the order of the text. */
export function settle(
  breaches: readonly Breach[],
  parsed: ParsedDocument,
  rulebook: RuleIndex,
  policy: Policy,
): Finding[] {
  const placed: Placed[] = [];
  const fields: Finding[] = [];
  for (const breach of [...parsed.breaches, ...breaches]) {
    const meta = rulebook.rule(breach.rule);
    const level = severity(breach, meta, policy);
    if (!level) continue;
    if (breach.part === undefined || breach.start === undefined) fields.push(finding(breach, meta, level, policy));
    else if (!muted(breach, meta, parsed) && !leftAsQuoted(breach, meta, parsed, policy))
      placed.push(place(breach, meta, level, parsed));
  }
  placed.sort((a, b) => a.part - b.part || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  const used = new Set<Suppression>();
  const heard = parsed.suppressions.length
    ? placed.filter((item) => !suppressed(item, parsed.suppressions, used))
    : placed;
  for (const suppression of parsed.suppressions)
    if (!used.has(suppression)) heard.push(...unused(suppression, parsed, rulebook, policy));
  const settled = withoutOverlaps(heard);
  const known = know(settled, parsed);
  return [...settled.map((item) => inText(item, parsed, policy, known)), ...distinct(fields)];
}

/** The breach's severity, undefined when the rule is off: the policy's word goes before the rule's. */
function severity(breach: Breach, rule: Rule | undefined, policy: Policy): Severity | undefined {
  const setting = ruleSetting(policy, breach.rule);
  if (setting === "off" || (setting === undefined && rule?.default === "off")) return undefined;
  if (setting !== undefined && setting !== "on") return setting;
  return breach.severity ?? rule?.severity ?? "error";
}

/** Whether the place starts or ends inside muted text. What other stages than the rules found there (a card's number) stands. */
function muted(breach: Breach, rule: Rule | undefined, parsed: ParsedDocument): boolean {
  const ranges = parsed.parts[breach.part!]?.muted ?? [];
  if (!ranges.length || !rule || (rule.compiled ?? rule.match)?.some(({ kind }) => kind === "stage")) return false;
  const start = breach.start!;
  const end = breach.end ?? start;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < ranges.length && ranges[index]!.start < Math.max(end, start + 1); index++) {
    const range = ranges[index]!;
    // «пи3да» looks like an identifier, «blyad» like a brand, and they are none.
    if ((range.reason === "identifier" || range.reason === "brand") && rule.criterion === "profanity") continue;
    if ((start > range.start || (start === range.start && end > start)) && start < range.end)
      return end <= range.end || start > range.start;
    if (end > range.start && end < range.end) return true;
  }
  return false;
}

/** Whether the policy leaves the spelling of somebody else's words alone and the place is among them. */
function leftAsQuoted(breach: Breach, rule: Rule | undefined, parsed: ParsedDocument, policy: Policy): boolean {
  if (policy.quotations !== "skip" || rule?.criterion !== "spelling") return false;
  const part = parsed.parts[breach.part!];
  return part !== undefined && isQuoted(part, breach.start!, breach.end ?? breach.start!);
}

function place(breach: Breach, meta: Rule | undefined, level: Severity, parsed: ParsedDocument): Placed {
  const text = parsed.parts[breach.part!]!.text;
  const start = Math.max(0, Math.min(breach.start!, text.length));
  const end = Math.max(start, Math.min(breach.end ?? start, text.length));
  const actual = text.slice(start, end);
  const [replacement] = breach.replacements ?? [];
  const anew =
    replacement !== undefined && criterionOf(breach.rule, meta) === "spelling" && reseams(actual, replacement);
  const [from, to] = replacement === undefined || anew ? [0, end - start] : core(actual, replacement);
  return {
    breach,
    meta,
    level,
    start,
    end,
    rule: breach.rule,
    part: breach.part!,
    coreStart: start + from,
    coreEnd: start + to,
    severity: SEVERITIES.indexOf(level),
    yieldsTo: meta?.yieldsTo ?? [],
    generic: GENERIC.test(breach.rule),
    own: breach.rule === "spelling/forbidden-term",
    reseams: anew,
  };
}

function suppressed(item: Placed, suppressions: readonly Suppression[], used: Set<Suppression>): boolean {
  let hit = false;
  for (const suppression of suppressions) {
    if (suppression.part !== item.part || item.start < suppression.start || item.start >= suppression.end) continue;
    if (!suppression.rules.some((name) => matchesRule(name, item.rule))) continue;
    used.add(suppression);
    hit = true;
  }
  return hit;
}

/** A suppression that silenced nothing is told at its start. */
function unused(suppression: Suppression, parsed: ParsedDocument, rulebook: RuleIndex, policy: Policy): Placed[] {
  const meta = rulebook.rule(UNUSED_SUPPRESSION);
  const { part, start } = suppression;
  const breach: Breach = {
    rule: UNUSED_SUPPRESSION,
    part,
    start,
    end: start,
    severity: "info",
    message: `Отключение «${suppression.rules.join(", ")}» ничего не скрыло: уберите его`,
  };
  const level = severity(breach, meta, policy);
  return level ? [place(breach, meta, level, parsed)] : [];
}

/** The finding of a breach, without a place in the text. */
function finding(breach: Breach, rule: Rule | undefined, level: Severity, policy: Policy, actual?: string): Finding {
  const criterion = criterionOf(breach.rule, rule);
  const url = rule?.sources.find((source) => source.url)?.url;
  return {
    rule: breach.rule,
    criterion,
    severity: level,
    message: wording(breach, rule, actual),
    replacements: breach.replacements ?? [],
    clause: breach.clause ?? rule?.clause ?? policy.clauses[criterion],
    ...(url !== undefined && { url }),
    ...(breach.field !== undefined && { field: breach.field }),
  };
}

function criterionOf(id: string, rule: Rule | undefined): Criterion {
  const folder = id.slice(0, id.indexOf("/"));
  return rule?.criterion ?? CRITERIA.find((criterion) => criterion === folder) ?? "style";
}

/** The message with its slots filled: what the detector knew, the place itself, its first replacement. */
function wording(breach: Breach, rule: Rule | undefined, actual = ""): string {
  const template = breach.message ?? rule?.message ?? breach.rule;
  if (!template.includes("{")) return template;
  const [expected = ""] = breach.replacements ?? [];
  // A place to delete takes a space along.
  const known: Readonly<Record<string, string>> = { actual: actual.trim(), expected, ...breach.slots };
  return template.replace(/\{([^{}]+)\}/gu, (slot, name: string) => known[name] ?? slot);
}

/** The finding of a breach in the text, mapped to the source as it was given, with nothing secret in it. */
function inText(item: Placed, parsed: ParsedDocument, policy: Policy, known: Known): Finding {
  const part = parsed.parts[item.part]!;
  const [start, end] = sourceRange(item, part);
  const secrets = crossing(known.secrets.get(item.part) ?? [], start, end);
  const actual = showSource(part.source, start, end, secrets);
  const {
    rule,
    criterion,
    severity: level,
    message,
    replacements,
    ...rest
  } = finding(item.breach, item.meta, item.level, policy, actual);
  return {
    rule,
    criterion,
    severity: level,
    message: hide(message, secrets),
    start,
    end,
    ...known.table(item.part).at(start),
    actual,
    replacements: replacements.filter((text) => hide(text, secrets) === text),
    ...rest,
    ...(part.messageIndex !== undefined && { messageIndex: part.messageIndex }),
  };
}

/** What the findings of one document share: the lines of its parts and the places that are not shown. */
interface Known {
  readonly secrets: ReadonlyMap<number, readonly Secret[]>;
  readonly table: (part: number) => LineTable;
}

function know(items: readonly Placed[], parsed: ParsedDocument): Known {
  const tables = new Map<number, LineTable>();
  const secrets = new Map<number, Secret[]>();
  for (const item of items) {
    const part = parsed.parts[item.part]!;
    const secret = secretAt(criterionOf(item.rule, item.meta), part, ...sourceRange(item, part));
    if (!secret) continue;
    const known = secrets.get(item.part);
    if (known) known.push(secret);
    else secrets.set(item.part, [secret]);
  }
  return {
    secrets,
    table(part) {
      const table = tables.get(part) ?? new LineTable(parsed.parts[part]!.source);
      tables.set(part, table);
      return table;
    },
  };
}

function sourceRange(item: Placed, part: Part): readonly [start: number, end: number] {
  const start = part.toSource(item.start);
  return [start, item.end > item.start ? Math.max(start, (part.toSourceEnd ?? part.toSource)(item.end)) : start];
}

/** Two stages may tell the same thing of one field. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((item) => [`${item.rule} ${item.field} ${item.message}`, item])).values()];
}
