import { after, before, commaWithin, needlessComma } from "../../comma.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const PREPOSITIONS = new Set(
  "в во на с со к ко о об обо из от до для без при про через над под по за у из-за из-под между перед".split(" "),
);
const INSERTED =
  /^(?:например|к|по|во-первых|во-вторых|конечно|возможно|вероятно|пожалуйста|скажем|допустим|как|так|соответственно|и|или|а|то|чтобы|что|если|когда|где|потому|поэтому)$/u;

/** «через, участок», «на, карту»: a comma that parts a preposition from its noun. */
export const detect: Detector = startingAt(oneOf(PREPOSITIONS), ({ part, analysis, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length > 6 || !PREPOSITIONS.has(token.key)) continue;
    if (token.text !== token.key && part.sentences[token.sentence]!.first !== token.index) continue;
    const comma = after(part, token);
    const next = after(part, token, 2);
    if (comma?.text !== "," || comma.spaceBefore || next?.kind !== "word") continue;
    // «О, вы пришли»
    if (token.key === "о" && before(part, token) === undefined) continue;
    if (
      PREPOSITIONS.has(next.key) ||
      governedBy(next.key) ||
      INSERTED.test(next.key) ||
      (next.key.startsWith("котор") && token.key === "под") ||
      isListed(before(part, token)?.text)
    )
      continue;
    if (commaWithin(part, next.index + 1, Math.min(next.index + 4, part.sentences[token.sentence]!.last))) continue;
    // «число дней до, также укажите»: what follows is not in a case of the preposition.
    const cases = governedBy(token.key)?.cases;
    const readings = analysis.lexicon.readings(next.text);
    if (
      cases &&
      readings.length &&
      !readings.some(({ tag }) => tag.feats.Case !== undefined && cases.includes(tag.feats.Case))
    )
      continue;
    report(needlessComma(token, comma));
  }
});

/** Prepositions named as such: «предлоги „в“, „на“», «за, против». */
const isListed = (text: string | undefined): boolean => text !== undefined && /^[,«"„(]$/u.test(text);
