import type { Part, Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { plainReadings } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

type Row = Readonly<Record<"Gen" | "Dat" | "Acc" | "Ins" | "Loc", string>>;

/** Personal pronouns after a preposition. */
const ROWS: readonly Row[] = [
  { Gen: "меня", Dat: "мне", Acc: "меня", Ins: "мной", Loc: "мне" },
  { Gen: "тебя", Dat: "тебе", Acc: "тебя", Ins: "тобой", Loc: "тебе" },
  { Gen: "нас", Dat: "нам", Acc: "нас", Ins: "нами", Loc: "нас" },
  { Gen: "вас", Dat: "вам", Acc: "вас", Ins: "вами", Loc: "вас" },
  { Gen: "себя", Dat: "себе", Acc: "себя", Ins: "собой", Loc: "себе" },
];
const THIRD: readonly (Row & { readonly Nom: string })[] = [
  { Nom: "он", Gen: "него", Dat: "нему", Acc: "него", Ins: "ним", Loc: "нем" },
  { Nom: "она", Gen: "нее", Dat: "ней", Acc: "нее", Ins: "ней", Loc: "ней" },
  { Nom: "они", Gen: "них", Dat: "ним", Acc: "них", Ins: "ними", Loc: "них" },
];
/** Without н: the forms that no preposition may stand before, with the row of each. «его», «её», «их» may be possessive. */
const BARE: ReadonlyMap<string, number> = new Map([
  ["ему", 0],
  ["им", 0],
  ["ей", 1],
  ["ею", 1],
  ["ими", 2],
  ["его", 0],
  ["ее", 1],
  ["их", 2],
  ["он", 0],
  ["она", 1],
  ["они", 2],
]);
const POSSESSIVE = /^(?:его|ее|их)$/u;
/** Prepositions after which the pronoun has no н: «благодаря ему». */
const PREPOSITIVE = /^(?:благодаря|вопреки|навстречу|согласно|наперекор)$/u;
const WITHOUT_N: ReadonlyMap<string, string> = new Map([
  ["нему", "ему"],
  ["ней", "ей"],
  ["ним", "им"],
]);

/** «у ней», «с им», «для вам», «благодаря нему»: a pronoun after a preposition in the wrong case or without its н. */
export const detect: Detector = startingAt(
  ({ key }) => key.length <= 9 && (PREPOSITIVE.test(key) || governedBy(key) !== undefined),
  (context, report) => {
    const { part, starts } = context;
    for (const preposition of starts) {
      const pronoun = after(part, preposition);
      if (pronoun?.kind !== "word" || pronoun.key.length > 5) continue;
      const form = PREPOSITIVE.test(preposition.key)
        ? WITHOUT_N.get(pronoun.key)
        : mended(context, preposition, pronoun);
      if (form && form !== pronoun.key)
        report({
          start: preposition.start,
          end: pronoun.end,
          replacements: [
            `${preposition.text} ${yoAsWritten(context, pronoun.text, likeWritten(withYo(form), pronoun.text))}`,
          ],
        });
    }
  },
);

const withYo = (form: string): string => (form === "нее" ? "неё" : form === "нем" ? "нём" : form);

function mended({ part, analysis }: Parameters<Detector>[0], preposition: Token, pronoun: Token): string | undefined {
  const governed = governedBy(preposition.key);
  if (!governed || isNoPreposition(part, preposition)) return undefined;
  const { cases } = governed;
  const own = ROWS.find((row) => Object.values(row).includes(pronoun.key));
  if (own) return governed.adverb ? undefined : inCase(own, cases, pronoun.key, preposition.key);
  const row = THIRD.find((third) =>
    Object.entries(third).some(([name, form]) => name !== "Nom" && form === pronoun.key),
  );
  if (row) {
    // «об ней», «у ней»: the old genitive of «она» counts as a slip.
    const fits = THIRD.some((third) => cases.some((Case) => third[Case as keyof Row] === pronoun.key));
    return fits || (governed.adverb && preposition.key !== "после" && preposition.key !== "против")
      ? undefined
      : inCase(row, cases, pronoun.key, preposition.key);
  }
  const bare = BARE.get(pronoun.key);
  if (bare === undefined || governed.adverb) return undefined;
  const next = part.tokens[pronoun.index + 1];
  // «к ей подобным», «с им созданным»
  const readings =
    next?.kind === "word" && next.sentence === pronoun.sentence ? plainReadings(analysis.of(pronoun), next) : [];
  if (readings.some(({ tag }) => tag.feats.VerbForm === "Part" && tag.feats.Case !== undefined)) return undefined;
  if (POSSESSIVE.test(pronoun.key)) {
    // «для их клиентов», «без его помощи», «в их, пусть и старом, доме»
    if (
      next?.sentence === pronoun.sentence &&
      next.kind !== "punctuation" &&
      !(
        readings.length > 0 &&
        readings.every(({ tag }) => tag.upos === "VERB" || tag.upos === "PRON" || tag.upos === "ADP")
      )
    )
      return undefined;
    if (next === undefined || (next.kind === "punctuation" && !/^[.!?]$/u.test(next.text))) return undefined;
  }
  if (/^(?:он|она|они)$/u.test(pronoun.key)) return undefined;
  const third = THIRD[bare]!;
  const same = Object.entries({
    ему: "Dat",
    им: "Ins",
    ей: "Dat",
    ею: "Ins",
    ими: "Ins",
    его: "Gen",
    ее: "Gen",
    их: "Gen",
  }).find(([form]) => form === pronoun.key)?.[1] as keyof Row;
  if (pronoun.key === "им" && cases.includes("Dat")) return THIRD[2]!.Dat;
  return cases.includes(same) ? third[same] : third[(/^со?$/u.test(preposition.key) ? "Ins" : cases[0]) as keyof Row];
}

/** «надо ей сказать», «что за вам», «из-под»; a preposition that may be something else: «до», the note, «по», the part of a word. */
function isNoPreposition(part: Part, preposition: Token): boolean {
  const left = part.tokens[preposition.index - 1];
  return (
    /^надо$/u.test(preposition.key) ||
    (preposition.key === "за" && left?.key === "что") ||
    (left?.text === "-" && !preposition.spaceBefore) ||
    (/^\p{Lu}{2}/u.test(preposition.text) && preposition.text.length > 1)
  );
}

function inCase(row: Row, cases: readonly string[], key: string, preposition: string): string | undefined {
  if (cases.some((Case) => row[Case as keyof Row] === key || (Case === "Ins" && `${row.Ins.slice(0, -1)}ю` === key)))
    return undefined;
  // «по нас скучают» is old, but right.
  const about = /^(?:о|об|обо|в|во|на)$/u.test(preposition) && cases.includes("Loc");
  const with_ = /^(?:с|со)$/u.test(preposition);
  return row[
    (about
      ? preposition.startsWith("о")
        ? "Loc"
        : key.endsWith("м") || key.endsWith("е")
          ? "Acc"
          : "Loc"
      : with_
        ? "Ins"
        : cases[0]) as keyof Row
  ];
}
