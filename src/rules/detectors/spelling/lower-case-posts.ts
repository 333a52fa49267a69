import type { Token } from "../../../document/parsed-document.js";
import { after, before } from "../../comma.js";
import type { Detector, PartContext } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";

/** Posts, by their stems. */
const HEAD =
  /^(?:директор|менеджер|бухгалтер|специалист|юрист|инженер|администратор|оператор|консультант|эксперт|начальник|координатор|аналитик|технолог|архитектор|диспетчер|кассир|юрисконсульт)(?:[ауеы]|о[мв]|ам|ами|ах)?$|^(?:руководител|секретар)(?:[ьяюеи]|ем|ей|ям|ями|ях)$/u;
/** Attributes that stand before a post and are no word for the post by themselves. */
const ATTRIBUTE =
  /^(?:генеральн|главн|старш|ведущ|исполнительн|коммерческ|финансов|техническ|региональн|операционн|административн|управляющ|младш)(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ой|ей|ую|юю|ые|ие|ых|их|ыми|ими)$/u;

const isCapital = ({ kind, text }: Token): boolean => kind === "word" && /^\p{Lu}\p{Ll}/u.test(text);

/** «подписал Генеральный директор», «наш Менеджер», «звонила Главный Бухгалтер»: a post with a capital inside a sentence. */
export const detect: Detector = startingAt(
  wordsLike(new RegExp(`${HEAD.source}|${ATTRIBUTE.source}`, "u")),
  (context, report) => {
    const { part, starts } = context;
    for (const token of starts) {
      const left = before(part, token);
      if (!isCapital(token) || !(HEAD.test(token.key) || ATTRIBUTE.test(token.key)) || left?.kind !== "word") continue;
      const next = after(part, token);
      if (ATTRIBUTE.test(token.key)) {
        const phrase = next?.kind === "word" && HEAD.test(next.key) && (next.text === next.key || isCapital(next));
        if (!phrase || !mayPrecede(context, left)) continue;
        const end = isCapital(next) ? next.end : token.end;
        report({ start: token.start, end, replacements: [part.text.slice(token.start, end).toLowerCase()] });
      } else if (mayPrecede(context, left) && !(next && isCapital(next)))
        report({
          start: token.start,
          end: token.end,
          replacements: [token.text[0]!.toLowerCase() + token.text.slice(1)],
        });
      else if (ATTRIBUTE.test(left.key) && isFirst(context, left) && !(next && isCapital(next)))
        report({
          start: token.start,
          end: token.end,
          replacements: [token.text[0]!.toLowerCase() + token.text.slice(1)],
        });
    }
  },
);

const isFirst = ({ part }: PartContext, token: Token): boolean => before(part, token) === undefined;

/** A word with a small letter, or the verb that opens the sentence: «Звонил Главный бухгалтер». */
function mayPrecede(context: PartContext, left: Token): boolean {
  if (left.text === left.key) return left.text.length > 2;
  return (
    isFirst(context, left) &&
    isCapital(left) &&
    context.lexicon.readings(left.text).every(({ tag }) => tag.upos === "VERB" && tag.feats.VerbForm === "Fin")
  );
}
