const CONSONANTS_FIRST = /^[бвгджзклмнпрстфхцчшщ]{1,4}-[а-я]{1,3}$/u;
const CUT_OUT = /^(?:об|т|кол|изд|гос|пр|ун|ин|инст|уч|коэф|терр|пос|выс)-(?:[вткц]|[втц][аоуеы]?|вом|том|тов|там)$/u;

/** Whether the word (lower case, ё folded) is cut out in the middle: «пр-т», «р-на», «г-жа», «кол-во», «ун-та». */
export function isShortening(word: string): boolean {
  return word.length < 9 && word.includes("-") && (CONSONANTS_FIRST.test(word) || CUT_OUT.test(word));
}
