import type { Token } from "../../document/parsed-document.js";
import type { Reading, Suggestion } from "../../lexicon/lexicon.js";
import { governedCases } from "../../lexicon/suggest/agreement.js";
import { inRussianLayout, looksLatin } from "../../lexicon/suggest/keyboard-layout.js";
import { toCyrillic, toLatin } from "../../lexicon/suggest/look-alikes.js";
import { usageOf } from "../../lexicon/suggest/usage.js";
import type { FormTest, PartContext } from "../rule.js";
import { mayBeUnknown } from "./may-be-unknown.js";
import { isAllCapitals, isCapitalised, standsInCapitals } from "./name-context.js";
import { neighbourWords } from "./neighbour-words.js";
import { isShortening } from "./shortening.js";
import { isSureSlip } from "./sure-slip.js";
import { isGovernedOnly, leastFrequency, takenForName } from "./taken-for-name.js";
import { yoAsWritten } from "./yo-as-written.js";

/** What is wrong with a word that the lexicon does not know. */
export interface Diagnosis {
  readonly kind:
    "unknown-word" | "unfamiliar-word" | "glued-words" | "split-words" | "mixed-alphabet" | "keyboard-layout";
  readonly start: number;
  readonly end: number;
  readonly replacements: readonly string[];
  /** The letters of the other alphabet, for the message. */
  readonly strange?: string;
}

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
function mixed({ lexicon, part }: PartContext, token: Token): Diagnosis | undefined {
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
  void part;
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

/** «Э-э», «ммм», «оооо». */
const DRAWLED = /^([а-я])(?:-?\1)+$/u;
/** «Ита-ак», «да-а»: a vowel drawn out over a hyphen. */
const DRAWN_VOWEL = /([аеиоуыэюя])(?:-\1)+/gu;

function examineUnknown(context: PartContext, token: Token): Diagnosis | undefined {
  const { part, lexicon } = context;
  const { text } = token;
  if (
    text.length < 3 ||
    isPartOfNotation(part, token) ||
    isShortening(token.key) ||
    /^(?:нибудь|либо|таки|бишь)$/u.test(token.key) ||
    DRAWLED.test(token.key)
  )
    return undefined;
  if (text.includes("-") && lexicon.isKnown(token.key.replace(DRAWN_VOWEL, "$1"))) return undefined;
  if (isAllCapitals(text) && !standsInCapitals(part, token)) return undefined;
  const split = joinedWithNeighbour(context, token);
  if (split) return split;
  const place = unknownPiece(token, lexicon.isKnown.bind(lexicon));
  const suggestions = lexicon.suggest(place.text, neighbourWords(part, token.index));
  const best = suggestions[0];
  // «аль-Маридини»
  if (place.start > token.start && /^[А-ЯЁ]/u.test(place.text) && !isCapitalised(token)) return undefined;
  if (isCapitalised(token) && !isAllCapitals(text) && takenForName(context, token, best, place.text)) return undefined;
  if (best?.text.includes(" ") && isCompoundRather(context, best)) return undefined;
  const pieces = text.split("-");
  if (
    pieces.length > 1 &&
    pieces.every((piece) => piece.length > 2 && lexicon.isKnown(piece)) &&
    (best?.cost ?? 16) > 8
  )
    return undefined;
  const trusted = suggestions
    .filter(
      (one) => one.score > best!.score - FAR_WORSE && isTrusted(one, place.text, leastFrequency(one.text, lexicon)),
    )
    .map((one) => one.text);
  const sure = best !== undefined && trusted[0] === best.text && isSureSlip(context, token, place, best);
  if (!sure)
    return {
      kind: "unfamiliar-word",
      start: place.start,
      end: place.end,
      replacements: trusted.filter((one) => !one.includes(" ")),
    };
  const kind = best.text.includes(" ") ? "glued-words" : "unknown-word";
  return { kind, start: place.start, end: place.end, replacements: trusted };
}

const PREFIXES =
  /^(?:без|в|вне|внутри|до|за|из|к|меж|на|над|надо|не|о|об|около|от|по|под|пред|при|про|против|с|сверх|со|у|через|анти|само|медиа|мульти|мета|мега|супер|гипер|кибер|микро|нано|пере|раз|полу|еже|обще|ново|мало|много|высоко|низко|[а-я]{3,}[ое])$/u;

const VERB_PREFIXES = /^(?:в|во|до|за|из|на|над|недо|о|об|от|пере|по|под|пред|при|про|раз|с|со|у|авто|само)$/u;

/** «позднеримская», «подбассейн»: a compound or a prefixed word that no dictionary has, rather than two words that nobody saw together. */
function isCompoundRather({ lexicon }: PartContext, { text }: Suggestion): boolean {
  const [left = "", right = ""] = text.toLowerCase().replaceAll("ё", "е").split(" ");
  if (!PREFIXES.test(left) || (lexicon.ngrams?.count(left, right) ?? 0) > 0) return false;
  const readings = lexicon.readings(right);
  // «проигнорируются», «подсказывается»: a preposition never stands before a verb, a prefix does.
  if (VERB_PREFIXES.test(left) && readings.length > 0 && readings.every(({ tag }) => tag.upos === "VERB")) return true;
  const cases = governedCases(left);
  if (
    cases === undefined
      ? !isFirstPart(lexicon.readings(left))
      : right.length < 6 || lexicon.frequency(right) >= 5 || isGovernedOnly(cases, readings)
  )
    return false;
  return (
    readings.length > 0 &&
    readings.every(
      ({ tag }) => tag.upos === "NOUN" || tag.upos === "ADJ" || tag.upos === "ADV" || tag.feats.VerbForm === "Part",
    )
  );
}

/** «вроде», «выше», «этого» end in о or е too, and begin no compound. */
function isFirstPart(readings: readonly Reading[]): boolean {
  return (
    !readings.length ||
    readings.some(({ tag }) => /^(?:ADJ|ADV|NOUN|NUM)$/u.test(tag.upos) && tag.feats.Degree !== "Cmp")
  );
}

/** «под держивает», «не льзя»: an unknown piece that is a word together with its neighbour. */
function joinedWithNeighbour({ part, lexicon }: PartContext, token: Token): Diagnosis | undefined {
  for (const at of [token.index - 1, token.index]) {
    const left = part.tokens[at];
    const right = part.tokens[at + 1];
    if (!left || !right || left.kind !== "word" || right.kind !== "word" || left.sentence !== right.sentence) continue;
    if (
      part.text.slice(left.end, right.start) !== " " ||
      !/^[а-яё]+$/u.test(right.text) ||
      !/^[а-яё]+$/iu.test(left.text)
    )
      continue;
    const joined = left.text + right.text;
    if (joined.length > 4 && lexicon.isKnown(joined) && usageOf(joined, lexicon) >= 2) {
      return { kind: "split-words", start: left.start, end: right.end, replacements: [joined] };
    }
  }
  return undefined;
}

/** Ordinal endings («5-го»), short abbreviations with a full stop («тыс.»), pieces of notation. */
function isPartOfNotation(part: PartContext["part"], token: Token): boolean {
  const before = part.tokens[token.index - 1];
  const after = part.tokens[token.index + 1];
  // «Сумма амортиз. без нормализации»: a full stop within a sentence cuts a word short.
  const next = part.tokens[token.index + 2];
  if (after?.text === "." && !after.spaceBefore && next && /^[а-яё,;:)№\d-]/u.test(next.text)) return true;
  const glued = before !== undefined && !token.spaceBefore;
  if (glued && (before.kind === "number" || before.kind === "muted" || /^[-_/\\@#&+*=°’'.]$/u.test(before.text)))
    return true;
  if (!after || after.spaceBefore) return false;
  return (
    after.kind === "number" ||
    after.kind === "muted" ||
    /^[_/\\@#&+*=°’']$/u.test(after.text) ||
    (after.text === "." && token.text.length <= 4)
  );
}

/** The piece of a compound that is unknown, where the others are words: «онлайн-осмтор». */
function unknownPiece(token: Token, isKnown: (word: string) => boolean): { text: string; start: number; end: number } {
  const whole = { text: token.text, start: token.start, end: token.end };
  if (!token.text.includes("-")) return whole;
  let start = token.start;
  const unknown: (typeof whole)[] = [];
  for (const piece of token.text.split("-")) {
    if (piece.length > 3 && !isKnown(piece)) unknown.push({ text: piece, start, end: start + piece.length });
    start += piece.length + 1;
  }
  return unknown.length === 1 ? unknown[0]! : whole;
}

/** log10 of how much less likely than the first a suggestion may be. */
const FAR_WORSE = 5;

/** Below this a suggestion would be a guess in the dark. */
function isTrusted({ cost = 16, text }: Suggestion, written: string, frequency: number): boolean {
  if (text.includes(" ") || text.includes("-")) return true;
  if (cost <= 13) return true;
  const length = written.length;
  if (length < 5) return cost <= 16 && frequency >= 4;
  if (length < 7) return cost <= 26 && frequency >= 3;
  if (length < 9) return frequency >= (cost > 26 ? 3 : 2);
  return frequency >= 1.2;
}
