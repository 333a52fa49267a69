/**
 * The lexicon against dictionary-ru, both ways: how many of its expanded forms are accepted (the rest is listed, with `--list`), and how many of
 * 100 000 random one-letter corruptions of frequent words that dictionary-ru does not have are rejected.
 */
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { compiledBytes } from "../compiled-bytes.js";
import { readHunspell } from "../lexicon/hunspell-words.js";
import { fold } from "../lexicon/paradigm.js";
import { readRemoved } from "../lexicon/removed.js";
import { readTable } from "../lexicon/read-table.js";
import { seeded } from "./corrupt.js";

const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
const list = process.argv.includes("--list");
const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(3)} %`;

const theirs = new Set<string>();
const written = new Set<string>();
for (const { forms } of readHunspell())
  for (const form of forms) {
    written.add(form);
    theirs.add(fold(form));
  }
const removed = readRemoved();
const missing = [...written].filter((form) => !lexicon.isKnown(form));
process.stdout.write(
  `dictionary-ru: ${percent(written.size - missing.length, written.size)} of ${written.size} forms accepted; ${missing.length} not, of them ${missing.filter((form) => removed.forms.has(fold(form))).length} removed by name\n`,
);
if (list) process.stdout.write(`${missing.slice(0, 400).join(" ")}\n`);

const ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
const random = seeded(20261124);
const pick = (below: number): number => Math.floor(random() * below);
const frequent: string[] = [];
for (const [form = ""] of readTable("frequencies-wordfreq")) {
  if (frequent.length >= 20_000) break;
  if (/^[а-яё]{4,}$/u.test(form) && lexicon.isKnown(form) && theirs.has(fold(form))) frequent.push(fold(form));
}

/** One letter replaced, dropped, added, or two swapped. */
function slip(word: string): string {
  const at = pick(word.length);
  const letter = ALPHABET[pick(ALPHABET.length)]!;
  switch (pick(4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return at + 1 < word.length
        ? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
        : `${word}${letter}`;
  }
}

let made = 0;
const passed = new Map<string, string>();
const listed = new Set(["opencorpora", "wiktionary", "hunspell", "names", "own"]);
let asWords = 0;
while (made < 100_000) {
  const word = frequent[pick(frequent.length)]!;
  const other = slip(word);
  if (theirs.has(other) || other === word) continue;
  made++;
  if (!lexicon.isKnown(other)) continue;
  const reading = lexicon.readings(other)[0];
  if (reading && listed.has(reading.source)) asWords++;
  else passed.set(other, word);
}
process.stdout.write(
  `corruptions: ${percent(made - asWords - passed.size, made)} of ${made} rejected; ${asWords} are words of another list (without them ${percent(made - asWords - passed.size, made - asWords)}), ${passed.size} passed as compounds\n`,
);
if (list)
  process.stdout.write(
    `${[...passed]
      .slice(0, 300)
      .map(([other, word]) => `${other}←${word}`)
      .join(" ")}\n`,
  );
