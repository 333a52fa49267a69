import type { Features, Lexicon, Reading, Upos } from "../../src/lexicon/lexicon.js";

/** Feature names by value, enough for the tables of this folder. */
const NAMES: Readonly<Record<string, keyof Features>> = {
  Nom: "Case",
  Gen: "Case",
  Dat: "Case",
  Acc: "Case",
  Ins: "Case",
  Loc: "Case",
  Sing: "Number",
  Plur: "Number",
  Masc: "Gender",
  Fem: "Gender",
  Neut: "Gender",
  Inf: "VerbForm",
  Fin: "VerbForm",
  Past: "Tense",
  Pres: "Tense",
  Short: "Variant",
  Cmp: "Degree",
};

/** `form lemma UPOS feats`: a reading a line; a word with several lines has several readings. */
export function smallLexicon(table: string): Lexicon {
  const tags = new Map<string, Reading["tag"]>();
  const byForm = new Map<string, Reading[]>();
  for (const line of table.trim().split("\n")) {
    const [form, lemma, upos, values = ""] = line.trim().split(/\s+/u) as [string, string, Upos, string?];
    const key = `${upos} ${values}`;
    const feats = Object.fromEntries(
      values
        .split(",")
        .filter(Boolean)
        .map((value) => [NAMES[value]!, value]),
    );
    const tag = tags.get(key) ?? { id: tags.size, upos, feats };
    tags.set(key, tag);
    byForm.set(form, [
      ...(byForm.get(form) ?? []),
      { lemma, tag, probability: 1, paradigm: 1, cell: 0, source: "own" },
    ]);
  }
  const all = [...byForm].flatMap(([form, readings]) => readings.map((reading) => ({ form, reading })));
  const readings = (form: string): readonly Reading[] => byForm.get(form.toLowerCase().replaceAll("ё", "е")) ?? [];
  return {
    version: "test",
    readings,
    guess: () => [],
    isKnown: (form) => readings(form).length > 0,
    frequency: () => 3,
    inflect(word, features) {
      const reading = typeof word === "string" ? readings(word)[0] : word;
      const wanted = { ...reading?.tag.feats, ...features };
      return all.find(
        ({ reading: other }) =>
          other.lemma === reading?.lemma &&
          other.tag.upos === reading.tag.upos &&
          Object.entries(wanted).every(([name, value]) => other.tag.feats[name as keyof Features] === value),
      )?.form;
    },
    paradigm: () => [],
    withYo: (form) => form,
    stresses: () => [],
    suggest: () => [],
  };
}

/** Words of the tables. */
export const WORDS: Lexicon = smallLexicon(`
  согласно согласно ADP
  согласно согласно ADV
  приказ приказ NOUN Nom,Sing,Masc
  приказ приказ NOUN Acc,Sing,Masc
  приказа приказ NOUN Gen,Sing,Masc
  приказу приказ NOUN Dat,Sing,Masc
  приказом приказ NOUN Ins,Sing,Masc
  нового новый ADJ Gen,Sing,Masc
  новому новый ADJ Dat,Sing,Masc
  новый новый ADJ Nom,Sing,Masc
  новая новый ADJ Nom,Sing,Fem
  новую новый ADJ Acc,Sing,Fem
  новой новый ADJ Gen,Sing,Fem
  банка банк NOUN Gen,Sing,Masc
  банка банка NOUN Nom,Sing,Fem
  квартира квартира NOUN Nom,Sing,Fem
  квартиру квартира NOUN Acc,Sing,Fem
  квартиры квартира NOUN Gen,Sing,Fem
  квартиры квартира NOUN Nom,Plur,Fem
  двушка двушка NOUN Nom,Sing,Fem
  двушку двушка NOUN Acc,Sing,Fem
  скинуть скинуть VERB Inf
  скинул скинуть VERB Fin,Past,Sing,Masc
  прислать прислать VERB Inf
  прислал прислать VERB Fin,Past,Sing,Masc
  прислала прислать VERB Fin,Past,Sing,Fem
  док док NOUN Acc,Sing,Masc
  документ документ NOUN Acc,Sing,Masc
  документ документ NOUN Nom,Sing,Masc
  не не PART
  и и CCONJ
  в в ADP
  мы мы PRON Nom,Plur
  срок срок NOUN Nom,Sing,Masc
  срок срок NOUN Acc,Sing,Masc
  очень очень ADV
`);
