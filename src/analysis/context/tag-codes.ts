import type { Tag } from "../../lexicon/lexicon.js";
import { hashText, mix } from "./mix.js";

const CASES = ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par", "Voc"];
const GENDERS = ["Masc", "Fem", "Neut"];

/** Where a tag's facts lie in its bits; 0 in a field says that the tag leaves the feature open. */
export const BITS = { case: 0, number: 4, gender: 6, animacy: 8, person: 10, kind: 12 } as const;

/** What a tag is to syntax. */
export const KIND = {
  other: 0,
  noun: 1,
  attribute: 2,
  finite: 3,
  infinitive: 4,
  gerund: 5,
  preposition: 6,
  participle: 7,
  short: 8,
  transparent: 9,
} as const;

/** A tag's codes at four grains, from part of speech to everything, and its facts as bits; kept by tag id. */
export class TagCodes {
  /** Codes of tag t at 4t … 4t+3, its bits apart. */
  codes: Int32Array = new Int32Array(4 * 1024);
  bits: Int32Array = new Int32Array(1024);
  private known = new Uint8Array(1024);

  /** The tag's id, its codes being at hand from now on. */
  id(tag: Tag): number {
    const { id } = tag;
    if (id >= this.known.length) this.grow(id + 1);
    if (this.known[id] === 0) this.add(tag);
    return id;
  }

  private add(tag: Tag): void {
    const { id, upos, feats } = tag;
    const part = [
      upos,
      feats.VerbForm,
      feats.Variant,
      feats.Mood === "Imp" ? "Imp" : "",
      feats.Degree === "Cmp" ? "Cmp" : "",
    ].join("|");
    const { codes } = this;
    codes[4 * id] = hashText(part);
    codes[4 * id + 1] = mix(codes[4 * id]!, hashText(feats.Case ?? "-"));
    codes[4 * id + 2] = mix(codes[4 * id + 1]!, hashText(feats.Number ?? "-"));
    const rest = [
      feats.Gender,
      feats.Animacy,
      feats.Person,
      feats.Tense,
      feats.NameType,
      feats.PronType,
      feats.Voice,
    ].join("|");
    codes[4 * id + 3] = mix(codes[4 * id + 2]!, hashText(rest));
    this.bits[id] = bitsOf(tag);
    this.known[id] = 1;
  }

  private grow(size: number): void {
    const length = 2 ** Math.ceil(Math.log2(size + 1));
    const codes = new Int32Array(4 * length);
    codes.set(this.codes);
    const bits = new Int32Array(length);
    bits.set(this.bits);
    const known = new Uint8Array(length);
    known.set(this.known);
    this.codes = codes;
    this.bits = bits;
    this.known = known;
  }
}

function bitsOf({ upos, feats }: Tag): number {
  const kase = CASES.indexOf(feats.Case ?? "") + 1;
  const number = feats.Number === "Sing" ? 1 : feats.Number === undefined ? 0 : 2;
  const gender = GENDERS.indexOf(feats.Gender ?? "") + 1;
  const animacy = feats.Animacy === "Anim" ? 1 : feats.Animacy === "Inan" ? 2 : 0;
  const person = Number(feats.Person ?? 0) & 3;
  return (
    kase |
    (number << BITS.number) |
    (gender << BITS.gender) |
    (animacy << BITS.animacy) |
    (person << BITS.person) |
    (kindOf(upos, feats) << BITS.kind)
  );
}

function kindOf(upos: string, feats: Tag["feats"]): number {
  if (feats.Variant === "Short") return KIND.short;
  if (feats.VerbForm === "Part") return KIND.participle;
  if (feats.VerbForm === "Inf") return KIND.infinitive;
  if (feats.VerbForm === "Conv") return KIND.gerund;
  if (upos === "VERB" || upos === "AUX") return KIND.finite;
  if (upos === "NOUN" || upos === "PROPN" || upos === "PRON") return KIND.noun;
  // «который» stands where a noun would.
  if (feats.PronType === "Rel" && feats.Case && feats.Poss === undefined) return KIND.noun;
  if ((upos === "ADJ" || upos === "DET" || upos === "NUM") && feats.Case) return KIND.attribute;
  if (upos === "ADP") return KIND.preposition;
  if (upos === "ADV" || upos === "PART" || upos === "CCONJ") return KIND.transparent;
  return KIND.other;
}

/** The case in a tag's bits, counted from 1; 0 for none. */
export const caseOf = (bits: number): number => bits & 15;
/** The number: 1 singular, 2 plural, 0 open. */
export const numberOf = (bits: number): number => (bits >> BITS.number) & 3;
/** The gender: 1 masculine, 2 feminine, 3 neuter, 0 open. */
export const genderOf = (bits: number): number => (bits >> BITS.gender) & 3;
/** The animacy: 1 animate, 2 inanimate, 0 open. */
export const animacyOf = (bits: number): number => (bits >> BITS.animacy) & 3;
/** The person; 0 for none. */
export const personOf = (bits: number): number => (bits >> BITS.person) & 3;
/** What the tag is to syntax, a value of `KIND`. */
export const syntaxKindOf = (bits: number): number => (bits >> BITS.kind) & 15;

/** How two tags agree, as three bits and their likes: case, number, gender (open features agree with anything), animacy where it tells. */
export function agreementOf(a: number, b: number): number {
  const sameCase = caseOf(a) === caseOf(b) ? 1 : 0;
  const numbers = numberOf(a) === 0 || numberOf(b) === 0 ? 2 : numberOf(a) === numberOf(b) ? 1 : 0;
  const plural = numberOf(a) === 2 || numberOf(b) === 2;
  const genders = plural || genderOf(a) === 0 || genderOf(b) === 0 ? 2 : genderOf(a) === genderOf(b) ? 1 : 0;
  const animacies = animacyOf(a) === 0 || animacyOf(b) === 0 ? 0 : animacyOf(a) === animacyOf(b) ? 1 : 2;
  return sameCase + 2 * (numbers + 3 * (genders + 3 * animacies));
}

/** Whether case, number and gender allow an attribute and its noun (0 to 17 of `agreementOf` read back). */
export function agree(a: number, b: number): boolean {
  if (caseOf(a) !== caseOf(b) || caseOf(a) === 0) return false;
  if (numberOf(a) !== 0 && numberOf(b) !== 0 && numberOf(a) !== numberOf(b)) return false;
  if (numberOf(a) !== 2 && genderOf(a) !== 0 && genderOf(b) !== 0 && genderOf(a) !== genderOf(b)) return false;
  return animacyOf(a) === 0 || animacyOf(b) === 0 || animacyOf(a) === animacyOf(b);
}
