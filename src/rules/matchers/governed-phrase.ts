import type { Reading } from "../../lexicon/lexicon.js";
import { compilePattern } from "../pattern/compile-pattern.js";
import { parseTemplate, type Template } from "../pattern/template.js";
import { prepositionBefore } from "../grammar/preposition-before.js";
import { fillReplacement, headOf } from "../runtime/fill-template.js";
import { likeWord } from "../runtime/letter-case.js";
import { dependsOnNoun, isAttribute } from "./depends-on-noun.js";
import { CIRCUMSTANCE, MANNER, TIME } from "./circumstances.js";
import { hasObject, hasSubject, isAdverb, isPerson, isRecipient, subjectOf, SUBJECTS } from "./governing-clause.js";
import { isDerivedPreposition } from "./derived-preposition.js";
import { PatternMatcher, type Match } from "../runtime/run-program.js";
import type { PartView } from "../runtime/part-view.js";
import { isMisspelt } from "./is-misspelt.js";
import { placeOf } from "../runtime/place-of.js";
import type { Place } from "../runtime/spotter.js";

/** A case, or a preposition with the case it takes: `Dat`, `о+Loc`; `за+Acc.Inan` of things only. */
export interface Governed {
  readonly preposition?: string;
  readonly case: string;
  readonly animacy?: string;
}

/** Reads `Dat`, `о+Loc` or `за+Acc.Inan`; undefined where it is none of them. */
export function readGoverned(text: string): Governed | undefined {
  const match = /^(?:([\p{L}-]+)\+)?(Nom|Gen|Dat|Acc|Ins|Loc)(?:\.(Inan|Anim))?$/u.exec(text);
  if (!match) return undefined;
  const [, preposition, Case, animacy] = match;
  return {
    case: Case!,
    ...(preposition !== undefined && { preposition: preposition.toLowerCase() }),
    ...(animacy !== undefined && { animacy }),
  };
}

/** Forms that a preposition has before some words. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  о: ["о", "об", "обо"],
  в: ["в", "во"],
  с: ["с", "со"],
  к: ["к", "ко"],
  от: ["от", "ото"],
  над: ["над", "надо"],
  перед: ["перед", "передо"],
};

/** Between a word and its preposition may stand an adverb or a pronoun: «поделиться с вами о новости». */
const PRONOUNS = new Set(
  "вас вам вами нас нам нами мне меня мной его ему ей ее им их ими себе себя нему ним ней ними этом этого".split(" "),
);

/** «Уверены о том, что»: the word that a clause hangs on. */
const THAT: Readonly<Record<string, string>> = {
  Nom: "то",
  Gen: "того",
  Dat: "тому",
  Acc: "то",
  Ins: "тем",
  Loc: "том",
};

const matchers = new Map<string, PatternMatcher>();

/** Pattern of a phrase; one matcher serves all rows that ask for the same. */
function matcherOf(text: string): PatternMatcher {
  let matcher = matchers.get(text);
  if (!matcher) matchers.set(text, (matcher = new PatternMatcher(compilePattern(text))));
  return matcher;
}

/** The phrase after a word in a mistaken case or after a mistaken preposition, and what it should be. */
export class GovernedPhrase {
  readonly #wrong: Governed;
  readonly #right: readonly Governed[];
  readonly #forms: readonly string[];
  readonly #templates: readonly Template[];
  readonly #singular: readonly Template[];
  /** The right cases without a preposition. */
  readonly #cases: readonly string[];
  /** Every preposition of the right ways, in all its forms. */
  readonly #served: readonly string[];
  #opened: PatternMatcher | undefined;
  readonly #bareBySubject = new Map<string, PatternMatcher>();

