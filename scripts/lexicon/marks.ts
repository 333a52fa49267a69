import type { StyleMark } from "../../src/lexicon/lexicon.js";

/** Roots that make a word obscene (the four of the Federal Service's list) and words that merely contain their letters. */
const OBSCENE =
  /^(?:[а-яё]{0,6}?)(?:ху[йеёяюи]|пизд|бляд|бля$|(?:^|[ъоаыеи])[её]б(?:а[тлнш]|ну|уч|ё|ы|л[оаяи]|ись|ется|ут|ет|ал|ок))/u;
const INNOCENT =
  /(?:страху|психу|теху|петуху|слуху|духу|худ|хуж|хул|хур|хут|хун|хуа|хуэ|хуб|употребл|колебл|гребл|ребл|треб|себ|небл|жереб|погреб|учреб|хлеб|стебл|свереб|теребл|дебл|лебл|оглобл|рубл|скорбл|сабл|оскорбл|ослабл|верблю|граблю|любл|ослабл|корабл|мебл|неблаг|благ|блат|близ|блин|блок|блюд|блюс|блест|блед)/u;
const VULGAR =
  /^(?:[а-яё]{0,5}?)(?:жоп|говн|говёш|дерьм|сра[тлнкч]|сри|ссат|ссан|перд[еёиу]|мудак|мудил|мудо|залуп|манд[аоеуы]$|шлюх|сучар|сук[аиуе]$|ублюд|педик|педераст|пидор|пидар|дроч|гандон|гондон|трахат|трахн|хрен[оа]в|нахрен|похрен|хрень)/u;

/** The mark that a lemma's root gives, whatever dictionary it comes from. */
export function markOfRoot(lemma: string): StyleMark | undefined {
  if (!INNOCENT.test(lemma) && OBSCENE.test(lemma)) return "obscene";
  return VULGAR.test(lemma) ? "vulgar" : undefined;
}
