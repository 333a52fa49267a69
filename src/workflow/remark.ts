/** One remark of a round: a finding as it went back to the operator, or the representative's own words. */
export interface Remark {
  readonly text: string;
  /** The rule of the finding; absent where a person wrote the remark. */
  readonly rule?: string;
  readonly clause?: string;
  readonly severity?: string;
  /** The words that it is about. */
  readonly actual?: string;
  /** JSON pointer, of a remark about a field or a term. */
  readonly field?: string;
}

/** What the workflow reads of a finding; an assessment's findings are of this shape. */
export interface FoundFault {
  readonly rule: string;
  readonly message: string;
  readonly clause: string;
  readonly severity: string;
  readonly actual?: string;
  readonly field?: string;
}

/** The remarks that findings make: those for information only are no reason to send anything back. */
export function remarksOf(findings: readonly FoundFault[]): readonly Remark[] {
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, message, clause, severity, actual, field }) => ({
      text: message,
      rule,
      clause,
      severity,
      ...(actual !== undefined && { actual }),
      ...(field !== undefined && { field }),
    }));
}

/** Whether a check can tell that the remark is fixed: the representative's own words only a person can look after. */
export function isFound({ rule }: Remark): boolean {
  return rule !== undefined;
}

/** How the remarks of one round stand in the next. */
export interface RemarkComparison {
  /** Of the earlier round, gone now. */
  readonly fixed: readonly Remark[];
  /** Of this round, there already in the earlier one. */
  readonly recurring: readonly Remark[];
  /** Of this round, new. */
  readonly fresh: readonly Remark[];
}

const plain = (text: string): string =>
  text.normalize("NFC").toLowerCase().replace(/ё/gu, "е").replace(/\s+/gu, " ").trim();

/**
 * What a remark is about, wherever it stands: the rule with the words or the field it names. The message is left out,
 * for it may count («Опоздание — 40 мин» is an hour in the next round), unless there is nothing else.
 */
export function remarkKey({ rule, actual, field, text }: Remark): string {
  return [rule ?? "", actual !== undefined ? plain(actual) : (field ?? plain(text))].join("\n");
}

/** Compares two rounds by content: of two equal remarks and one left, one is fixed and one has come again. */
export function compareRemarks(earlier: readonly Remark[], now: readonly Remark[]): RemarkComparison {
  const left = new Map<string, number>();
  const count = (key: string, by: number): number => {
    const now = (left.get(key) ?? 0) + by;
    left.set(key, now);
    return now;
  };
  for (const remark of earlier) count(remarkKey(remark), 1);
  const recurring: Remark[] = [];
  const fresh: Remark[] = [];
  for (const remark of now) {
    const key = remarkKey(remark);
    if ((left.get(key) ?? 0) > 0) {
      count(key, -1);
      recurring.push(remark);
    } else fresh.push(remark);
  }
  return { fixed: earlier.filter((remark) => count(remarkKey(remark), -1) >= 0), recurring, fresh };
}
