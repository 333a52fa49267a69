import type { Token } from "../../document/parsed-document.js";
import { inRussianLayout, looksLatin } from "../../lexicon/suggest/keyboard-layout.js";
import { toCyrillic, toLatin } from "../../lexicon/suggest/look-alikes.js";
import type { FormTest, PartContext } from "../rule.js";
import { mayBeUnknown } from "./may-be-unknown.js";
import { yoAsWritten } from "./yo-as-written.js";
import type { Diagnosis } from "./diagnosis.js";
import { examineUnknown } from "./examine-unknown.js";

const kept = new WeakMap<object, Map<number, Diagnosis | undefined>>();

/** The diagnosis of a token; kept, since several rules ask. */
export function diagnose(context: PartContext, token: Token): Diagnosis | undefined {
  let known = kept.get(context.part);
  if (!known) kept.set(context.part, (known = new Map()));
  if (known.has(token.index)) return known.get(token.index);
  const found = examine(context, token);
  const diagnosis = found && {
    ...found,
    replacements: found.replacements.map((text) =>
      yoAsWritten(context, context.part.text.slice(found.start, found.end), text),
    ),
  };
  known.set(token.index, diagnosis);
  return diagnosis;
}

/** The words of which one may have a diagnosis. */
export const mayBeDiagnosed: FormTest = ({ kind, key }, lexicon) =>
  kind === "word" && (!isCyrillic(key) || !lexicon.isKnown(key) || mayBeUnknown(key, lexicon));

/** Calls back for every token of the part that has a diagnosis of the kind. */
export function forEachDiagnosis(
  context: PartContext,
  kind: Diagnosis["kind"],
  report: (diagnosis: Diagnosis, token: Token) => void,
): void {
  let last = -1;
  for (const [diagnosis, token] of diagnosed(context)) {
    if (diagnosis.kind !== kind || diagnosis.start === last) continue;
    last = diagnosis.start;
    report(diagnosis, token);
  }
}

const all = new WeakMap<object, [Diagnosis, Token][]>();

/** The words of a part that have a diagnosis; few, and walked over by every rule that asks. */
function diagnosed(context: PartContext): readonly [Diagnosis, Token][] {
  let found = all.get(context.part);
  if (!found) {
    found = [];
    for (const token of context.part.tokens) {
      // The most of all words are right, and need no place among the diagnoses.
      if (token.kind !== "word" || (isCyrillic(token.text) && context.lexicon.isKnown(token.text))) continue;
      const diagnosis = diagnose(context, token);
      if (diagnosis) found.push([diagnosis, token]);
    }
    all.set(context.part, found);
  }
  return found;
}

/** Nothing but Russian letters and hyphens. */
function isCyrillic(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x410 || unit > 0x44f) && unit !== 0x451 && unit !== 0x401 && unit !== 0x2d) return false;
  }
  return true;
}

const CYRILLIC_WORD = /^[а-яёА-ЯЁ]+(?:-[а-яёА-ЯЁ]+)*$/u;
const LATIN_WORD = /^[A-Za-z[\]';,.`]+$/u;

function examine(context: PartContext, token: Token): Diagnosis | undefined {
  const { text } = token;
  if (CYRILLIC_WORD.test(text)) return context.lexicon.isKnown(text) ? undefined : examineUnknown(context, token);
  const latin = /[A-Za-z]/u.test(text);
  if (latin && /[а-яё]/iu.test(text)) return mixed(context, token);
  if (latin && text.length > 3 && LATIN_WORD.test(text)) return otherLayout(context, token);
  return undefined;
}

/** A word of letters of both alphabets; parts of a compound are looked at one by one («IP-адрес» mixes nothing). */
function mixed({ lexicon }: PartContext, token: Token): Diagnosis | undefined {
  if (DECLINED_LATIN.test(token.text)) return undefined;
  let start = token.start;
  for (const piece of token.text.split("-")) {
    const latin = piece.match(/[A-Za-z]/gu);
    if (latin && /[а-яё]/iu.test(piece)) {
      const cyrillic = toCyrillic(piece);
      const end = start + piece.length;
      const strange = [...new Set(latin)].join(", ");
      if (cyrillic !== undefined && !isOwnName(piece))
        return { kind: "mixed-alphabet", start, end, replacements: [cyrillic], strange };
      const allLatin = toLatin(piece);
      if (allLatin !== undefined && !isOwnName(piece) && latin.length > piece.length / 2 && !lexicon.isKnown(piece)) {
        return {
          kind: "mixed-alphabet",
          start,
          end,
          replacements: [allLatin],
          strange: piece.match(/[а-яё]/giu)!.join(", "),
        };
      }
    }
    start += piece.length + 1;
  }
  return undefined;
}

/** «Tarantool’а», «Pod'е»: a Latin word declined with an apostrophe. */
const DECLINED_LATIN = /^[A-Za-z][A-Za-z\d.+#-]*['’ʼ][а-яё]{1,4}$/u;

/** «VKонтакте», «iОбъект»: Latin capitals joined to a Cyrillic word on purpose. */
function isOwnName(piece: string): boolean {
  return /^[A-Z]{2,}[а-яё]+$/u.test(piece);
}

function otherLayout({ lexicon }: PartContext, token: Token): Diagnosis | undefined {
  if (looksLatin(token.text)) return undefined;
  const russian = inRussianLayout(token.text);
  if (russian === undefined || !lexicon.isKnown(russian) || lexicon.frequency(russian) < 2.5) return undefined;
  return { kind: "keyboard-layout", start: token.start, end: token.end, replacements: [lexicon.withYo(russian)] };
}
