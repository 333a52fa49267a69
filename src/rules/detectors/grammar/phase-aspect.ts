import { after } from "../../comma.js";
import { imperfectivePartner } from "../../grammar/aspect-partner.js";
import { likeWritten } from "../../grammar/concord.js";
import { plainForms } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { mayRead, startingAt } from "../../starting-at.js";

/** Verbs that say of a deed that it begins, goes on or ends. */
const PHASE =
  /^(?:начать|начинать|продолжать|продолжить|перестать|переставать|прекратить|прекращать|закончить|заканчивать|кончить)$/u;
/** What may stand between: «начали снова отправить». */
const BETWEEN =
  /^(?:вам|нам|мне|ему|ей|им|вас|нас|меня|его|ее|их|уже|сразу|снова|опять|сегодня|завтра|активно|самостоятельно|постепенно|также|тоже)$/u;

/** «начал подготовить», «перестаньте позвонить»: after a verb of phase stands an imperfective infinitive alone. */
export const detect: Detector = startingAt(
  mayRead(({ lemma }) => PHASE.test(lemma)),
  (context, report) => {
    const { part, lexicon, starts } = context;
    for (const phase of starts) {
      const own = plainForms(lexicon, phase);
      // «начал» is a form of «начало» too, but no infinitive of this kind stands beside it.
      if (!own.some(({ lemma, tag }) => PHASE.test(lemma) && tag.upos === "VERB" && tag.feats.VerbForm !== "Part"))
        continue;
      let deed = after(part, phase);
      while (deed !== undefined && BETWEEN.test(deed.key)) deed = after(part, deed);
      if (deed?.kind !== "word") continue;
      const forms = plainForms(lexicon, deed);
      // Verbs in -овать are of both aspects more often than dictionaries know.
      const perfective =
        forms.length > 0 &&
        forms.every(
          ({ lemma, tag, source }) =>
            source !== "guess" &&
            tag.feats.VerbForm === "Inf" &&
            tag.feats.Aspect === "Perf" &&
            !/[ое]вать(?:ся)?$/u.test(lemma),
        );
      const partner = perfective ? imperfectivePartner(forms[0]!.lemma, lexicon) : undefined;
      if (partner)
        report({
          start: deed.start,
          end: deed.end,
          replacements: [yoAsWritten(context, deed.text, likeWritten(lexicon.withYo(partner), deed.text))],
          slots: { word: phase.text },
        });
    }
  },
);
