import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { before } from "../comma.js";
import { isAttribute, plainSet } from "./plain-readings.js";

/** Things of an interface or a form whose name stands after them as it is: «поле Дата оплаты», «для параметра доступность». */
const NAMED =
  /^(?:пол[еяю]|полем|полях?|параметр(?:а|у|ом|е|ы|ов)?|опци[яиюей]|статус(?:а|у|ом|е)?|кнопк[аиуе]|кнопкой|раздел(?:а|у|ом|е|ы|ов)?|вкладк[аиуе]|вкладкой|экспресс-вкладк[аиуе]|страниц[аыуе]|страницей|окн[оауе]|окном|меню|фл(?:ажок|ажка)|флажк(?:у|ом|е)|атрибут(?:а|у|ом|е)?|свойств[оау]|свойством|режим(?:а|у|ом|е)?|пункт(?:а|у|ом|е)?|групп[аыуе]|группой|столбец|столбц(?:а|у|ом|е)|граф[аыуе]|строк[аиуе]|правил[оау]|форм[аыуе]|формой|отч[её]т(?:а|у|ом|е)?|представлени[еяюи]|рол[ьи]|ролью|тип(?:а|у|ом|е)?|действи[еяюи]|команд[аыуе]|командой|област[ьи]|областью|карточк[аиуе]|журнал(?:а|у|ом|е)?|список|списк(?:а|у|ом|е)|переключател[ьяюе]|значени[еяюи]|инструмент(?:а|у|ом|е)?|настройк[аиуе]|модул[ьяюе]|модулем|таблиц[аыуе]|рубрик[аиуе]|плитк[аиуе]|сайт(?:а|у|ом|е)?|маркер(?:а|у|ом|е)?)$/u;

/**
 * Whether a noun ends a name that has no quotation marks: a capital opens it within the sentence («на странице Новая задача»), or the
 * thing that it names stands before it («параметра доступность»). What it asks of a verb then is no matter.
 */
export function isNameOfThing(part: Part, sentence: SentenceAnalysis, noun: Token): boolean {
  const { first } = part.sentences[noun.sentence]!;
  let left: Token | undefined = noun;
  for (let steps = 0; left?.kind === "word" && steps < 5; left = before(part, left), steps++) {
    if (/^\p{Lu}\p{Ll}/u.test(left.text) && left.index > first) return true;
    if (left !== noun && NAMED.test(left.key))
      return !plainSet(sentence, noun).some(({ tag }) => tag.feats.Case === "Gen");
    if (left !== noun && !plainSet(sentence, left).some(isAttribute)) return false;
  }
  return false;
}
