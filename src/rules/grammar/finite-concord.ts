import type { Features, Lexicon, Reading } from "../../lexicon/lexicon.js";
import { isNoun } from "./plain-readings.js";

/** Person, number and gender of a subject. */
export interface Subject {
  readonly person: "1" | "2" | "3";
  readonly number: "Sing" | "Plur";
  /** Absent where the verb may take any: «я», «ты», «врач». */
  readonly gender?: string;
}

/** Whether a reading is a finite verb or a short participle or adjective: what agrees with a subject. */
export function isPredicate({ tag }: Reading): boolean {
  const { VerbForm, Mood, Variant, Case } = tag.feats;
  if (Variant === "Short") return tag.upos === "ADJ" || VerbForm === "Part";
  return (
    (tag.upos === "VERB" || tag.upos === "AUX") &&
    VerbForm !== "Part" &&
    VerbForm !== "Inf" &&
    VerbForm !== "Conv" &&
    Mood !== undefined &&
    Case === undefined
  );
}

/** Whether the predicate may stand with the subject. */
export function predicates({ tag: { feats } }: Reading, { person, number, gender }: Subject): boolean {
  if (feats.Mood === "Imp") return true;
  if (feats.Number !== undefined && feats.Number !== number) return false;
  if (feats.Person !== undefined) return feats.Person === person;
  return number === "Plur" || gender === undefined || feats.Gender === undefined || feats.Gender === gender;
}

/** The predicate in the form that the subject asks for. */
export function inFiniteConcord(predicate: Reading, subject: Subject, lexicon: Lexicon): string | undefined {
  const { feats } = predicate.tag;
  const wanted: Record<string, string> = { Number: subject.number };
  if (feats.Person !== undefined) wanted["Person"] = subject.person;
  else if (subject.number === "Sing") wanted["Gender"] = subject.gender ?? "Masc";
  if (feats.Tense !== undefined && feats.Variant !== "Short") wanted["Tense"] = feats.Tense;
  if (feats.Mood !== undefined) wanted["Mood"] = feats.Mood;
  if (feats.Variant === "Short") wanted["Variant"] = "Short";
  return lexicon.inflect(predicate, wanted as Features);
}

const PRONOUNS: ReadonlyMap<string, Subject> = new Map([
  ["я", { person: "1", number: "Sing" }],
  ["ты", { person: "2", number: "Sing" }],
  ["он", { person: "3", number: "Sing", gender: "Masc" }],
  ["она", { person: "3", number: "Sing", gender: "Fem" }],
  ["оно", { person: "3", number: "Sing", gender: "Neut" }],
  ["мы", { person: "1", number: "Plur" }],
  ["вы", { person: "2", number: "Plur" }],
  ["они", { person: "3", number: "Plur" }],
]);

/** What a personal pronoun asks of its verb. */
export const pronounSubject = (key: string): Subject | undefined => PRONOUNS.get(key);

/** What a nominative noun or «который» asks of its verb. */
export function nounSubject({ tag: { feats } }: Reading): Subject {
  const plural = feats.Number === "Plur" || feats.Number === "Ptan";
  const gender = plural || feats.Gender === "Com" || feats.Gender === undefined ? {} : { gender: feats.Gender };
  return { person: "3", number: plural ? "Plur" : "Sing", ...gender };
}

/** Whether a reading is a nominative noun that the predicate may stand with. */
export const isSubjectOf = (reading: Reading, predicate: Reading): boolean =>
  isNoun(reading) && reading.tag.feats.Case === "Nom" && predicates(predicate, nounSubject(reading));
