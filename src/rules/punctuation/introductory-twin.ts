import type { Part, Token } from "../../document/parsed-document.js";
import { after, before } from "../comma.js";

/** «Возможно перенести осмотр», «Кроме того случая», «Может быть отправлен», «в частности и в целом». */
export function hasTwin(part: Part, token: Token, end: Token, opens: boolean): boolean {
  const next = after(part, end);
  if (!next) return false;
  // «Конечно же, перенесём»: the particle belongs to the word.
  if (next.key === "же") return true;
  // «вернёмся к примеру этого раздела», «примыкает к слову справа»
  if (
    token.key === "к" &&
    (end.key === "примеру" || end.key === "слову") &&
    before(part, token) &&
    before(part, token)!.text !== ","
  )
    return true;
  // «что называется содержимым ячейки»
  if (end.key === "называется" && /(?:ым|им|ом|ем|ой|ей|ами|ями|ью)$/u.test(next.key)) return true;
  if (/^(?:возможно|вероятно|очевидно|соответственно|вернее)$/u.test(token.key)) {
    return (
      /^(?:ли|только|лишь|что|как|и|также|,)$/u.test(next.key) ||
      /(?:ть|ться|ти|чь)$/u.test(next.key) ||
      /^\p{L}+(?:ому|ему|ым|им|ам|ям)$/u.test(next.key)
    );
  }
  if (token.key === "значит")
    return /^(?:ли|это|что|не|для|и|только|,)$/u.test(next.key) || next.kind === "punctuation";
  if (token.key === "напомним" && chtoFollows(part, token)) return true;
  if (
    /^(?:напомним|отметим|заметим|подчеркнем|допустим|предположим|поясним|добавим|уточним|согласитесь)$/u.test(
      token.key,
    )
  )
    return !/^(?:с|в|на|по|это|все|мы|он|она|они|до|после|от|для|к|у|при|из|такой|такая|такие|такое|сегодня|завтра|вчера|ранее|срок)$/u.test(
      next.key,
    );
  if (token.key === "как" && (end.key === "обычно" || end.key === "всегда"))
    return /^(?:и|это|бывает|,|в|на|при|для|—|у|не)$/u.test(next.key);
  if (end.key === "того" || end.key === "этого") {
    const left = before(part, token);
    return (
      /^(?:что|как|чтобы|случая|факта|времени|периода|срока|места|,|\))$/u.test(next.key) ||
      (left !== undefined && /^(?:все|никто|ничего|помимо|и|никого|что|нет|один)$/u.test(left.key))
    );
  }
  if (token.key === "в" && end.key === "частности") return /^(?:и|если|когда)$/u.test(next.key);
  if (end.key === "быть")
    return !/^(?:вам|вас|вы|мы|я|он|она|они|это|у|стоит|лучше|понадобится|потребуется|придется|нужно|кто-то|что-то|когда|завтра|сегодня|все|клиент\p{Ll}{0,2}|заказчик\p{Ll}{0,2}|оценщик\p{Ll}{0,2})$/u.test(
      next.key,
    );
  // «Таким образом можно увеличить лимит»: in this way.
  if (token.key === "таким")
    return /^(?:и|же|можно|нужно|удается|удалось|удастся)$/u.test(next.key) || (next.key === "мы" && !opens);
  return token.key === "например"
    ? /^(?:как|ниже)$/u.test(next.key) && !opens
    : token.key === "пожалуйста" && next.text === "»";
}

/** «Напомним из правил, что…»: a verb of the sentence, with its clause. */
function chtoFollows(part: Part, token: Token): boolean {
  for (let next = after(part, token), steps = 0; next && steps < 10; next = after(part, next), steps++)
    if (next.key === "что" || next.key === "о") return true;
  return false;
}
