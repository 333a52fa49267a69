import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { likeWritten } from "../../grammar/concord.js";
import type { Detector, FormTest } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";

/** A wrong way of making a form, the right one, and what the right one has to be. */
type Way = readonly [wrong: RegExp, right: string, fits: (reading: Reading) => boolean];

// «ложут»: «ложат» is no better.
const isPresent = ({ tag, lemma }: Reading): boolean =>
  tag.upos === "VERB" && tag.feats.Person !== undefined && lemma !== "ложить";
const isPast = ({ tag }: Reading): boolean =>
  tag.upos === "VERB" && tag.feats.Tense === "Past" && tag.feats.VerbForm !== "Part";
const isComparative = ({ tag }: Reading): boolean => tag.feats.Degree === "Cmp";

/** «участвовает», «возникнул», «платют», «борятся», «пекёт», «красивше». */
const WAYS: readonly Way[] = [
  [/ова(ю|ешь|ет|ем|ете|ют)(ся|сь)?$/u, "у$1$2", isPresent],
  [/ева(ю|ешь|ет|ем|ете|ют)(ся|сь)?$/u, "ю$1$2", isPresent],
  [/г(ешь|ет|ем|ете)(ся)?$/u, "ж$1$2", isPresent],
  [/к(ешь|ет|ем|ете)(ся)?$/u, "ч$1$2", isPresent],
  [/ну(л|ла|ло|ли)(ся|сь)?$/u, "$1$2", isPast],
  [/нул()(ся)?$/u, "$2", isPast],
  [/ю(т|тся)$/u, "я$1", isPresent],
  [/у(т|тся)$/u, "а$1", isPresent],
  [/я(т|тся)$/u, "ю$1", isPresent],
  [/а(т|тся)$/u, "у$1", isPresent],
  [/а(т|тся)$/u, "ю$1", isPresent],
  [/и(т|тся|м|шь|те)$/u, "е$1", isPresent],
  [/е(т|тся|м|шь|те)$/u, "и$1", isPresent],
  [/(?<=[бвлнр])ше$/u, "ее", isComparative],
  [/че$/u, "кее", isComparative],
];

const isCandidate = (key: string, lexicon: Lexicon): boolean =>
  key.length > 4 && WAYS.some(([wrong]) => wrong.test(key)) && !lexicon.isKnown(key) && !isImperative(key, lexicon);
/** «анализируите»: и for й, a slip of the pen. */
const isImperative = (key: string, lexicon: Lexicon): boolean =>
  /[аеоуюя]ите$/u.test(key) && lexicon.isKnown(key.replace(/ите$/u, "йте"));
const mayBeOne: FormTest = ({ kind, key }, lexicon) => kind === "word" && isCandidate(key, lexicon);

/** An unknown word that becomes a verb's form, or a comparative, when its ending is made as grammar has it. */
export const detect: Detector = startingAt(mayBeOne, (context, report) => {
  const { lexicon, starts } = context;
  for (const token of starts) {
    if (token.text[0] !== token.text[0]!.toLowerCase() || !isCandidate(token.key, lexicon)) continue;
    const form = mended(token.key, lexicon);
    if (form)
      report({
        start: token.start,
        end: token.end,
        replacements: [yoAsWritten(context, token.text, likeWritten(form, token.text))],
      });
  }
});

function mended(key: string, lexicon: Lexicon): string | undefined {
  for (const [wrong, right, fits] of WAYS) {
    if (!wrong.test(key)) continue;
    const form = key.replace(wrong, right);
    if (form !== key && lexicon.readings(form).some(fits)) return lexicon.withYo(form);
  }
  return undefined;
}
