import { inflectLike } from "../runtime/inflect-word.js";
import { likeWord } from "../runtime/letter-case.js";
import type { PartContext } from "../rule.js";
import type { Profanity } from "./inspect-chunk.js";
import { standsApart } from "./stands-apart.js";

/** Where such a person is from: «[придурок] из службы доставки» is one of its staff. */
const STAFF =
  /^ (?:из|с|со) (?:\p{L}+ )?(?:служб|отдел|банк|компани|фирм|поддержк|бухгалтери|офис|агентств|доставк|контор|техподдержк|полици|склад|магазин|ЖЭК|ЖКХ|УК(?!\p{L}))/iu;

/** Before a word that names somebody, not before one that judges: «звонил [этот] …», «для …», but not «он …». */
const NAMES: ReadonlySet<string> = new Set(["ADP", "CCONJ", "SCONJ", "DET", "VERB"]);

/** What names the insulted person without the insult: `""` for an address between commas, nothing where the insult is what is said of them. */
export function personFor(
  { part, analysis, lexicon }: PartContext,
  { start, end, word }: Profanity,
): readonly string[] {
  const { text, tokens } = part;
  if (standsApart(text, start, end)) return [""];
  const index = tokens.findIndex((token) => token.start === start && token.end === end);
  const token = tokens[index];
  const sentence = token && analysis.of(token);
  if (!token || !sentence) return [];
  const before = index > sentence.sentence.first ? tokens[index - 1]! : undefined;
  const upos = before && sentence.best(before.index)?.tag.upos;
  if (before && before.kind === "word" ? !(upos && NAMES.has(upos)) : before && !/^[:«(]$/u.test(before.text))
    return [];
  if (/^ ?[—–,.!?»]/u.test(text.slice(end, end + 2))) return [];
  const reading = lexicon.readings(word).find(({ tag }) => tag.upos === "NOUN");
  const model = sentence.readings(index).find((ranked) => ranked.reading.tag.upos === "NOUN")?.reading ?? reading;
  // «назвал его [дураком]», «оказался [дураком]»
  if (!model || (upos === "VERB" && model.tag.feats.Case === "Ins")) return [];
  const woman = model.tag.feats.Gender === "Fem";
  const person = STAFF.test(text.slice(end, end + 60))
    ? woman
      ? "сотрудница"
      : "сотрудник"
    : woman
      ? "женщина"
      : "человек";
  const form = inflectLike(person, model, {}, lexicon);
  return form === undefined ? [] : [likeWord(text.slice(start, end), form)];
}
