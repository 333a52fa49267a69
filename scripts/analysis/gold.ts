import { execFileSync } from "node:child_process";
import type { LatticeToken } from "../../src/analysis/context/word-entry.js";
import type { Reading } from "../../src/lexicon/lexicon.js";

/** A token's analysis as a corpus gives it. */
export interface Gold {
  readonly lemma: string;
  readonly upos: string;
  readonly feats: Readonly<Record<string, string>>;
}

/** A tagged sentence. */
export interface GoldSentence {
  readonly tokens: readonly LatticeToken[];
  readonly gold: readonly Gold[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** Reads a CoNLL-U file, also an xz one. */
export function readConllu(path: string): GoldSentence[] {
  const text = execFileSync(path.endsWith(".xz") ? "xzcat" : "cat", [path], { maxBuffer: 1 << 30, encoding: "utf8" });
  const sentences: GoldSentence[] = [];
  for (const block of text.split(/\n\s*\n/u)) {
    const rows = block.split("\n").flatMap((line) => (/^\d+\t/u.test(line) ? [line.split("\t")] : []));
    if (!rows.length) continue;
    sentences.push({
      tokens: rows.map((row) => tokenOf(row[1]!)),
      gold: rows.map(([, , lemma, upos, , feats]) => ({ lemma: fold(lemma!), upos: upos!, feats: readFeats(feats!) })),
      heads: rows.map((row) => Number(row[6]) - 1),
      relations: rows.map((row) => row[7]!),
    });
  }
  return sentences;
}

/** A bare form as a token. */
export function tokenOf(text: string): LatticeToken {
  const kind = /\p{Script=Cyrillic}/u.test(text)
    ? "word"
    : /^[\d.,:]*\d[\d.,:]*$/u.test(text)
      ? "number"
      : /^\p{P}+$/u.test(text)
        ? "punctuation"
        : /\p{L}/u.test(text)
          ? "muted"
          : "symbol";
  return { kind, text, key: fold(text) };
}

/** Lower case, ё as е. */
export const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

function readFeats(feats: string): Record<string, string> {
  if (feats === "_") return {};
  const entries = feats.split("|").map((feat) => feat.split("=") as [string, string]);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === "Number" && value === "Ptan" ? "Plur" : value]),
  );
}

/** Parts of speech that grammars tell apart differently, as one. */
export const COARSE: Readonly<Record<string, string>> = {
  PROPN: "NOUN", AUX: "VERB", DET: "ADJ", PRON: "ADJ", NUM: "ADJ", PART: "ADV", CCONJ: "ADV", SCONJ: "ADV", CONJ: "ADV", INTJ: "ADV", ADP: "ADV",
}; // prettier-ignore

const coarse = (upos: string): string => COARSE[upos] ?? upos;

/**
 * How well a reading fits the gold analysis; 0 is no fit. OpenCorpora calls participles adjectives and gives short forms a case, so either
 * part of speech fits a participle there: with `open` neither its part of speech nor its lemma counts.
 */
export function fit(reading: Reading, gold: Gold, open = false): number {
  const { upos, feats } = reading.tag;
  if (gold.upos === "ANY") return 1;
  if (gold.upos === "CMP") return feats.Degree === "Cmp" ? 1 : 0;
  if (gold.upos === "OPEN") return upos === "ADV" || (upos === "ADJ" && feats.Variant === "Short") ? 1 : 0;
  if (gold.upos === "PRED") return feats.Variant === "Short" && feats.Gender === "Neut" && upos === "ADJ" ? 1 : 0;
  const participle = feats.VerbForm === "Part" || gold.feats.VerbForm === "Part";
  const same = coarse(upos) === coarse(gold.upos);
  const both = (name: string): boolean => coarse(name) === "ADJ" || name === "VERB";
  if (!same && !(participle && both(upos) && both(gold.upos))) return 0;
  const short = feats.Variant === "Short" || gold.feats.Variant === "Short";
  if (short && feats.Variant !== gold.feats.Variant) return 0;
  if (differ(feats.Number, gold.feats.Number)) return 0;
  if (!short && differ(feats.Case, gold.feats.Case)) return 0;
  if (
    coarse(upos) === "VERB" &&
    !participle &&
    (differ(feats.VerbForm ?? "Fin", gold.feats.VerbForm ?? "Fin") || differ(feats.Mood, gold.feats.Mood))
  )
    return 0;
  if (gold.upos === "ADV" && feats.Degree === "Cmp" && upos === "ADJ") return 0;
  let score = 1;
  if (!differ(feats.Gender, gold.feats.Gender)) score += 2;
  if (!differ(feats.Animacy, gold.feats.Animacy)) score += 2;
  if (!differ(feats.Person, gold.feats.Person)) score += 2;
  if (open) return score;
  if (upos === gold.upos || (gold.upos === "CONJ" && upos.endsWith("CONJ"))) score += 2;
  if (fold(reading.lemma) === gold.lemma) score += 4;
  return score;
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
