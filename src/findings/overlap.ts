/** A breach on its way to a finding: what deciding between two on one place needs. Offsets into the part's clean text. */
export interface Candidate {
  readonly rule: string;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** The stretch that the first replacement really changes; the whole place where there is none. */
  readonly coreStart: number;
  readonly coreEnd: number;
  /** Position of the severity in `SEVERITIES`: 0 is the worst. */
  readonly severity: number;
  readonly yieldsTo: readonly string[];
  readonly generic: boolean;
  /** The customer's own wish goes before our rules of the same severity. */
  readonly own?: boolean;
  /** Whether it joins or parts words anew, so that what was read of the old ones is no evidence. */
  readonly reseams: boolean;
}

/** A place this much longer than another speaks of something else: of the sentence, not of the word. */
const FAR_LONGER = 4;
const LONG = 60;

/** The stretch of `actual` that differs from `replacement`, relative to its start. */
export function core(actual: string, replacement: string): readonly [start: number, end: number] {
  let start = 0;
  const shorter = Math.min(actual.length, replacement.length);
  while (start < shorter && actual[start] === replacement[start]) start++;
  let tail = 0;
  while (tail < shorter - start && actual[actual.length - 1 - tail] === replacement[replacement.length - 1 - tail])
    tail++;
  return [start, actual.length - tail];
}

/** Whether the replacement has the same letters with other spaces and hyphens between them: «много квартирный» → «многоквартирный». */
export function reseams(actual: string, replacement: string): boolean {
  return /[\s-]/u.test(actual) && actual !== replacement && letters(actual) === letters(replacement);
}

function letters(text: string): string {
  return text.replace(/[\s-]/gu, "").toLowerCase().replaceAll("ё", "е");
}

/** Whether two stretches share a character, or one is an empty place inside (or at the edge of an equally empty) other. */
function touch(aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  if (aStart === aEnd && bStart === bEnd) return aStart === bStart;
  return aStart < bEnd && bStart < aEnd;
}

/** Whether two breaches speak of one place, so that one of them has to go. */
export function samePlace(a: Candidate, b: Candidate): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  const [long, short] = a.end - a.start >= b.end - b.start ? [a, b] : [b, a];
  const length = long.end - long.start;
  if (length > LONG && length > FAR_LONGER * (short.end - short.start)) return false;
  return touch(a.coreStart, a.coreEnd, b.coreStart, b.coreEnd);
}

/** The order in which breaches are seated: the worse first, then the more specific, the longer, the first by name. */
function byStrength(a: Candidate, b: Candidate): number {
  return (
    a.severity - b.severity ||
    Number(b.own ?? false) - Number(a.own ?? false) ||
    Number(a.generic) - Number(b.generic) ||
    b.end - b.start - (a.end - a.start) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start - b.start)
  );
}

/** Breaches by the cells of text they lie in, so that only neighbours are compared however long the text is. */
class Grid<T extends Candidate> {
  static readonly #CELL = 64;
  readonly #cells = new Map<number, T[]>();

  *#keys({ part, start, end }: Candidate): Generator<number> {
    for (let cell = Math.floor(start / Grid.#CELL); cell * Grid.#CELL <= end; cell++) yield part * 2 ** 32 + cell;
  }

  add(candidate: T): void {
    for (const key of this.#keys(candidate)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(candidate);
      else this.#cells.set(key, [candidate]);
    }
  }

  /** Whether somebody on the candidate's place satisfies the condition. */
  some(candidate: T, condition: (other: T) => boolean): boolean {
    for (const key of this.#keys(candidate)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (other !== candidate && samePlace(candidate, other) && condition(other)) return true;
      }
    }
    return false;
  }
}

/** Whether the first has to go because the second speaks of its place. */
function yields(candidate: Candidate, other: Candidate): boolean {
  return (
    (other.reseams && !candidate.reseams && !candidate.own && other.severity <= candidate.severity) ||
    candidate.yieldsTo.includes(other.rule)
  );
}

/** Leaves one breach on each place: first those go that yield to another, then the strongest are seated one by one. Keeps the order. */
export function withoutOverlaps<T extends Candidate>(candidates: readonly T[]): T[] {
  const all = new Grid<T>();
  for (const candidate of candidates) all.add(candidate);
  const proud = candidates.filter((candidate) => !all.some(candidate, (other) => yields(candidate, other)));
  const seated = new Grid<T>();
  const kept = new Set<T>();
  for (const candidate of proud.slice().sort(byStrength)) {
    if (seated.some(candidate, () => true)) continue;
    seated.add(candidate);
    kept.add(candidate);
  }
  return candidates.filter((candidate) => kept.has(candidate));
}
