import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

const HYPHENATED = /^(\p{L}{2,})-(бы|же|ли|б|ж|ль)$/u;
const GLUED =
  /^(хотел[аио]?|мог(?:л[аио])?|смог(?:л[аио])?|был[аио]?|хотелось|стоило|следовало|можно|нужно|есл?и)(бы|ли|же)$/u;

/** «хотели-бы», «есть-ли», «хотелибы»: a particle that stands apart. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && (HYPHENATED.test(key) || GLUED.test(key)),
  ({ lexicon, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word") continue;
      const last = token.key.charCodeAt(token.key.length - 1);
      if (last !== 0x44b && last !== 0x435 && last !== 0x438 && last !== 0x431 && last !== 0x436 && last !== 0x44c)
        continue;
      const found = HYPHENATED.exec(token.key) ?? GLUED.exec(token.key);
      if (
        !found ||
        !lexicon.isKnown(found[1]!) ||
        /-\p{Lu}\p{Ll}/u.test(token.text) ||
        (!token.key.includes("-") && lexicon.readings(token.key).length > 0)
      )
        continue;
      const length = found[1]!.length;
      const particle = token.text.slice(length).replace(/^-/u, "");
      report({ start: token.start, end: token.end, replacements: [`${token.text.slice(0, length)} ${particle}`] });
    }
  },
);
