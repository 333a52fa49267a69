import type { Lexicon, Reading, Tag } from "../lexicon.js";
import { declineLike, PATTERNS, type TaggedForm } from "./decline-like.js";
import { glossaryKey, type Glossary, type GlossaryForm } from "./glossary.js";

/** A word of the glossary, as a policy gives it. */
export interface GlossaryWord {
  readonly word: string;
  readonly like?: string;
  readonly caseSensitive?: boolean;
}

/** How the forms of a customer's word were found. */
export interface GuessedParadigm {
  readonly word: string;
  /** The word whose pattern it follows; the word itself where it is known; undefined where it does not change. */
  readonly like: string | undefined;
  readonly forms: readonly TaggedForm[];
}

type Core = Pick<Lexicon, "readings" | "paradigm">;

/** The forms of a customer's word: by the word that it is to follow, by its own known last part, or by its ending. */
export function guessParadigm({ word, like }: GlossaryWord, core: Core): GuessedParadigm {
  if (like !== undefined) return { word, like, forms: followed(word, like, core) };
  const known = core.paradigm(word.toLowerCase());
  if (known.length) return { word, like: word, forms: known };
  const dash = word.lastIndexOf("-");
  const last = word.slice(dash + 1);
  if (dash > 0) {
    const forms = core.paradigm(last.toLowerCase());
    if (forms.length)
      return { word, like: last, forms: forms.map(({ form, tag }) => ({ form: word.slice(0, dash + 1) + form, tag })) };
  }
  if (/^\p{Lu}+$/u.test(last) || /[^а-яё-]/iu.test(word) || /[иуэюоеё]$/iu.test(last))
    return { word, like: undefined, forms: [] };
  const pattern = PATTERNS.find(([ending]) => ending.test(last.toLowerCase()))?.[1];
  return { word, like: pattern, forms: pattern === undefined ? [] : followed(word, pattern, core) };
}

function followed(word: string, like: string, core: Core): TaggedForm[] {
  const pattern = like.toLowerCase();
  const nominal = core
    .readings(pattern)
    .find(({ tag }) => tag.upos === "NOUN" || tag.upos === "ADJ" || tag.upos === "VERB");
  return declineLike(word, pattern, core.paradigm(nominal?.lemma ?? pattern, nominal?.tag.upos));
}

const UNCHANGING: Tag = { id: -1, upos: "X", feats: {} };

/** Opens the customer's glossary: every word with every form. */
export function createGlossary(words: readonly GlossaryWord[], core: Core): Glossary {
  const forms = new Map<string, GlossaryForm[]>();
  for (const entry of words) {
    for (const word of entry.word.split(/\s+/u).filter(Boolean)) addWord({ ...entry, word }, core, forms);
  }
  return {
    forms,
    accepts: (form) =>
      (forms.get(glossaryKey(form)) ?? []).some((known) => !known.caseSensitive || isWritten(form, known.form)),
    readings: (form) =>
      (forms.get(glossaryKey(form)) ?? [])
        .filter((known) => !known.caseSensitive || isWritten(form, known.form))
        .map(({ reading }) => reading),
  };
}

function addWord(entry: GlossaryWord, core: Core, forms: Map<string, GlossaryForm[]>): void {
  const guessed = guessParadigm(entry, core);
  const all: TaggedForm[] = guessed.forms.length
    ? guessed.forms.map(({ form, tag }) => ({ form: likeCapitals(entry.word, form), tag }))
    : [];
  if (!all.some(({ form }) => glossaryKey(form) === glossaryKey(entry.word)))
    all.unshift({ form: entry.word, tag: UNCHANGING });
  for (const { form, tag } of all) {
    const reading: Reading = {
      lemma: entry.word,
      tag,
      probability: 1 / all.length,
      paradigm: -1,
      cell: -1,
      source: "glossary",
    };
    const key = glossaryKey(form);
    const list = forms.get(key) ?? [];
    list.push({ form, reading, caseSensitive: entry.caseSensitive ?? false });
    forms.set(key, list);
  }
}

/** The customer's capitals in every form: «Росреестра», «эскроу-счетов». */
function likeCapitals(word: string, form: string): string {
  let out = "";
  for (let i = 0; i < form.length; i++)
    out += i < word.length && word[i] !== word[i]!.toLowerCase() ? form[i]!.toUpperCase() : form[i]!;
  return out;
}

/** Written as the glossary has it; a capital may stand where a sentence begins. */
function isWritten(form: string, known: string): boolean {
  return form === known || form === known[0]!.toUpperCase() + known.slice(1);
}
