import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expandHunspell, type HunspellEntry } from "./expand-hunspell.js";
import { fold, type Lexeme, type Paradigm } from "./paradigm.js";
import type { Patterns } from "./patterns.js";
import type { Retagger } from "./retag.js";

const LONGEST_KEY = 5;
/** The least share of an analogue's forms that must be forms of the word, or known otherwise. */
const CONFIRMED = 0.6;

const CLOSED: ReadonlySet<string> = new Set(["DET", "PRON", "NUM", "AUX"]);

/** dictionary-ru's entries, expanded. */
export function readHunspell(): HunspellEntry[] {
  const folder = createRequire(import.meta.url)
    .resolve("dictionary-ru")
    .replace(/index\.js$/u, "");
  return [...expandHunspell(readFileSync(`${folder}index.aff`, "utf8"), readFileSync(`${folder}index.dic`, "utf8"))];
}

/**
 * Words that only dictionary-ru has. A word that is inflected like known words with the same flags and ending takes their paradigm, if that
 * gives its forms; what is left is admitted form by form, without a reading: the reader guesses it.
 */
export function hunspellWords(
  entries: readonly HunspellEntry[],
  forms: ReadonlySet<string>,
  paradigms: readonly Paradigm[],
  patterns: Patterns,
  retagger: Retagger,
): Lexeme[] {
  const analogues = learn(entries, patterns, paradigms);
  const plain = retagger.unchanging([{ upos: "X", feats: {}, origin: "hunspell" }]);
  const lexemes: Lexeme[] = [];
  const done = new Set<string>();
  const all = new Set(entries.flatMap((entry) => entry.forms.map(fold)));
  for (const entry of entries) {
    const missing = entry.forms.filter((form) => !forms.has(fold(form)) && !done.has(fold(form)));
    if (!missing.length) continue;
    const lemma = entry.word.toLowerCase();
    // «Онее», «которее»: flags of an adjective on a word of a closed class.
    if (patterns.lexemes(lemma).some(({ paradigm }) => CLOSED.has(patterns.upos(paradigm)))) continue;
    const capital = entry.word[0] !== lemma[0];
    const paradigm = analogues(entry).find((one) =>
      isConfirmed(lemma, paradigms[one]!, missing, (form) => all.has(form) || forms.has(form)),
    );
    if (paradigm !== undefined) {
      lexemes.push({ lemma, paradigm, source: "hunspell", capital });
      for (const form of formsOf(lemma, paradigms[paradigm]!)) done.add(fold(form));
    } else {
      for (const form of missing) {
        lexemes.push({ lemma: form.toLowerCase(), paradigm: plain, source: "hunspell", capital });
        done.add(fold(form));
      }
    }
  }
  return lexemes;
}

/** Paradigms of known words by flags, capital and ending, commonest first. */
function learn(
  entries: readonly HunspellEntry[],
  patterns: Patterns,
  paradigms: readonly Paradigm[],
): (entry: HunspellEntry) => number[] {
  const counts = new Map<string, Map<number, number>>();
  const keys = ({ word, flags }: HunspellEntry): string[] => {
    const capital = word !== word.toLowerCase();
    return Array.from(
      { length: Math.min(LONGEST_KEY, word.length) },
      (_, i) => `${capital} ${flags} ${word.toLowerCase().slice(-1 - i)}`,
    ).reverse();
  };
  for (const entry of entries) {
    if (!entry.flags) continue;
    for (const { paradigm, mark } of patterns.lexemes(entry.word.toLowerCase())) {
      if (
        mark ||
        paradigms[paradigm]!.cells.length < 2 ||
        (patterns.upos(paradigm) === "PROPN") !== (entry.word !== entry.word.toLowerCase())
      )
        continue;
      for (const key of keys(entry)) {
        const row = counts.get(key) ?? new Map<number, number>();
        row.set(paradigm, (row.get(paradigm) ?? 0) + 1);
        counts.set(key, row);
      }
    }
  }
  return (entry) =>
    entry.flags
      ? keys(entry).flatMap((key) =>
          [...(counts.get(key) ?? [])]
            .sort((a, b) => b[1] - a[1] || a[0] - b[0])
            .slice(0, 4)
            .map(([paradigm]) => paradigm),
        )
      : [];
}

function formsOf(lemma: string, { prefix, suffix, cells }: Paradigm): string[] {
  const stem = lemma.slice(prefix.length, lemma.length - suffix.length);
  return cells.map((cell) => cell.prefix + stem + cell.suffix);
}

function isConfirmed(
  lemma: string,
  paradigm: Paradigm,
  missing: readonly string[],
  isForm: (form: string) => boolean,
): boolean {
  if (!lemma.startsWith(paradigm.prefix) || !lemma.endsWith(paradigm.suffix)) return false;
  const made = new Set(formsOf(lemma, paradigm).map(fold));
  if (!missing.every((form) => made.has(fold(form)))) return false;
  const known = [...made].filter(isForm).length;
  return known / made.size >= CONFIRMED;
}
