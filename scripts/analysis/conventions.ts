import type { Gold, GoldSentence } from "./gold.js";
import { relabel } from "./predicatives.js";
import { isSubstantive } from "./pronouns.js";

const SEASONS = new Set("летом зимой осенью весной утром вечером днем ночью".split(" "));

const SEEMING = new Set(["как", "будто", "словно", "вроде"]);

/** Forms that OpenCorpora and Universal Dependencies read differently: what UD say, or `ANY` where its tagged text must decide. */
const FORMS: Readonly<Record<string, Partial<Gold>>> = {
  бы: { upos: "AUX", feats: {} },
  б: { upos: "AUX", feats: {} },
  можно: { upos: "VERB", feats: {} },
  надо: { upos: "VERB", feats: {} },
  нельзя: { upos: "ANY" },
  нужно: { upos: "ANY" },
  здравствуйте: { upos: "VERB", lemma: "здравствовать", feats: { Mood: "Imp", Number: "Plur" } },
  значит: { upos: "ANY" },
};

/** Brings a sentence of OpenCorpora to the conventions of Universal Dependencies, in place. */
export function adopt(sentence: GoldSentence): void {
  const gold = sentence.gold as Gold[];
  sentence.tokens.forEach(({ key }, i) => {
    gold[i] = adopted(sentence, key, gold[i]!, i);
  });
  relabel(sentence);
}

function adopted({ gold }: GoldSentence, key: string, item: Gold, i: number): Gold {
  const { upos, feats } = item;
  // «как бы» is a particle, «сделал бы» an auxiliary.
  if (key === "бы" && SEEMING.has(gold[i - 1]?.lemma ?? "")) return { ...item, upos: "PART", feats: {} };
  const form = FORMS[key];
  if (form && (upos !== "ADP" || key !== "надо")) return { ...item, ...form };
  // «во», «об» are lemmas of their own.
  if (upos === "ADP") return { ...item, lemma: key };
  if (upos === "ADV" && SEASONS.has(key))
    return { ...item, upos: "NOUN", lemma: "", feats: { Case: "Ins", Number: "Sing" } };
  // «пойдём»: first person of the imperative there, indicative here.
  if (feats.Mood === "Imp" && feats.Person === "1")
    return { ...item, feats: { Mood: "Ind", Number: "Plur", Person: "1", VerbForm: "Fin" } };
  if (upos === "DET" && (item.lemma === "тот" || item.lemma === "весь")) return pronoun(gold, i);
  // «быстрее» is an adverb as often as an adjective.
  if (feats.Degree === "Cmp") return { ...item, upos: "CMP" };
  if (item.lemma === "друг" && reciprocal(gold, i)) return { ...item, upos: "PRON", feats: { Case: feats.Case! } };
  return item;
}

/** «о том, что», «всех поздравили»: pronouns where no noun follows. */
function pronoun(gold: readonly Gold[], i: number): Gold {
  const item = gold[i]!;
  const { Number: number, Gender: gender } = item.feats;
  const lemma = item.lemma === "тот" ? "то" : "все";
  const open = lemma === "то" ? number === "Sing" && gender !== "Fem" : number === "Plur" || gender === "Neut";
  return open && isSubstantive(gold, i) ? { ...item, upos: "PRON", lemma } : item;
}

/** «друг друга», «друг с другом»: either word of the two. */
function reciprocal(gold: readonly Gold[], i: number): boolean {
  const isFirst = gold[i]!.feats.Case === "Nom" || gold[i]!.upos === "PRON";
  for (const step of [1, 2]) {
    const other = gold[isFirst ? i + step : i - step];
    if (other?.lemma === "друг") return true;
    if (step === 1 && other?.upos !== "ADP") return false;
  }
  return false;
}
