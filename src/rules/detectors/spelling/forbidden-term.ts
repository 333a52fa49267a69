import type { Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import type { ForbiddenEntry } from "../../../policy/policy.js";
import type { Detector, PartContext } from "../../rule.js";

/** A word that the customer's glossary forbids, in any form, with its replacement in the same form. */
export const detect: Detector = (context, report) => {
  const { forbidden } = context.policy.glossary;
  if (!forbidden.length) return;
  const entries = forbidden.map((entry) => ({
    entry,
    words: entry.word.toLowerCase().replaceAll("ё", "е").split(/\s+/u),
  }));
  for (const token of context.part.tokens) {
    if (token.kind !== "word") continue;
    for (const { entry, words } of entries) {
      const reading = matched(context, token, words);
      if (!reading) continue;
      const last = context.part.tokens[token.index + words.length - 1]!;
      const better =
        entry.instead === undefined
          ? undefined
          : replacement(entry.instead, reading.reading, context.lexicon, token.text);
      report({
        start: token.start,
        end: last.end,
        replacements: better === undefined ? [] : [better],
        message: message(entry, context.part.text.slice(token.start, last.end), better),
      });
      break;
    }
  }
};

function message({ why }: ForbiddenEntry, actual: string, better: string | undefined): string {
  const advice =
    better === undefined
      ? `Слово «${actual}» в глоссарии заказчика под запретом: перефразируйте`
      : `По глоссарию заказчика вместо «${actual}» пишите «${better}»`;
  return why ? `${advice} (${why})` : advice;
}

interface Match {
  /** The reading of the word that changes; undefined for a word that does not. */
  readonly reading: Reading | undefined;
}

function matched({ part, lexicon }: PartContext, token: Token, words: readonly string[]): Match | undefined {
  let changing: Reading | undefined;
  for (let i = 0; i < words.length; i++) {
    const other = part.tokens[token.index + i];
    if (other?.kind !== "word" || other.sentence !== token.sentence) return undefined;
    const readings = lexicon.readings(other.text);
    const all = readings.length ? readings : lexicon.guess(other.text);
    const reading = all.find(({ lemma }) => lemma.toLowerCase().replaceAll("ё", "е") === words[i]);
    if (!reading && other.key !== words[i]) return undefined;
    if (reading && (i === 0 || reading.tag.upos === "NOUN")) changing = reading;
  }
  return { reading: changing };
}

/** The replacement in the form of the forbidden word: the last noun (or the only word) of it changes, adjectives before it agree. */
function replacement(instead: string, reading: Reading | undefined, lexicon: Lexicon, written: string): string {
  const { Case, Number: number, Tense, Person, VerbForm, Mood, Gender, Aspect } = reading?.tag.feats ?? {};
  const verb = reading?.tag.upos === "VERB";
  const wanted = Object.fromEntries(
    Object.entries(
      verb ? { Tense, Person, VerbForm, Mood, Number: number, Gender, Aspect: undefined } : { Case, Number: number },
    ).filter(([, value]) => value !== undefined),
  );
  void Aspect;
  const words = instead.split(" ").map((word) => {
    if (!reading) return word;
    const own = lexicon.readings(word).find(({ tag }) => tag.upos === reading.tag.upos || tag.upos === "ADJ");
    return own ? (lexicon.inflect(own, wanted) ?? word) : word;
  });
  const text = words.join(" ");
  return written[0] === written[0]!.toLowerCase() ? text : text[0]!.toUpperCase() + text.slice(1);
}
