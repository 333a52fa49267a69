import type { Reading, Tag } from "../../src/lexicon/lexicon.js";

/**
 * A word whose case is plain («книгу») is made as doubtful as others are («стол»: nominative or accusative), its own form hidden: so a million
 * plain words of untagged prose teach which context asks for which case.
 */
export class Masking {
  private readonly tags = new Map<string, Tag>();
  /** By kind and case with number: ambiguity classes that hold it, with counts. */
  private readonly classes = new Map<string, Map<string, number>>();

  /** Counts the ambiguity class of a word in a text. */
  count(readings: readonly Reading[]): void {
    for (const { tag } of readings) this.tags.set(tagKey(tag, tag.feats.Case, tag.feats.Number), tag);
    const kind = kindOf(readings);
    if (!kind) return;
    const cells = [...new Set(readings.map(({ tag }) => cellOf(tag)))].sort();
    if (cells.length < 2) return;
    const klass = cells.join(" ");
    for (const cell of cells) {
      const key = `${kind} ${cell}`;
      const counts = this.classes.get(key) ?? this.classes.set(key, new Map()).get(key)!;
      counts.set(klass, (counts.get(klass) ?? 0) + 1);
    }
  }

  /** The readings that the word gets when doubt is put on it; undefined where it is doubtful itself or has no case. */
  doubt(readings: readonly Reading[], random: number): { readings: Reading[]; right: number } | undefined {
    const kind = kindOf(readings);
    if (!kind) return undefined;
    const right = readings[0]!;
    const cell = cellOf(right.tag);
    if (readings.some(({ tag }) => cellOf(tag) !== cell)) return undefined;
    const klass = draw(this.classes.get(`${kind} ${cell}`), random);
    if (!klass) return undefined;
    const doubtful = klass.split(" ").flatMap((other) => {
      const [kase, number] = other.split(".");
      const tag = other === cell ? right.tag : this.tags.get(tagKey(right.tag, kase, number));
      return tag ? [{ ...right, tag }] : [];
    });
    const at = doubtful.findIndex(({ tag }) => tag === right.tag);
    return doubtful.length > 1 && at >= 0 ? { readings: doubtful, right: at } : undefined;
  }
}

const cellOf = ({ feats }: Tag): string => `${feats.Case}.${feats.Number}`;

function tagKey({ upos, feats }: Tag, kase: string | undefined, number: string | undefined): string {
  const gender = number === "Plur" && upos === "ADJ" ? "" : feats.Gender;
  return `${upos} ${feats.VerbForm} ${feats.Tense} ${feats.Voice} ${feats.Aspect} ${feats.NameType} ${feats.Degree} ${feats.Variant} ${gender} ${upos === "ADJ" ? "" : feats.Animacy} ${kase}.${number}`;
}

/** Nouns, or words that agree with them; all readings of one part of speech. */
function kindOf(readings: readonly Reading[]): string | undefined {
  let kind: string | undefined;
  for (const { tag } of readings) {
    const { upos, feats } = tag;
    if (!feats.Case || !feats.Number || feats.Variant) return undefined;
    const other =
      upos === "NOUN" || upos === "PROPN"
        ? "noun"
        : upos === "ADJ" || feats.VerbForm === "Part"
          ? "attribute"
          : undefined;
    if (!other || (kind && kind !== other)) return undefined;
    kind = other;
  }
  return kind;
}

/** Draws a class by the square root of its count, so that rare ones are met too. */
function draw(counts: Map<string, number> | undefined, random: number): string | undefined {
  if (!counts) return undefined;
  let total = 0;
  for (const count of counts.values()) total += Math.sqrt(count);
  let rest = random * total;
  for (const [klass, count] of counts) if ((rest -= Math.sqrt(count)) <= 0) return klass;
  return undefined;
}
