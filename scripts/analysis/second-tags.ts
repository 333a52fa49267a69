import { readFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { COARSE } from "./gold.js";
import type { Reading } from "../../src/lexicon/lexicon.js";

/** Made by import-opinions.ts: a line of tags, then for each sentence of the prose a sign for each token; empty where none is asked. */
export const SECOND_TAGS: URL = new URL("../../dictionaries/sources/analysis/second-tags.txt.br", import.meta.url);
/** The sign of a token of which the tagger is not sure. */
const UNSURE = " ";
/** From which probability on a tag counts. */
const SURE = 0.75;
const FIRST_SIGN = 0x100;
const FEATS = ["Case", "Number", "VerbForm", "Variant"] as const;

/** A tag of Universal Dependencies as far as `certain` asks: part of speech, then the features of `FEATS`. */
export interface SecondTag {
  readonly upos: string;
  readonly feats: Readonly<Record<string, string>>;
}

/** Half of the prose: the part that the models of the two folds are not taught. */
export const isAsked = (sentence: number): boolean => sentence % 4 >= 2;

/** The sure tag among the likeliest of a token, as one name; nothing where none is. */
export function sureTag(tags: readonly SecondTag[], answer: readonly (readonly [tag: number, log: number])[]): string {
  const mass = new Map<string, number>();
  for (const [tag, log] of answer) {
    const { upos, feats } = tags[tag]!;
    const name = [upos, ...FEATS.map((feat) => feats[feat] ?? "")].join(".");
    mass.set(name, (mass.get(name) ?? 0) + Math.exp(log));
  }
  for (const [name, probability] of mass) if (probability >= SURE) return name;
  return "";
}

/** The text of the file, packed. */
export function packSecondTags(sentences: readonly (readonly string[])[]): Buffer {
  const names = [...new Set(sentences.flat().filter((name) => name !== ""))].sort();
  const signs = new Map(names.map((name, i) => [name, String.fromCharCode(FIRST_SIGN + i)]));
  const lines = sentences.map((line) => line.map((name) => signs.get(name) ?? UNSURE).join(""));
  return brotliCompressSync([names.join(" "), ...lines].join("\n"), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** What the second tagger says of a token of the prose. */
export type SecondTags = (sentence: number, token: number) => SecondTag | undefined;

/** Reads the tags about so many sentences with so many tokens each; another text's tags are refused. */
export function readSecondTags(lengths: readonly number[]): SecondTags {
  const [names = "", ...lines] = brotliDecompressSync(readFileSync(SECOND_TAGS)).toString("utf8").split("\n");
  if (lines.length !== lengths.length || lines.some((line, i) => isAsked(i) && line.length !== lengths[i]))
    throw new Error("The tags are about other prose: run scripts/analysis/import-opinions.ts again");
  const tags = names.split(" ").map((name): SecondTag => {
    const [upos = "", ...values] = name.split(".");
    return { upos, feats: Object.fromEntries(FEATS.flatMap((feat, i) => (values[i] ? [[feat, values[i]!]] : []))) };
  });
  return (sentence, token) => tags[lines[sentence]!.charCodeAt(token) - FIRST_SIGN];
}

const part = (upos: string): string => COARSE[upos] ?? upos;

/** Whether a reading is what the tag says; what one of them leaves open fits. */
export function agrees({ tag: { upos, feats } }: Reading, other: SecondTag): boolean {
  if (part(upos) !== part(other.upos)) return false;
  return FEATS.every((name) => {
    const [a, b] = [feats[name], other.feats[name]];
    return a === undefined || b === undefined || a === b;
  });
}
