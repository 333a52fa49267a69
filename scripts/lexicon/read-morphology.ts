import type { StyleMark } from "../../src/lexicon/lexicon.js";
import type { Cell, Lexeme, Paradigm } from "./paradigm.js";
import { readTable } from "./read-table.js";
import type { TagTable } from "./tag-table.js";

const KEPT = new Set([
  "Animacy",
  "Aspect",
  "Case",
  "Degree",
  "Gender",
  "Mood",
  "NameType",
  "NumForm",
  "Number",
  "NumType",
  "Person",
  "Polarity",
  "Poss",
  "PronType",
  "Reflex",
  "Tense",
  "Variant",
  "VerbForm",
  "Voice",
  "Abbr",
]);
/** Variants beside the usual form, by OpenCorpora's labels: «рукою», «счастию», «петь», «быв». */
const SECONDARY = new Set([
  "V-ey",
  "V-oy",
  "V-ej",
  "V-be",
  "V-bi",
  "V-ie",
  "V-en",
  "V-sh",
  "Cmp2",
  "Arch",
  "Infr",
  "Slng",
  "gen2",
  "loc2",
  "voct",
  "Hypo",
  "Litr",
]);
const WRONG = new Set(["Erro", "Dist"]);

/** A cell that the language does not accept is undefined: its label says that it is a mistake. */
export function toCell(row: readonly string[], tags: TagTable): Cell | undefined {
  const [, prefix = "", suffix = "", origin = "", upos = "", feats = "_"] = row;
  const labels = origin.split(/[ ,]/u);
  if (labels.some((label) => WRONG.has(label))) return undefined;
  const features: Record<string, string> = {};
  for (const pair of feats === "_" ? [] : feats.split("|")) {
    const [name = "", value = ""] = pair.split("=");
    if (KEPT.has(name)) features[name] = value;
  }
  if (features.Case === "Par") features.Case = "Gen";
  if (/^(?:NOUN|ADJF|NPRO|NUMR)/u.test(origin)) nameFeatures(labels, features);
  if (labels.includes("tran")) features.Transitivity = "Tran";
  if (labels.includes("intr")) features.Transitivity = "Intr";
  return {
    prefix,
    suffix,
    origin,
    tag: tags.id(upos, features),
    mark: markOf(labels),
    secondary: labels.some((label) => SECONDARY.has(label)),
  };
}

const CASES: Readonly<Record<string, string>> = {
  nomn: "Nom",
  gent: "Gen",
  gen2: "Gen",
  datv: "Dat",
  accs: "Acc",
  ablt: "Ins",
  loct: "Loc",
  loc2: "Loc",
  voct: "Voc",
};
const NUMBERS: Readonly<Record<string, string>> = { sing: "Sing", plur: "Plur" };
const GENDERS: Readonly<Record<string, string>> = { masc: "Masc", femn: "Fem", neut: "Neut" };

/** What the UD column leaves out for abbreviations and unchanging words, OpenCorpora's own labels say. */
function nameFeatures(labels: readonly string[], features: Record<string, string>): void {
  for (const label of labels) {
    if (CASES[label]) features.Case ??= CASES[label];
    if (NUMBERS[label]) features.Number ??= NUMBERS[label];
    if (GENDERS[label]) features.Gender ??= GENDERS[label];
    if (label === "inan") features.Animacy ??= "Inan";
    if (label === "anim" && labels[0] === "NOUN") features.Animacy ??= "Anim";
  }
}

function markOf(labels: readonly string[]): StyleMark | undefined {
  if (labels.includes("Slng")) return "slang";
  if (labels.includes("Infr")) return "colloquial";
  return labels.includes("Arch") ? "archaic" : undefined;
}

/** The tables of OpenCorpora and Wiktionary, without the cells that are marked as mistakes. */
export function readParadigms(tags: TagTable): Paradigm[] {
  const paradigms: Paradigm[] = [];
  for (const row of readTable("paradigms")) {
    const [number, prefix = "", suffix = ""] = row;
    const paradigm = (paradigms[Number(number)] ??= { prefix, suffix, cells: [] });
    const cell = toCell(row, tags);
    if (!cell) continue;
    paradigm.cells.push(cell);
    // «Учтиво» says how a thing is as well as how it is done.
    if (/^ADJS.*neut/u.test(cell.origin) && /[ое]$/u.test(cell.suffix))
      paradigm.cells.push({ ...cell, tag: tags.id("ADV", { Degree: "Pos" }), origin: "ADVB" });
    // «Чаще», «быстрее» say how a thing is done as well.
    if (/^COMP/u.test(cell.origin))
      paradigm.cells.push({ ...cell, tag: tags.id("ADV", { Degree: "Cmp" }), origin: "ADVB,Cmp" });
  }
  return paradigms;
}

/** Lexemes of OpenCorpora and Wiktionary. */
export function readLexemes(paradigms: readonly Paradigm[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const [lemma = "", number = "", source = ""] of readTable("lexemes")) {
    if (!paradigms[Number(number)]?.cells.length) continue;
    lexemes.push({ lemma, paradigm: Number(number), source: source as "opencorpora" | "wiktionary" });
  }
  return lexemes;
}
