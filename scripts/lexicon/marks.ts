import type { StyleMark } from "../../src/lexicon/lexicon.js";
import { classifyWord } from "../../src/rules/profanity/classify-word.js";
import { fold } from "./paradigm.js";

/** Rude roots in words that the rule of profanity leaves alone; «джоппа», «заскипидарить», «Махмудов» merely contain their letters. */
const RUDE =
  /(?:^еб(?:ан(?:а|о|$)|ень$|ат(?:ь|ур)|ли(?:т|ш)о|ыч$)|ххуе|невпихуем|семиху|смехуеч|[а-яё]жоп|^жоп|говн|дерьм|(?:под|у)?срач|сранд|сральн|насрал|дроч|г[ао]ндо(?:н|ш)|залуп|шлюх|сучар|педрил|педикова|мудил|мудох|обмуд|^мудо$|пидор|ублюд|мухосран|уссат|хрен(?:ов(?:ник|ух|к|ск|ат|еньк|ин|ый$|о$)|ь$)|педераст|^дилдо)/u;
const DECENT =
  /(?:джоп|луганд|крыжопол|олегов|потреб|учреб|жереб|колеб|погреб|хлеб|стебл|свереб|тереб|дебл|небл|требл)/u;

/** The mark that a lemma's root gives, whatever dictionary it comes from. */
export function markOfRoot(lemma: string): StyleMark | undefined {
  const kind = classifyWord(fold(lemma))?.kind;
  if (kind === "obscene" || kind === "vulgar") return kind;
  const folded = fold(lemma);
  return RUDE.test(folded) && !DECENT.test(folded) ? "vulgar" : undefined;
}
