import type { Gold, GoldSentence } from "./gold.js";

/**
 * OpenCorpora calls «страшно» an adverb also where it is the predicate («Мне страшно»), Universal Dependencies call it a short adjective there.
 * Marks those places: `PRED` where the clause has no other predicate and this one shows, `OPEN` where nothing shows. Returns their number.
 */
export function relabel(sentence: GoldSentence): number {
  const gold = sentence.gold as Gold[];
  let changed = 0;
  for (let from = 0; from < gold.length;) {
    let to = from;
    while (to < gold.length && gold[to]!.upos !== "PUNCT") to++;
    changed += relabelClause(sentence, gold, from, to);
    from = to + 1;
  }
  return changed;
}

const isCopula = ({ lemma }: Gold): boolean => lemma === "быть" || lemma === "стать" || lemma === "становиться";

function relabelClause(sentence: GoldSentence, gold: Gold[], from: number, to: number): number {
  const adverbs: number[] = [];
  let marked = false;
  for (let i = from; i < to; i++) {
    const item = gold[i]!;
    if (item.upos === "VERB" && item.feats.VerbForm !== "Conv" && !isCopula(item)) {
      if (item.feats.VerbForm !== "Inf") return 0;
      marked = true;
    }
    if (item.feats.Variant === "Short") return 0;
    if (isCopula(item) || (item.upos === "PRON" && item.feats.Case === "Dat")) marked = true;
    if (item.upos === "ADV" && /[оe]$/u.test(item.lemma) && /о$/iu.test(sentence.tokens[i]!.text)) adverbs.push(i);
  }
  const last = adverbs.at(-1);
  if (last !== undefined && !INTRODUCTORY.has(gold[last]!.lemma) && standsAlone(gold, from, to)) marked = true;
  if (adverbs.length !== 1 && !marked) return open(gold, adverbs);
  const at = last;
  if (at === undefined) return 0;
  gold[at] = { ...gold[at]!, upos: marked ? "PRED" : "OPEN" };
  return 1;
}

/** Words in -о that may be a whole clause and yet are no predicate. */
const INTRODUCTORY = new Set(
  "возможно вероятно видимо обычно собственно действительно случайно точно именно примерно достаточно особенно естественно конечно наверно безусловно несомненно".split(
    " ",
  ),
);
const COMPANY = new Set(["ADV", "PART", "INTJ", "CONJ", "CCONJ", "SCONJ", "PUNCT"]);

/** «Очень грустно!», «Странно всё это»; «Хорошо, что …»: nothing else could be the predicate. */
function standsAlone(gold: readonly Gold[], from: number, to: number): boolean {
  const alone = gold
    .slice(from, to)
    .every(({ upos, lemma }) => COMPANY.has(upos) || lemma === "это" || lemma === "все" || lemma === "весь");
  const conjunction = gold[to + 1];
  const ends = to + 1 >= gold.length || /^[.!?…]/u.test(gold[to]!.lemma);
  return (alone && ends) || (conjunction?.upos.endsWith("CONJ") === true && conjunction.lemma === "что");
}

function open(gold: Gold[], places: readonly number[]): number {
  for (const i of places) gold[i] = { ...gold[i]!, upos: "OPEN" };
  return places.length;
}
