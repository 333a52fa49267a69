import type { Reading } from "../lexicon/lexicon.js";
import { SHORTENED } from "./shortened-words.js";

/**
 * The lemma of a form's reading as Universal Dependencies' Russian treebanks write it. The lexicon's lemma leads from any form to all forms of
 * the word, so that «во» belongs to «в», «лучший» to «хороший» and «должен» to «должный»; the treebanks, like a dictionary, have entries of
 * their own for these.
 */
export function universalLemma(form: string, { lemma, tag }: Reading): string {
  const { upos, feats } = tag;
  // «во», «со», «ко», «об», «обо»: prepositions are not inflected.
  if (upos === "ADP" || upos === "SCONJ") return withoutYo(form) === withoutYo(lemma) ? lemma : form.toLowerCase();
  if (upos === "ADJ" && feats.NumType === "Ord" && /^\d+$/u.test(lemma)) return `${lemma}-й`;
  // «км2» is no kilometre.
  if (feats.Abbr && /\d$/u.test(form)) return form.toLowerCase();
  // «ВС» is no Sunday.
  if (upos !== "VERB" && (feats.Abbr || upos === "NUM")) return SHORTENED.get(form.replace(/\.$/u, "")) ?? lemma;
  if (upos === "ADJ") return adjective(form.toLowerCase(), lemma, feats);
  if (upos === "NOUN") return noun(form.toLowerCase(), lemma, feats);
  return upos === "ADV" && lemma === "поздне" ? "поздно" : lemma;
}

const withoutYo = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** «крупнейшего», «лучшими», «худшая», «высшее». */
const SUPERLATIVE =
  /^(\p{L}+[еа]йш|(?:наи)?(?:лучш|худш|больш|меньш|высш|низш))(?:ий|его|ему|им|ем|ее|ая|ей|ую|ею|ие|их|ими)$/u;

function adjective(form: string, lemma: string, feats: Reading["tag"]["feats"]): string {
  if (lemma === "должный" && feats.Variant === "Short") return "должен";
  const stem = feats.Variant === "Short" || feats.Degree === "Cmp" ? undefined : SUPERLATIVE.exec(form)?.[1];
  // «большая» is rather of «большой», and «свежайший» of itself.
  return stem && lemma !== "большой" ? `${stem}ий` : lemma;
}

function noun(form: string, lemma: string, { Number: number }: Reading["tag"]["feats"]): string {
  if (lemma === "деньга" && number === "Plur") return "деньги";
  // «знанье», «счастья»: the spelling with ь stays.
  if (/ие$/u.test(lemma) && /ь(?:е|я|ю|ем|и|ям|ями|ях)$/u.test(form)) return lemma.replace(/ие$/u, "ье");
  return lemma;
}
