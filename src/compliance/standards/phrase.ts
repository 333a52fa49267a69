import type { Part, Token } from "../../document/parsed-document.js";
import { guessParadigm } from "../../lexicon/glossary/create-glossary.js";
import type { TaggedForm } from "../../lexicon/glossary/decline-like.js";
import { glossaryKey } from "../../lexicon/glossary/glossary.js";
import type { Lexicon, Tag } from "../../lexicon/lexicon.js";

/** A place where a phrase stands: token positions `[first, last)` and offsets. */
export interface PhrasePlace {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

const lemmas = new WeakMap<Lexicon, Map<string, ReadonlySet<string>>>();

/** Lemmas of a form; the form itself without a lexicon or where it is unknown. */
function lemmasOf(key: string, lexicon: Lexicon | undefined): ReadonlySet<string> {
  if (!lexicon) return new Set([key]);
  let cache = lemmas.get(lexicon);
  if (!cache) lemmas.set(lexicon, (cache = new Map()));
  let found = cache.get(key);
  if (!found) {
    found = new Set([key, ...lexicon.readings(key).map(({ lemma }) => lemma.toLowerCase().replace(/ё/gu, "е"))]);
    if (cache.size > 50_000) cache.clear();
    cache.set(key, found);
  }
  return found;
}

const guessed = new WeakMap<Lexicon, Map<string, readonly TaggedForm[]>>();

/** Forms of a word that the lexicon does not know («тикет»), as its ending declines; none for a known one. */
function guessedForms(word: string, lexicon: Lexicon): readonly TaggedForm[] {
  let cache = guessed.get(lexicon);
  if (!cache) guessed.set(lexicon, (cache = new Map()));
  let forms = cache.get(word);
  if (!forms) cache.set(word, (forms = lexicon.readings(word).length ? [] : guessParadigm({ word }, lexicon).forms));
  return forms;
}

/** Whether the word is a form of the wanted one. */
function isForm(token: Token, word: string, lexicon: Lexicon | undefined): boolean {
  if (token.key === word) return true;
  if (token.kind !== "word" || !lexicon) return false;
  return (
    meets(lemmasOf(token.key, lexicon), lemmasOf(word, lexicon)) ||
    guessedForms(word, lexicon).some(({ form }) => glossaryKey(form) === token.key)
  );
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const item of a) if (b.has(item)) return true;
  return false;
};

const words = new Map<string, readonly string[]>();

/** The phrase's words in lower case with ё as е; `{name}` stays as it is. */
function wordsOf(phrase: string): readonly string[] {
  let found = words.get(phrase);
  if (!found) {
    found =
      phrase
        .toLowerCase()
        .replace(/ё/gu, "е")
        .match(/\{\p{L}+\}|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
    words.set(phrase, found);
  }
  return found;
}

/** How many tokens from `index` on are a name: one to three capitalised words, or a placeholder. */
function nameLength(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.kind === "placeholder") return 1;
  let length = 0;
  while (length < 3 && /^\p{Lu}\p{Ll}/u.test(tokens[index + length]?.text ?? "")) length++;
  return length;
}

/** Every place of a phrase in the part, in any form of its words where a lexicon is at hand; marks between the words do not count. */
export function findPhrase(part: Part, phrase: string, lexicon?: Lexicon): PhrasePlace[] {
  const wanted = wordsOf(phrase);
  const { tokens } = part;
  const places: PhrasePlace[] = [];
  if (!wanted.length) return places;
  for (let first = 0; first < tokens.length; first++) {
    const last = matchAt(tokens, first, wanted, lexicon);
    if (last === undefined) continue;
    places.push({ first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end });
    first = last - 1;
  }
  return places;
}

function matchAt(
  tokens: readonly Token[],
  first: number,
  wanted: readonly string[],
  lexicon: Lexicon | undefined,
): number | undefined {
  let at = first;
  for (const [index, word] of wanted.entries()) {
    while (index > 0 && (tokens[at]?.kind === "punctuation" || tokens[at]?.kind === "symbol")) at++;
    if (word === "{name}") {
      const length = nameLength(tokens, at);
      if (!length) return undefined;
      at += length;
      continue;
    }
    const token = tokens[at];
    if (!token || !isForm(token, word, lexicon)) return undefined;
    at++;
  }
  return at;
}

/** The preferred word in the form that the other one has in the text: «тикетов» → «заявок»; the word itself where forms are not known. */
export function inForm(word: string, other: string, like: string, lexicon: Lexicon | undefined): string {
  const { Case, Number: number } = (lexicon && tagOf(other, like, lexicon))?.feats ?? {};
  const form = Case ? lexicon!.inflect(word, { Case, ...(number && { Number: number }) }) : undefined;
  const found = form ?? word;
  return /^\p{Lu}\p{Ll}/u.test(like) ? found[0]!.toUpperCase() + found.slice(1) : found;
}

function tagOf(other: string, like: string, lexicon: Lexicon): Tag | undefined {
  const key = glossaryKey(like);
  return (
    lexicon.readings(like.toLowerCase())[0]?.tag ??
    guessedForms(glossaryKey(other), lexicon).find(({ form }) => glossaryKey(form) === key)?.tag
  );
}