  constructor(wrong: string, right: readonly string[]) {
    this.#wrong = readGoverned(wrong)!;
    this.#right = right.map((text) => readGoverned(text)!);
    const { preposition } = this.#wrong;
    this.#forms = preposition === undefined ? [] : (VARIANTS[preposition] ?? [preposition]);
    this.#cases = this.#right.filter((one) => one.preposition === undefined).map((one) => one.case);
    this.#served = this.#right.flatMap((one) =>
      one.preposition === undefined ? [] : (VARIANTS[one.preposition] ?? [one.preposition]),
    );
    this.#singular = this.#right.map(({ case: Case }) => parseTemplate(`{x:${Case},Sing}`));
    this.#templates = this.#right.map(({ case: Case }) => parseTemplate(`{x:${Case}}`));
  }

  /** The phrase after the word. */
  after(view: PartView, word: number): Match | undefined {
    if (this.#wrong.preposition !== undefined) {
      const at = this.#prepositionAfter(view, word);
      return at === undefined || dependsOnNoun(view, word) ? undefined : this.#prepositional.at(view, at);
    }
    const at = word + (this.#right.every((one) => one.case !== "Dat") && isRecipient(view, word + 1) ? 2 : 1);
    return this.#mayBegin(view, at) && !isAttribute(view, word) && !this.#isServed(view, word)
      ? this.#bare(view, word).at(view, at)
      : undefined;
  }

  /** Whether what `#bare` looks for may begin here, by the form alone: it seldom does, and then nothing else need be asked. */
  #mayBegin(view: PartView, at: number): boolean {
    if (at >= view.last) return false;
    const { key, readings } = view.forms[at]!;
    const wrong = this.#wrong.case;
    let may = false;
    for (const { tag } of readings) {
      const own = tag.feats.Case;
      if (own === undefined) continue;
      if (this.#cases.includes(own) && key !== "договора") return false;
      may ||= own === wrong || (wrong === "Acc" && own === "Nom");
    }
    return may;
  }

  /** «От вас зависит, какие значения», «к ним относятся метод и точка»: what the word governs stands before it. */
  #isServed(view: PartView, word: number): boolean {
    const forms = this.#served;
    for (let i = Math.max(view.first, word - 10); forms.length && i < word; i++)
      if (forms.includes(view.tokens[i]!.key)) return true;
    return false;
  }

  #prepositionAfter(view: PartView, word: number): number | undefined {
    for (let at = word + 1; at < view.last && at <= word + 3; at++) {
      const { key, kind } = view.tokens[at]!;
      if (this.#forms.includes(key)) return at;
      if (
        kind !== "word" ||
        !(
          PRONOUNS.has(key) ||
          isAdverb(view, at) ||
          (at === word + 1 && !isAttribute(view, word) && isPerson(view, at)) ||
          (at === word + 1 && (key === "с" || key === "со"))
        )
      )
        return undefined;
    }
    return undefined;
  }

  /** A wrong case is a mistake only where the form cannot be the right one, nor a subject. */
  #bare(view: PartView, word: number): PatternMatcher {
    const subject = hasSubject(view, word) && !hasObject(view, word, this.#cases) ? "" : subjectOf(view, word);
    let matcher = this.#bareBySubject.get(subject);
    if (!matcher) this.#bareBySubject.set(subject, (matcher = matcherOf(this.#barePattern(subject))));
    return matcher;
  }

  /** The mistaken preposition with its phrase. */
  get #prepositional(): PatternMatcher {
    return (this.#opened ??= matcherOf(
      `[(${this.#forms.join("|")}) ${phrase([`:${this.#wrong.case}`], "", "%", `|${THAT[this.#wrong.case]}`)}]`,
    ));
  }

  #barePattern(subject: string): string {
    const right = this.#cases;
    const wrong = this.#wrong.case === "Acc" && subject !== "Nom" ? [":Acc/Nom"] : [`:${this.#wrong.case}`];
    const sure = (right.length ? `&!?:${right.join("/")}` : "").concat(subject && `&!?:${subject}`);
    // «Договора» may well be a plural, but hardly here.
    return `[${phrase(wrong, sure, "%", this.#wrong.case === "Gen" ? "|договора" : "")}]${subject.includes(",") ? " (!/^(и|или|либо|с|со|,)$/|$$)" : ""}`;
  }

  /** A thing is what no reading takes for a person; a person may be a thing as well: «клиент», «менеджер» are programs too. */
  #isAnimate(readings: readonly Reading[]): boolean {
    const { animacy } = this.#wrong;
    const fits = ({ tag }: Reading): boolean => (tag.feats.Animacy ?? animacy) === animacy;
    return animacy === undefined || (animacy === "Anim" ? readings.some(fits) : readings.every(fits));
  }

  /** The place with its replacements; undefined where the phrase is none that the word governs. */
  place(view: PartView, word: number, match: Match): Place | undefined {
    const [first, last] = match.captures.get("x")!;
    const head = headOf(view, first, last);
    const { lemmas, readings } = view.forms[head]!;
    const key = view.tokens[head]!.key;
    if (!this.#isAnimate(readings) || isMisspelt(view, first, last)) return undefined;
    if (
      this.#wrong.preposition !== "о" &&
      lemmas.some((lemma) => TIME.has(lemma) || (this.#wrong.preposition !== undefined && CIRCUMSTANCE.has(lemma)))
    )
      return undefined;
    // «Отметил о том, что» is told by a rule of its own.
    if (isDerivedPreposition(view.tokens[match.start]!.key, lemmas)) return undefined;
    if (key === "себе" || key === "себя" || key === "друг" || SUBJECTS.has(key)) return undefined;
    if (this.#wrong.preposition === undefined && this.#right.every(({ preposition }) => preposition !== undefined)) {
      if (this.#wrong.case === "Ins" && lemmas.some((lemma) => MANNER.has(lemma))) return undefined;
      if (this.#wrong.case === "Dat" && readings.some(({ tag }) => tag.upos === "PRON" || tag.upos === "DET"))
        return undefined;
    }
    if (key === "том" && this.#right.every(({ preposition }) => preposition === undefined)) return undefined;
    const { program } = this.#wrong.preposition === undefined ? this.#bare(view, word) : this.#prepositional;
    const filled = { view, match, program };
    const replacements = (key === "договора" ? this.#singular : this.#templates).flatMap((template, index) => {
      const text = fillReplacement(template, filled);
      return text === undefined
        ? []
        : [likeWord(view.tokens[match.start]!.text, joined(this.#right[index]!.preposition, text, last - first === 1))];
    });
    return replacements.length ? placeOf(view, match, replacements) : undefined;
  }
}

/** Attributes and their noun, each likely in the case. */
function phrase(cases: readonly string[], sure: string, certainty: string, heads = ""): string {
  const tests = (...names: readonly string[]): string =>
    names
      .flatMap((name) => cases.map((Case) => `${certainty}${name}${name.includes(":") ? `,${Case}` : Case}${sure}`))
      .join("|")
      .replaceAll(",:", ",");
  return `x=((${tests("ADJ", "DET", "NUM", "VERB:Part")})? `.concat(
    `(${tests("ADJ", "DET", "NUM", "VERB:Part")})? `.repeat(3),
    `(${tests("NOUN", "PROPN", "PRON")}${heads}))`,
  );
}

/** Preposition and phrase in the forms that they have beside one another: «об отказе», «к нему», but «ему». */
function joined(preposition: string | undefined, text: string, alone: boolean): string {
  const pronoun = alone ? /^н?(его|ему|ей|ее|её|им|их|ими)$/u.exec(text)?.[1] : undefined;
  if (preposition === undefined) return pronoun ?? text;
  const own = pronoun ? `н${pronoun}` : text;
  return `${prepositionBefore(preposition, own.split(" ")[0]!.toLowerCase().replaceAll("ё", "е")) ?? preposition} ${own}`;
}
