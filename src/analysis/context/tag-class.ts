import type { Reading } from "../../lexicon/lexicon.js";
import { TagCodes } from "./tag-codes.js";

/** What the tags of a form's readings say, worked out once for all forms that have the same: «стол» and «дом» share theirs. */
export interface TagClass {
  readonly ids: readonly number[];
  /** Codes of reading i at four grains, at 4i … 4i+3. */
  readonly codes: Int32Array;
  readonly bits: Int32Array;
  /** Hash of the ambiguity as neighbours see it, and of every detail of it. */
  readonly coarse: number;
  readonly fine: number;
}

const MASKED = 0x5bd1e995;

/** The classes met so far; there are some thousands. */
export class TagClasses {
  private readonly tags = new TagCodes();
  private readonly known = new Map<number, TagClass[]>();

  /** The class of a form with these readings, of which there is at least one. */
  of(readings: readonly Reading[]): TagClass {
    let hash = readings.length;
    for (const { tag } of readings) hash = (Math.imul(hash, 0x01000193) ^ tag.id) | 0;
    let alike = this.known.get(hash);
    if (!alike) this.known.set(hash, (alike = []));
    for (const one of alike) if (same(one.ids, readings)) return one;
    const found = this.create(readings);
    alike.push(found);
    return found;
  }

  private create(readings: readonly Reading[]): TagClass {
    const codes = new Int32Array(4 * readings.length);
    const bits = new Int32Array(readings.length);
    let coarse = 0;
    let fine = MASKED;
    let last = 0;
    readings.forEach((reading, i) => {
      const id = this.tags.id(reading.tag);
      codes.set(this.tags.codes.subarray(4 * id, 4 * id + 4), 4 * i);
      bits[i] = this.tags.bits[id]!;
      const code = codes[4 * i + 2]!;
      if (code !== last) coarse = (coarse + Math.imul(code, code | 1)) | 0;
      fine = (fine + Math.imul(codes[4 * i + 3]!, codes[4 * i + 3]! | 1)) | 0;
      last = code;
    });
    return { ids: readings.map(({ tag }) => tag.id), codes, bits, coarse, fine };
  }
}

function same(ids: readonly number[], readings: readonly Reading[]): boolean {
  if (ids.length !== readings.length) return false;
  for (let i = 0; i < ids.length; i++) if (ids[i] !== readings[i]!.tag.id) return false;
  return true;
}
