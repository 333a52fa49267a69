import { after, before, commaWithin, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const PREPOSITIONS = new Set("в во на с со к ко о об обо из от до для без при про через над под по за у из-за из-под между перед".split(" "));
const INSERTED = /^(?:например|к|по|во-первых|во-вторых|конечно|возможно|вероятно|пожалуйста|скажем|допустим|как|так|соответственно|и|или|а|то)$/u;

/** «через, участок», «на, карту»: a comma that parts a preposition from its noun. */
export const detect: Detector = startingAt(oneOf(PREPOSITIONS), ({ part, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length > 6 || !PREPOSITIONS.has(token.key)) continue;
    if (token.text !== token.key && part.sentences[token.sentence]!.first !== token.index) continue;
    const comma = after(part, token);
    const next = after(part, token, 2);
    if (comma?.text !== "," || comma.spaceBefore || next?.kind !== "word") continue;
    if (PREPOSITIONS.has(next.key) || INSERTED.test(next.key) || isListed(before(part, token)?.text)) continue;
    if (commaWithin(part, next.index + 1, Math.min(next.index + 4, part.sentences[token.sentence]!.last))) continue;
    report(needlessComma(token, comma));
  }
});

/** Prepositions named as such: «предлоги „в“, „на“», «за, против». */
const isListed = (text: string | undefined): boolean => text !== undefined && /^[,«"„(]$/u.test(text);
