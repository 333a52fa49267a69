import { readdirSync, readFileSync } from "node:fs";
import type { StyleMark } from "../../src/lexicon/lexicon.js";
import type { Lexeme } from "./paradigm.js";
import type { Patterns } from "./patterns.js";
import { unchangingNoun, type Retagger } from "./retag.js";

const OWN = new URL("../../dictionaries/own/", import.meta.url);

const NAME_TYPES: Readonly<Record<string, string>> = { гео: "Geo", орг: "Com", имя: "Giv", фам: "Sur", отч: "Pat" };
const GENDERS: Readonly<Record<string, string>> = { м: "Masc", ж: "Fem", с: "Neut" };
const MARKS: Readonly<Record<string, StyleMark>> = {
  разг: "colloquial",
  жарг: "slang",
  устар: "archaic",
  диал: "dialect",
  груб: "vulgar",
  неценз: "obscene",
  редк: "rare",
};

/**
 * Words of `dictionaries/own/*.txt`, one a line: `слово [как: образец] [помета …]`, `#` starts a comment. Without a pattern the
 * commonest one of the ending is taken. Notes: a UD part of speech; `несклон` with м, ж, с, мн; `одуш`; гео, орг, имя, фам, отч; `сокр`; style marks;
 * `вместо`: not beside the other sources' words of this form, but instead of them.
 */
export function readOwnWords(patterns: Patterns, retagger: Retagger): Lexeme[] {
  const choosers = new Map<string, (word: string) => number | undefined>();
  const chooser = (upos: string, animate: boolean): ((word: string) => number | undefined) => {
    const key = `${upos} ${animate}`;
    let known = choosers.get(key);
    if (!known) {
      known = patterns.chooser(
        ({ paradigm }, origin) =>
          patterns.upos(paradigm) === upos &&
          (upos !== "NOUN" || origin.includes(animate ? ",anim" : ",inan")) &&
          !/Abbr|Fixd|Slng|Infr|Arch|Surn|Name|Patr|Geox|Orgn|Pltm|Erro|Dist/u.test(origin),
      );
      choosers.set(key, known);
    }
    return known;
  };
  const lexemes: Lexeme[] = [];
  const wrong: string[] = [];
  for (const file of readdirSync(OWN)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    readFileSync(new URL(file, OWN), "utf8")
      .split("\n")
      .forEach((raw, i) => {
        const line = raw.replace(/#.*/u, "").trim();
        if (!line) return;
        try {
          lexemes.push(...read(line, patterns, retagger, chooser));
        } catch (error) {
          wrong.push(`dictionaries/own/${file}:${i + 1}: ${(error as Error).message}`);
        }
      });
  }
  if (wrong.length) throw new Error(wrong.join("\n"));
  return lexemes;
}

type Chooser = (upos: string, animate: boolean) => (word: string) => number | undefined;

function read(line: string, patterns: Patterns, retagger: Retagger, chooser: Chooser): Lexeme[] {
  const [written = "", ...words] = line.replace(/как:\s+/u, "как:").split(/\s+/u);
  const like = words.find((word) => word.startsWith("как:"))?.slice("как:".length);
  const notes = new Set(words.filter((word) => !word.startsWith("как:")));
  const take = (table: Readonly<Record<string, string>>): string | undefined => {
    for (const note of notes) if (note in table) return (notes.delete(note), table[note]);
    return undefined;
  };
  const nameType = take(NAME_TYPES);
  const mark = take(MARKS) as StyleMark | undefined;
  const animate = notes.delete("одуш");
  const abbreviation = notes.delete("сокр");
  const instead = notes.delete("вместо");
  const upos = [...notes].find((note) => /^[A-Z]+$/u.test(note));
  if (upos) notes.delete(upos);
  const gender = take(GENDERS);
  const lemma = written.toLowerCase();
  const more = { ...(abbreviation && { Abbr: "Yes" }), ...(nameType && { NameType: nameType }) };
  const base = { lemma, source: "own" as const, mark, instead, capital: written !== lemma && !abbreviation };
  if (notes.delete("несклон")) {
    const plural = notes.delete("мн");
    const both = notes.delete("ед-мн");
    reject(notes);
    const feats = { Animacy: animate ? "Anim" : "Inan", ...more };
    return [
      {
        ...base,
        paradigm: retagger.unchanging(
          unchangingNoun(
            upos ?? (nameType ? "PROPN" : "NOUN"),
            gender,
            both ? ["Sing", "Plur"] : [plural ? "Plur" : "Sing"],
            feats,
          ),
        ),
      },
    ];
  }
  if (notes.delete("сущ")) {
    const adjective = chooser("ADJ", false)(lemma);
    if (adjective === undefined) throw new Error(`no adjective ends like «${written}»`);
    return [{ ...base, paradigm: substantivise(adjective, animate, retagger) }];
  }
  reject(notes);
  if (upos && !like && (UNCHANGING.has(upos) || lemma.length < 4)) {
    return [{ ...base, paradigm: retagger.unchanging([{ upos, feats: upos === "ADV" ? { Degree: "Pos" } : {} }]) }];
  }
  const wanted =
    upos ??
    (/(?:ый|ий|ой|ая|ое|[^нтчщьр]ие|ые)$/u.test(lemma) && !nameType && !like
      ? "ADJ"
      : /(?:ть|ться|чь)$/u.test(lemma) && !like
        ? "VERB"
        : "NOUN");
  const paradigm = like
    ? (patterns.named(like, upos) ?? patterns.named(like))
    : (chooser(wanted, animate)(lemma) ?? chooser(wanted, !animate)(lemma));
  if (paradigm === undefined)
    throw new Error(like ? `no known word «${like}» to follow` : `no pattern for «${written}»: name one after «как:»`);
  if (!lemma.endsWith(retagger.paradigms[paradigm]!.suffix))
    throw new Error(`«${written}» does not end like «${like}»`);
  const changed = nameType
    ? retagger.retag(paradigm, { upos: "PROPN", feats: more })
    : abbreviation
      ? retagger.retag(paradigm, { feats: more })
      : paradigm;
  return [{ ...base, paradigm: changed }];
}

/** The masculine singular and the plural of an adjective, as a noun: «больной», «больные». */
function substantivise(adjective: number, animate: boolean, retagger: Retagger): number {
  const animacy = animate ? "Anim" : "Inan";
  return retagger.retag(adjective, {
    upos: "NOUN",
    name: `noun ${animacy}`,
    feats: { Gender: "Masc", Animacy: animacy },
    keep: ({ tag, secondary }) => {
      const { feats } = retagger.tags.tags[tag]!;
      const plain =
        feats.Variant === undefined && (feats.Degree ?? "Pos") === "Pos" && !secondary && feats.Case !== undefined;
      return plain && (feats.Gender === "Masc" || feats.Number === "Plur") && (feats.Animacy ?? animacy) === animacy;
    },
  });
}

const UNCHANGING: ReadonlySet<string> = new Set(["ADV", "PART", "CCONJ", "SCONJ", "ADP", "INTJ", "X", "PRON", "DET"]);

function reject(notes: ReadonlySet<string>): void {
  const [unknown] = notes;
  if (unknown !== undefined) throw new Error(`unknown note «${unknown}»`);
}
