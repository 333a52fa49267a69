import type { Features, Lexicon, Reading, Upos } from "../../lexicon/lexicon.js";
import { fold } from "../pattern/parse-pattern.js";

/** Features that a word of this part of speech takes over from the word whose form it takes. */
const TAKEN: Readonly<Partial<Record<Upos, readonly (keyof Features)[]>>> = {
  NOUN: ["Case", "Number"],
  PROPN: ["Case", "Number"],
  PRON: ["Case", "Number", "Gender"],
  ADJ: ["Case", "Number", "Gender", "Animacy", "Variant", "Degree"],
  DET: ["Case", "Number", "Gender", "Animacy"],
  NUM: ["Case", "Gender"],
  VERB: ["VerbForm", "Mood", "Tense", "Person", "Number", "Gender", "Voice", "Variant", "Case", "Animacy"],
  AUX: ["VerbForm", "Mood", "Tense", "Person", "Number", "Gender"],
};

const KIN: Readonly<Partial<Record<Upos, Upos>>> = {
  PROPN: "NOUN",
  NOUN: "PROPN",
  AUX: "VERB",
  VERB: "AUX",
  DET: "ADJ",
  ADJ: "DET",
};

/** The reading of a word that a template names, of the part of speech that the place has where it can be. */
export function readingOf(word: string, upos: Upos | undefined, lexicon: Lexicon): Reading | undefined {
  const key = fold(word);
  const all = lexicon.readings(key);
  const own = all.filter(({ lemma }) => fold(lemma) === key);
  const candidates = own.length ? own : all;
  const isOf =
    (wanted: Upos | undefined): ((reading: Reading) => boolean) =>
    ({ tag }) =>
      tag.upos === wanted;
  return (
    candidates.find(isOf(upos)) ?? candidates.find(isOf(upos && KIN[upos])) ?? all.find(isOf(upos)) ?? candidates[0]
  );
}

/** Another word in the form of a reading: «оплатить» like «проплатят» → «оплатят». Undefined where its paradigm has no such form. */
export function inflectLike(word: string, model: Reading, over: Features, lexicon: Lexicon): string | undefined {
  const own = readingOf(word, model.tag.upos, lexicon);
  if (!own) return undefined;
  const wanted: Record<string, string> = {};
  for (const name of TAKEN[own.tag.upos] ?? []) {
    const value = model.tag.feats[name];
    if (value !== undefined) wanted[name] = value;
  }
  // «бабла» → «денег»: a word given in the plural keeps it.
  if ((own.tag.upos === "NOUN" || own.tag.upos === "PROPN") && own.tag.feats.Number === "Plur")
    wanted["Number"] = "Plur";
  for (const name of displaced(over)) delete wanted[name];
  Object.assign(wanted, over);
  return inflected(own, wanted, lexicon);
}

/** Features of the model that cannot stand beside those asked for: an infinitive has no tense, a past tense no person. */
function displaced({ VerbForm, Mood, Tense }: Features): readonly string[] {
  if (VerbForm === "Inf" || VerbForm === "Conv")
    return ["Tense", "Mood", "Person", "Number", "Gender", "Voice", "Case"];
  if (Mood === "Imp") return ["Tense", "Gender", "VerbForm"];
  if (Tense === "Past") return ["Person", "Mood"];
  return Tense === undefined ? [] : ["Gender", "Mood"];
}

/** A form with these features over a reading's own; what the form cannot have beside them is dropped. */
export function inflected(
  reading: Reading,
  wanted: Readonly<Record<string, string>>,
  lexicon: Lexicon,
): string | undefined {
  const { upos, feats } = reading.tag;
  const asked: Record<string, string> = { ...wanted };
  if (asked["Number"] === "Plur" || (asked["Number"] === undefined && feats.Number === "Plur")) delete asked["Gender"];
  if (upos === "NOUN" && feats.Number === "Plur" && !("Number" in wanted)) delete asked["Number"];
  if (asked["Case"] !== "Acc" && feats.Animacy === undefined) delete asked["Animacy"];
  if (!Object.keys(asked).length) return undefined;
  const attempts = [
    asked,
    without(asked, "Animacy"),
    without(asked, "Animacy", "Voice"),
    without(asked, "Animacy", "Voice", "Gender"),
  ];
  for (const attempt of attempts) {
    const form = lexicon.inflect(reading, attempt as Features);
    if (form !== undefined) return form;
  }
  return undefined;
}

function without(features: Readonly<Record<string, string>>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(features).filter(([name]) => !names.includes(name)));
}
