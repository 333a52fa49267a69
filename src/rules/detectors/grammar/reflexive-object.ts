import type { Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { plainForms } from "../../grammar/plain-readings.js";
import type { Detector, PartContext } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";

/** What stands in the accusative of its own right: how long, how much, how often. */
const MEASURE =
  /^(?:минута|секунда|неделя|зима|весна|осень|ночь|тысяча|сотня|десяток|копейка|половина|треть|четверть|страница|тонна|миля|вечность|всего|пара|дюжина|раз|сутки|пятница|среда|суббота|остановка|гривна)$/u;
/** Reflexive verbs that people use with an accusative, of persons at least. */
const TAKES_OBJECT =
  /^(?:бояться|опасаться|слушаться|послушаться|дождаться|дожидаться|заждаться|остерегаться|стесняться|побояться|испугаться|пугаться|держаться|спроситься|стоиться)$/u;

/** «стоимость не учитывается пристройку»: a reflexive verb with an object in the accusative right after it. */
export const detect: Detector = startingAt(
  wordsLike(/(?:[еиаоуыя]ть?ся|[уюая]тся|л[аои]?с[ья])$/u),
  (context, report) => {
    const { lexicon, starts } = context;
    for (const verb of starts) {
      if (verb.text !== verb.key) continue;
      const readings = plainForms(lexicon, verb);
      if (
        !readings.length ||
        !readings.every(
          ({ lemma, tag, source }) =>
            source !== "guess" &&
            tag.upos === "VERB" &&
            tag.feats.Mood === "Ind" &&
            tag.feats.Aspect === "Imp" &&
            !TAKES_OBJECT.test(lemma),
        )
      )
        continue;
      const bare = verb.text.slice(0, -2);
      const transitive = lexicon
        .readings(bare)
        .some(({ tag }) => tag.upos === "VERB" && tag.feats.Mood === "Ind" && tag.feats.Transitivity === "Tran");
      if (!transitive || !hasObject(context, verb)) continue;
      report({ start: verb.start, end: verb.end, replacements: [bare] });
    }
  },
);

/** A feminine accusative, which is no other case, with attributes of its own before it. */
function hasObject({ part, lexicon }: PartContext, verb: Token): boolean {
  for (
    let token = after(part, verb), left = 3;
    token?.kind === "word" && left > 0;
    token = after(part, token), left--
  ) {
    const readings = plainForms(lexicon, token);
    if (
      !readings.length ||
      token.text !== token.key ||
      !readings.every(
        ({ tag, source }) => source !== "guess" && tag.feats.Case === "Acc" && tag.feats.Number === "Sing",
      )
    )
      return false;
    if (readings.every(({ lemma, tag }) => tag.upos === "NOUN" && tag.feats.Gender === "Fem" && !MEASURE.test(lemma)))
      return after(part, token)?.key !== "назад";
    if (!readings.every(({ tag }) => tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part"))
      return false;
  }
  return false;
}
