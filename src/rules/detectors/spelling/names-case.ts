import type { Part, Token } from "../../../document/parsed-document.js";
import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { hasSmallWord, standsInCapitals } from "../../spelling/name-context.js";
import { NAMES_AS_WRITTEN } from "../../spelling/names-as-written.js";
import { startingAt } from "../../starting-at.js";

interface Word {
  readonly stem: string;
  readonly open: boolean;
  /** Of each part of a word with hyphens, whether a capital begins it. */
  readonly capitals: readonly boolean[];
}

const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const NAMES = new Map<string, (readonly Word[])[]>();
for (const name of NAMES_AS_WRITTEN) {
  const words = name.split(" ").map((word): Word => ({
    stem: fold(word.replaceAll("*", "")),
    open: word.includes("*"),
    capitals: word.replaceAll("*", "").split("-").map(isCapital),
  }));
  const key = words[0]!.stem.slice(0, 3);
  NAMES.set(key, [...(NAMES.get(key) ?? []), words]);
}

/** Endings of adjectives and nouns; a longer rest makes another word. */
const LONGEST_ENDING = 3;

/** «дальний Восток», «Московской Области», «Великая отечественная война»: a name of several words with letters of the wrong case. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && NAMES.has(key.slice(0, 3)),
  ({ part, starts }, report) => {
    for (const token of starts) {
      for (const words of token.kind === "word" ? (NAMES.get(token.key.slice(0, 3)) ?? []) : []) {
        if (!words.every((word, i) => fits(part.tokens[token.index + i], word, token.sentence))) continue;
        const last = part.tokens[token.index + words.length - 1]!;
        const actual = part.text.slice(token.start, last.end);
        const better = words.map((word, i) => recased(part.tokens[token.index + i]!.text, word)).join(" ");
        if (better === actual.replace(/\s+/gu, " ") || !isMeant(part, token, last, words)) continue;
        report({ start: token.start, end: last.end, replacements: [better] });
        break;
      }
    }
  },
);

function fits(token: Token | undefined, { stem, open }: Word, sentence: number): boolean {
  if (token?.kind !== "word" || token.sentence !== sentence) return false;
  const { key } = token;
  if (!open) return key === stem;
  const dash = stem.indexOf("-на-");
  if (dash >= 0)
    return (
      key.startsWith(stem.slice(0, dash)) &&
      key.endsWith(stem.slice(dash)) &&
      key.length <= stem.length + LONGEST_ENDING
    );
  return key.startsWith(stem) && key.length <= stem.length + LONGEST_ENDING;
}

function recased(text: string, { capitals }: Word): string {
  const parts = text.split("-");
  if (parts.length !== capitals.length) return text;
  return parts
    .map((part, i) => (capitals[i] ? part[0]!.toUpperCase() : part[0]!.toLowerCase()) + part.slice(1))
    .join("-");
}

/** Common words may stand side by side with no name meant: «белое море облаков», «тульской области права»; a heading capitalises all words, a brand stands in quotes. */
function isMeant(part: Part, first: Token, last: Token, words: readonly Word[]): boolean {
  if (/^[«"“„]$/u.test(part.tokens[first.index - 1]?.text ?? "") || standsInCapitals(part, first)) return false;
  const texts = words.map((_, i) => part.tokens[first.index + i]!.text);
  if (texts.some((text) => text.length > 1 && text === text.toUpperCase())) return false;
  const small =
    texts.every((text) => !isCapital(text)) ||
    (before(part, first) === undefined && texts.slice(1).every((text) => !isCapital(text)));
  // «на крайнем севере района»
  if (small && words[0]!.stem === "крайн") return false;
  // «Поздравляем с новым годом!», but «с новым годом обучения».
  if (small && words[0]!.stem === "нов")
    return before(part, first)?.key === "с" && /^(?:[.!,]|и)$/u.test(part.tokens[last.index + 1]?.key ?? ".");
  if (small && words[1]?.stem === "восток" && before(part, first) === undefined) return true;
  if (
    small &&
    words.length === 2 &&
    /^(?:бел|красн|черн|желт|мертв|тих|север|дальн|ближн|средн|центр|перв|втор|золот)/u.test(words[0]!.stem)
  ) {
    return (
      /^(?:на|в|к|по|до|у|из|с|побережье|берег|берегу|берегов|бассейн|бассейна)$/u.test(
        before(part, first)?.key ?? "",
      ) && !/^(?:огн|облак|цвет|люд|дом|улиц|город|поселк|област|кра)/u.test(part.tokens[last.index + 1]?.key ?? "")
    );
  }
  // A heading or a form's caption: every word has a capital.
  return !texts.every(isCapital) || hasSmallWord(part, first, last);
}
