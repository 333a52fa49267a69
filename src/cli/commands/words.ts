import { defineCommand, type CommandDef } from "citty";
import stringWidth from "fast-string-width";
import { analyseSentence, toConllu } from "../../analysis/index.js";
import { InputError } from "../../index.js";
import { explainGlossaryWord, explainWord, type Lexicon, type Reading } from "../../lexicon/index.js";
import { createChecker, openKnowledge } from "../../node.js";

/** `chistovik words`. */
export default defineCommand({
  meta: {
    name: "words",
    description:
      "Объясняет слова: разборы, формы, частота, подсказки; words add СЛОВО показывает формы слова глоссария. | Explains words: readings, forms, frequency, suggestions; words add WORD shows the forms of a glossary word.",
  },
  args: {
    words: { type: "positional", required: false, valueHint: "СЛОВА", description: "что объяснить | what to explain" },
    like: {
      type: "string",
      valueHint: "ОБРАЗЕЦ",
      description: "для words add: по какому слову изменять | with words add: the word whose pattern to follow",
    },
    sentence: { type: "string", valueHint: "ПРЕДЛОЖЕНИЕ", description: "разобрать предложение | analyse a sentence" },
    format: {
      type: "enum",
      options: ["table", "conllu", "json"],
      description: "вид ответа (по умолчанию table) | output format (table by default)",
    },
    policy: {
      type: "string",
      alias: "p",
      valueHint: "ФАЙЛ",
      description: "политика с глоссарием | a policy with a glossary",
    },
  },
  async run({ args }) {
    const json = args.format === "json";
    if (args.sentence !== undefined) return sentence(args.sentence, args.format);
    const [first, ...rest] = args._;
    if (first === undefined) throw new InputError("какое слово объяснить? Например: chistovik words договоров");
    const { lexicon } = await createChecker(args.policy === undefined ? {} : { policy: args.policy });
    const print = (value: object, text: () => string): void =>
      void process.stdout.write(json ? `${JSON.stringify(value)}\n` : text());
    if (first === "add") {
      if (!rest.length) throw new InputError("какое слово добавить? Например: chistovik words add эскроу-счёт");
      for (const word of rest) {
        const added = explainGlossaryWord(lexicon, { word, ...(args.like !== undefined && { like: args.like }) });
        print(added, () => glossaryWord(added));
      }
      return;
    }
    for (const word of [first, ...rest]) {
      const explained = explainWord(lexicon, word);
      print(explained, () => page(explained, lexicon));
    }
  },
}) as unknown as CommandDef;

/** A sentence with the likeliest reading of each word. */
async function sentence(text: string, format: string | undefined): Promise<void> {
  if (!/\S/u.test(text)) throw new InputError("предложение пусто; напишите его в кавычках после --sentence");
  const analyses = analyseSentence(text, openKnowledge());
  if (format === "conllu") return void process.stdout.write(toConllu(analyses));
  if (format === "json") return void process.stdout.write(`${JSON.stringify(analyses)}\n`);
  const rows = analyses.flatMap(({ words }) =>
    words.map(({ form, lemma, upos, feats, probability, certain }) => [
      form,
      lemma,
      upos,
      feats,
      `${Math.round(probability * 100)} %${certain ? "" : " ?"}`,
    ]),
  );
  process.stdout.write(columns([["Слово", "Лемма", "Часть речи", "Признаки", "Уверенность"], ...rows]));
  if (analyses.some(({ words }) => words.some(({ certain }) => !certain)))
    process.stdout.write("\n? — возможен и другой разбор\n");
}

const FEATURES_LEFT_OUT = new Set(["Animacy", "Typo"]);

/** A tag as Universal Dependencies write it: `NOUN Case=Gen|Number=Sing`. */
function tagText({ tag }: Pick<Reading, "tag">): string {
  const feats = Object.entries(tag.feats)
    .filter(([name]) => !FEATURES_LEFT_OUT.has(name))
    .map(([name, value]) => `${name}=${value}`);
  return [tag.upos, feats.join("|")].filter(Boolean).join(" ");
}

/** «ЕГРН», «Москва»: lemmas and forms lie in small letters. */
function withCapitals(text: string, { upos, feats }: Reading["tag"], written: string): string {
  if (feats.Abbr === "Yes" && written.length > 1 && written === written.toUpperCase()) return text.toUpperCase();
  return upos === "PROPN" ? text.replace(/^\p{L}|(?<=-)\p{L}/gu, (letter) => letter.toUpperCase()) : text;
}

const VOWELS = /[аеёиоуыэюя]/giu;

/** «догово́р»: an acute after each stressed vowel; ё needs none. */
function withStress(form: string, places: readonly number[]): string {
  return [...form]
    .map((letter, at) => (places.includes(at) && !/ё/iu.test(letter) ? `${letter}\u0301` : letter))
    .join("");
}

type Explained = ReturnType<typeof explainWord>;

/** What is known of a word, as a page to read. */
function page(
  { form, why, frequency, readings, guesses, paradigm, stresses, suggestions }: Explained,
  lexicon: Lexicon,
): string {
  const shown = readings.length ? readings : guesses;
  const forms = [...new Set(paradigm.map((item) => withCapitals(lexicon.withYo(item.form), item.tag, form)))];
  return [
    `${form}\n  ${why}. Частота: ${frequency.toFixed(1).replace(".", ",")} из 8.\n`,
    // Of several stresses one may be no norm, and a stress guessed by the ending may be none at all.
    stresses.length === 1 &&
    /^(?:opencorpora|wiktionary)$/u.test(readings[0]?.source ?? "") &&
    (form.match(VOWELS)?.length ?? 0) > 1
      ? `  Ударение: ${withStress(form, stresses[0]!)}\n`
      : "",
    shown.length
      ? `  ${readings.length ? "Разборы" : "Разборы по окончанию"}:\n${columns(
          shown
            .slice(0, 12)
            .map((one) => [
              `${Math.round(one.probability * 100)} %`,
              withCapitals(one.lemma, one.tag, form),
              tagText(one),
            ]),
          "    ",
        )}`
      : "",
    forms.length ? `  Формы: ${forms.slice(0, 40).join(", ")}${forms.length > 40 ? "…" : ""}\n` : "",
    suggestions.length
      ? `  Подсказки:\n${columns(
          suggestions.map(({ text, score }) => [text, score.toFixed(2).replace(".", ",")]),
          "    ",
        )}`
      : "",
    "\n",
  ].join("");
}

function glossaryWord({ word, like, forms }: ReturnType<typeof explainGlossaryWord>): string {
  const how =
    like === undefined ? "не изменяется" : like === word ? "изменяется как в словаре" : `изменяется как «${like}»`;
  const rows = forms.map(({ form, tag }) => [form, tagText({ tag })]);
  return `${word}: ${how}\n${rows.length ? columns(rows, "  ") : ""}Добавить в политику:\n  glossary:\n    words:\n      - { word: "${word}"${like === undefined || like === word ? "" : `, like: "${like}"`} }\n\n`;
}

/** Columns aligned by display width. */
function columns(rows: readonly (readonly string[])[], indent = ""): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column]!))));
  return rows
    .map(
      (row) =>
        indent +
        row
          .map((cell, column) => cell + " ".repeat(widths[column]! - stringWidth(cell)))
          .join("  ")
          .trimEnd() +
        "\n",
    )
    .join("");
}
