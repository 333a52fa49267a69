import type { PartView } from "../runtime/part-view.js";

const RECIPIENTS = new Set("вам нам тебе всем коллегам".split(" "));
/** Pronouns that are subjects and no objects. */
export const SUBJECTS: ReadonlySet<string> = new Set("я мы ты вы он она оно они".split(" "));
const RELATIVE = /^(?:котор.+|этого|чего|этим|чем|чему|этому|кого|кому|кем|их|его|ее|им|ими|ей|того|тем|тому)$/u;

/** «Предупредили клиента за задержку»: the one who is told. */
export const isPerson = (view: PartView, index: number): boolean => {
  const { readings } = view.forms[index]!;
  return (
    readings.some(({ tag }) => tag.feats.Animacy === "Anim") &&
    readings.every(({ tag }) => tag.upos === "NOUN" && tag.feats.Case !== "Nom" && tag.feats.Case !== "Ins")
  );
};

/** «Желаем вам успеха»: the pronoun between the verb and its object. */
export const isRecipient = (view: PartView, index: number): boolean =>
  index < view.last && RECIPIENTS.has(view.tokens[index]!.key);

/** Whether the word is an adverb and nothing else. */
export const isAdverb = (view: PartView, index: number): boolean => {
  const { readings } = view.forms[index]!;
  return readings.length > 0 && readings.every(({ tag }) => tag.upos === "ADV");
};

/** «Компания владеет»: a noun before the verb that is its subject. */
function isNominative(view: PartView, index: number): boolean {
  const reading = view.analysis.best(index);
  return (
    reading !== undefined &&
    (reading.tag.upos === "NOUN" || reading.tag.upos === "PROPN") &&
    reading.tag.feats.Case === "Nom"
  );
}

/** «Какими знаниями должен владеть менеджер»: what the verb governs may stand before it. */
export function hasObject(view: PartView, word: number, cases: readonly string[]): boolean {
  for (let i = Math.max(view.first, word - 12); i < word; i++) {
    if (RELATIVE.test(view.tokens[i]!.key)) return true;
    const { upos, feats: { Case } = {} } = view.analysis.best(i)?.tag ?? {};
    if (upos !== "VERB" && Case !== undefined && Case !== "Nom" && cases.includes(Case)) return true;
  }
  return false;
}

/** Whether a noun after the verb cannot be its subject: «достигли успех», «добиться снижение». */
export function hasSubject(view: PartView, word: number): boolean {
  const feats = view.forms[word]!.readings.map(({ tag }) => tag.feats);
  const isInfinitive = feats.length > 0 && feats.every(({ VerbForm }) => VerbForm === "Inf");
  if (
    !isInfinitive &&
    feats.length &&
    feats.every(
      ({ Person, VerbForm, Mood }) =>
        Person === "1" || Person === "2" || VerbForm === "Inf" || VerbForm === "Conv" || Mood === "Imp",
    )
  )
    return true;
  for (let i = word - 1; i >= view.first && i >= word - (isInfinitive ? 5 : 3); i--) {
    if (SUBJECTS.has(view.tokens[i]!.key) || isNominative(view, i)) return true;
    // «Могут относиться вопросы», «вправе обратиться прокурор»: the subject of the verb above may follow.
    if (isInfinitive && isThirdPerson(view, i)) return false;
    if (!isInfinitive && view.tokens[i]!.key !== "не" && !isAdverb(view, i)) return false;
  }
  return isInfinitive;
}

/** Features of a noun after the verb that could be its subject: «достигли договорённость» could not, by number. */
export function subjectOf(view: PartView, word: number): string {
  const finite = view.forms[word]!.readings.filter(({ tag }) => tag.feats.VerbForm === "Fin");
  const numbers = new Set(finite.map(({ tag }) => tag.feats.Number));
  const [number] = numbers;
  return numbers.size === 1 && number !== undefined && finite.length === view.forms[word]!.readings.length
    ? `Nom,${number}`
    : "Nom";
}

/** A finite verb or a short form whose subject may yet come. */
const isThirdPerson = (view: PartView, index: number): boolean =>
  view.tokens[index]!.key === "вправе" ||
  view.forms[index]!.readings.some(
    ({ tag }) =>
      tag.feats.Person === "3" ||
      (tag.feats.Tense === "Past" && tag.feats.VerbForm === "Fin") ||
      tag.feats.Variant === "Short",
  );
