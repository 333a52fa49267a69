import type { Breach } from "../../document/breach.js";
import type { ParsedDocument, Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { Standard } from "../../policy/sections/standards.js";
import { plural } from "../terms/time-words.js";

/** Breaches of what a standard says of length, emoji, exclamation marks, capitals and address. */
export function checkManner(standard: Standard, parsed: ParsedDocument, lexicon?: Lexicon): Breach[] {
  return parsed.parts.flatMap((part, index) =>
    [
      ...lengths(standard, part),
      ...(standard.emoji === false ? emoji(part) : []),
      ...exclamations(standard, part),
      ...(standard.capitals === false ? capitals(part, lexicon) : []),
      ...address(standard, part),
    ].map((breach) => ({ ...breach, part: index })),
  );
}

function lengths({ length = {} }: Standard, part: Part): Breach[] {
  const words = part.tokens.filter(({ kind }) => kind === "word").length;
  const size = part.text.trim().length;
  const over = (
    is: number,
    limit: number | undefined,
    noun: readonly [string, string, string],
    start = 0,
    end = part.text.length,
  ): Breach[] =>
    limit !== undefined && is > limit
      ? [
          {
            rule: "etiquette/standard-length",
            start,
            end,
            slots: { what: `${is} ${plural(is, ...noun)}`, limit: `не больше ${limit}` },
          },
        ]
      : [];
  const short = length.minCharacters !== undefined && size < length.minCharacters;
  const sentences =
    length.maxSentenceWords === undefined
      ? []
      : part.sentences.flatMap(({ first, last, start, end }) =>
          over(
            part.tokens.slice(first, last).filter(({ kind }) => kind === "word").length,
            length.maxSentenceWords,
            ["слово в предложении", "слова в предложении", "слов в предложении"],
            start,
            end,
          ),
        );
  return [
    ...over(size, length.maxCharacters, ["знак", "знака", "знаков"]),
    ...over(words, length.maxWords, ["слово", "слова", "слов"]),
    ...over(part.sentences.length, length.maxSentences, ["предложение", "предложения", "предложений"]),
    ...(short
      ? [
          {
            rule: "etiquette/standard-length",
            start: 0,
            end: part.text.length,
            slots: {
              what: `${size} ${plural(size, "знак", "знака", "знаков")}`,
              limit: `не меньше ${length.minCharacters!}`,
            },
          },
        ]
      : []),
    ...sentences,
  ];
}

function emoji({ text }: Part): Breach[] {
  const opened = text.indexOf("(");
  return [
    ...text.matchAll(
      /\p{Emoji_Presentation}[\p{Emoji_Modifier}\ufe0f\u200d]*|\p{Extended_Pictographic}\ufe0f|(?<=^|\s)[:;]-?[)(DP]+(?=\s|$)|(?<!\))\){2,}(?=\s|$)/gmu,
    ),
  ].flatMap((match) => {
    // «))» may close two brackets that were opened.
    const closing = match[0].startsWith(")") && opened >= 0 && opened < match.index;
    return closing
      ? []
      : [
          {
            rule: "etiquette/standard-emoji",
            start: match.index,
            end: match.index + match[0].length,
            replacements: [""],
          },
        ];
  });
}

function exclamations({ exclamations: allowed }: Standard, { text }: Part): Breach[] {
  if (allowed === undefined || allowed === true) return [];
  const limit = allowed === false ? 0 : allowed;
  const marks = [...text.matchAll(/!+/gu)];
  const remedy = limit ? `не больше ${limit} на текст` : "по стандарту их не ставят";
  return marks.slice(limit).map((match) => ({
    rule: "etiquette/standard-exclamation",
    start: match.index,
    end: match.index + match[0].length,
    replacements: text[match.index - 1] === "?" ? [""] : ["."],
    slots: { remedy },
  }));
}

/** A word in capitals that is an ordinary one: «СРОЧНО», not «ЕГРН». */
function capitals(part: Part, lexicon?: Lexicon): Breach[] {
  const ordinary = ({ text, key }: Token): boolean => {
    if (!lexicon) return text.length > 5;
    const readings = lexicon.readings(key);
    return (
      text.length > 3 &&
      readings.length > 0 &&
      !readings.some(({ tag }) => tag.feats.Abbr === "Yes" || tag.upos === "PROPN")
    );
  };
  return part.tokens
    .filter((token) => token.kind === "word" && /^\p{Lu}{4,}$/u.test(token.text) && ordinary(token))
    .map(({ start, end, text }) => ({
      rule: "etiquette/standard-capitals",
      start,
      end,
      replacements: [text.toLowerCase()],
    }));
}

const YOU = /^(?:вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|вашему|вашим|вашем|вашу|ваших|вашими)$/u;

/** «Вы» as the standard wants it; the first word of a sentence tells nothing. */
function address({ address: wanted }: Standard, part: Part): Breach[] {
  if (wanted === undefined) return [];
  const starts = new Set(part.sentences.map(({ first }) => first));
  const words = part.tokens.filter(
    ({ kind, key, index }) =>
      kind === "word" && YOU.test(key) && !starts.has(index) && !/[«"„:]/u.test(part.tokens[index - 1]?.text ?? ""),
  );
  const capital = words.filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  const small = words.filter(({ text }) => /^\p{Ll}/u.test(text));
  const wrong =
    wanted === "Вы"
      ? small
      : wanted === "вы"
        ? capital
        : capital.length && small.length
          ? capital.length < small.length
            ? capital
            : small
          : [];
  return wrong.map(({ start, end, text }) => {
    const form = /^\p{Lu}/u.test(text) ? text.toLowerCase() : text[0]!.toUpperCase() + text.slice(1);
    return { rule: "etiquette/standard-address", start, end, replacements: [form], slots: { form } };
  });
}
