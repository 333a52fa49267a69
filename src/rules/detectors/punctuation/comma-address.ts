import type { Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const GREETINGS: readonly (readonly string[])[] =
  "здравствуйте|добрый день|добрый вечер|доброе утро|доброго дня|приветствую|спасибо|благодарю вас|благодарим вас|извините|простите|всего доброго|до свидания|с уважением"
    .split("|")
    .map((words) => words.split(" "));
const OPENINGS = new Set(GREETINGS.map(([word = ""]) => word));

/** «Здравствуйте Анна!», «Добрый день Иван Петрович»: a name right after a greeting. */
export const detect: Detector = startingAt(oneOf(OPENINGS), ({ part, analysis, starts }, report) => {
  for (const token of starts) {
    if (!OPENINGS.has(token.key)) continue;
    for (const greeting of GREETINGS) {
      if (token.key !== greeting[0] || (before(part, token)?.kind ?? "punctuation") !== "punctuation") continue;
      if (!greeting.every((word, i) => after(part, token, i)?.key === word)) continue;
      const last = part.tokens[token.index + greeting.length - 1]!;
      const name = after(part, last);
      if (
        name === undefined ||
        !isName(name, (index) =>
          analysis
            .of(token)
            .readings(index)
            .map(({ reading }) => reading.tag.feats),
        )
      )
        continue;
      const signature = part.text.slice(last.end, name.start).includes("\n");
      const next = after(part, name);
      // «Спасибо Ирина за ответ»: the name lacks both its commas.
      if (!signature && next?.key === "за")
        report({ start: last.start, end: next.end, replacements: [`${last.text}, ${name.text}, ${next.text}`] });
      else if (!signature) report(missingComma(part, last, name));
    }
  }
});

/** A capitalised first name or patronymic in the nominative, «уважаемый», «коллеги». */
function isName(token: Token, feats: (index: number) => readonly { Case?: string; NameType?: string }[]): boolean {
  if (token.kind === "placeholder") return true;
  if (token.kind !== "word") return false;
  if (/^(?:уважаем(?:ый|ая|ые)|коллеги|дорог(?:ой|ая|ие))$/u.test(token.key)) return true;
  return (
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    feats(token.index).some(({ Case, NameType }) => Case === "Nom" && (NameType === "Giv" || NameType === "Pat"))
  );
}
