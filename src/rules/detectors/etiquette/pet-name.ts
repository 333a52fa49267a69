import { likeWord } from "../../runtime/letter-case.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";
import { PET_NAMES } from "../../style/diminutives.js";
import { plainForm } from "../../style/plain-form.js";

/** What shows a colleague: «из отдела», «от вас», «наш Вадик». */
const OF_OFFICE = /^(?:из|от|с|со)$/u;
const OURS = /^[нв]аш(?:а|у|е[йм]|ему|его|им|и|их)?$/u;

/** «Людочка из отдела» → «Людмила»: a colleague's name as friends say it; before a patronymic or as a title it stays. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && PET_NAMES.has(key),
  ({ part, lexicon, starts }, report) => {
    for (const { kind, key, text, start, end, index } of starts) {
      const found = kind === "word" && /^\p{Lu}/u.test(text) ? PET_NAMES.get(key) : undefined;
      if (!found || /[«"„]$/u.test(part.text.slice(0, start)) || /^\p{Lu}/u.test(part.tokens[index + 1]?.text ?? ""))
        continue;
      if (!OF_OFFICE.test(part.tokens[index + 1]?.key ?? "") && !OURS.test(part.tokens[index - 1]?.key ?? "")) continue;
      const plain = plainForm(found, lexicon);
      if (plain !== undefined) report({ start, end, replacements: [likeWord(text, lexicon.withYo(plain))] });
    }
  },
);
