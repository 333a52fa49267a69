import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** Made by import-opinions.ts: a line of kinds of opinions, then for each sentence of the prose a sign for each token. */
export const OPINIONS: URL = new URL("../../dictionaries/sources/analysis/opinions.txt.br", import.meta.url);
/** So many kinds of opinions have a sign; the others are rare. */
export const SYMBOLS = 4000;
/** The sign of a token that nothing is said of. */
export const NO_OPINION = " ";

/** What independent taggers together think of the prose: the forms that a token may have, undefined where that is open. */
export type Opinions = (sentence: number, token: number) => ReadonlySet<string> | undefined;

/** Reads the opinions about so many sentences with so many tokens each; another text's opinions are refused. */
export function readOpinions(lengths: readonly number[]): Opinions {
  const [kinds = "", ...lines] = brotliDecompressSync(readFileSync(OPINIONS)).toString("utf8").split("\n");
  const sets = kinds.split(" ").map((names) => new Set(names.split("|")));
  if (lines.length !== lengths.length || lines.some((line, i) => line.length !== lengths[i]))
    throw new Error("The opinions are about other prose: run scripts/analysis/import-opinions.ts again");
  return (sentence, token) => sets[lines[sentence]!.charCodeAt(token) - 0x100];
}
