import type { Reading } from "../../lexicon/lexicon.js";
import { fold } from "../pattern/parse-pattern.js";
import { headOf } from "./fill-template.js";
import { inflected } from "./inflect-word.js";
import { likeWord } from "./letter-case.js";
import type { PartView } from "./part-view.js";
import type { Match } from "./run-program.js";
import type { Place } from "./spotter.js";

/** What words beside a noun agree with. */
interface Kind {
  readonly Gender: string | undefined;
  readonly Number: string | undefined;
}

/** A word beside the place, and the reading by which it agrees with the noun. */
interface Neighbour {
  readonly token: number;
  readonly reading: Reading | undefined;
}

const MOST = 4;
const NOMINAL = new Set(["NOUN", "ADJ"]);
/** What may stand between a noun and its predicate. */
const BETWEEN = new Set(["не", "уже", "еще", "пока"]);
const PAIRS: Readonly<Record<string, string>> = {
  два: "две",
  оба: "обе",
  полтора: "полторы",
  две: "два",
  обе: "оба",
  полторы: "полтора",
};

/**
 * «полного бэкапа» → «полной копии», «дедлайн прошёл» stays: where the replacement's noun has another gender, what agrees with the old one
 * beside it is mended too, and the place grows by it.
 */
export function withAgreement(
  place: Place,
  view: PartView,
  match: Match,
): { readonly place: Place; readonly match: Match } {
  const { replacements = [] } = place;
  const head = headOf(view, match.start, match.end);
  const old = view.analysis.readings(head).find(({ reading }) => reading.tag.upos === "NOUN")?.reading;
  if (!old || old.tag.feats.Case === undefined || old.tag.feats.Number === "Plur" || old.tag.feats.Gender === undefined)
    return { place, match };
  const kinds = replacements.map((text) => kindOf(text, old, view));
  if (kinds.every((kind) => kind === undefined || same(kind, old.tag.feats as unknown as Kind)))
    return { place, match };
  const left = head === match.start ? before(view, match.start, old) : [];
  const right = head === match.end - 1 ? after(view, match.end, old) : [];
  if (!left.length && !right.length) return { place, match };
  const mended = replacements.flatMap((text, i) => {
    // «два бэкапа»: after a numeral an adjective would have a form of its own.
    if (left[0]?.reading === undefined && left.length && text.includes(" ")) return [];
    const pieces = [spell(left, kinds[i], view), text, spell(right, kinds[i], view)];
    return pieces.includes(undefined) ? [] : [joined(pieces as string[])];
  });
  const [start, end] = [left.length ? left[0]!.token : match.start, right.length ? right.at(-1)!.token + 1 : match.end];
  return {
    place: { ...place, start: view.tokens[start]!.start, end: view.tokens[end - 1]!.end, replacements: mended },
    match: { ...match, start, end },
  };
}

/** A capital of the place goes to the first word. */
function joined([left, text, right]: readonly string[]): string {
  const body =
    left && /^\p{Lu}\p{Ll}/u.test(left) && /^\p{Lu}\p{Ll}/u.test(text!)
      ? text!.slice(0, 1).toLowerCase() + text!.slice(1)
      : text!;
  return `${left ? `${left} ` : ""}${body}${right}`;
}

const same = (one: Kind, other: Kind): boolean => one.Number === other.Number && one.Gender === other.Gender;

/** Gender and number of the replacement's noun in the old one's case. */
function kindOf(text: string, { tag }: Reading, { lexicon }: PartView): Kind | undefined {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  for (const word of words) {
    const readings = lexicon.readings(fold(word));
    // «наличные» alone is a noun.
    if (words.length > 1 && readings.some(({ tag: { upos } }) => upos === "ADJ" || upos === "DET" || upos === "ADP"))
      continue;
    const { upos, feats } =
      readings.find((reading) => NOMINAL.has(reading.tag.upos) && reading.tag.feats.Case === tag.feats.Case)?.tag ?? {};
    if (upos && feats) return { Number: feats.Number, Gender: feats.Number === "Plur" ? undefined : feats.Gender };
  }
  return undefined;
}

/** Adjectives right before the place, and «два». */
function before(view: PartView, start: number, noun: Reading): Neighbour[] {
  const found: Neighbour[] = [];
  for (let i = start - 1; i >= Math.max(view.first, start - MOST); i--) {
    const { kind, key } = view.tokens[i]!;
    // «Это бабло» may be «это деньги» and «эти деньги».
    if (kind !== "word" || key === "это") break;
    if (key in PAIRS && noun.tag.feats.Case === "Gen" && !found.length) return [{ token: i, reading: undefined }];
    const reading = attributeOf(view, i, noun);
    if (!reading) break;
    found.unshift({ token: i, reading });
  }
  return found;
}

function attributeOf(view: PartView, token: number, { tag: { feats: noun } }: Reading): Reading | undefined {
  return view.forms[token]!.readings.find(({ tag: { upos, feats } }) => {
    if (feats.Variant === "Short" || feats.Case !== noun.Case || feats.Number !== "Sing") return false;
    if (feats.Gender !== undefined && feats.Gender !== noun.Gender) return false;
    return upos === "ADJ" || upos === "DET" || feats.VerbForm === "Part";
  });
}

/** The predicate right after the place, or «который». */
function after(view: PartView, end: number, noun: Reading): Neighbour[] {
  const relative = view.tokens[end]?.text === "," && end + 1 < view.last ? relativeOf(view, end + 1, noun) : undefined;
  if (relative)
    return [
      { token: end, reading: undefined },
      { token: end + 1, reading: relative },
    ];
  const found: Neighbour[] = [];
  if (noun.tag.feats.Case !== "Nom") return found;
  let last = 0;
  for (let i = end; i < Math.min(view.last, end + MOST); i++) {
    const { kind, key } = view.tokens[i]!;
    if (kind !== "word") break;
    const reading = BETWEEN.has(key) ? undefined : predicateOf(view, i, end - 1, noun);
    if (!reading && !BETWEEN.has(key)) break;
    found.push({ token: i, reading });
    if (reading) last = found.length;
  }
  return found.slice(0, last);
}

function relativeOf(view: PartView, token: number, noun: Reading): Reading | undefined {
  const { Gender } = noun.tag.feats;
  return view.analysis
    .readings(token)
    .find(
      ({ reading: { lemma, tag } }) =>
        lemma === "который" && tag.feats.Number === "Sing" && tag.feats.Gender === Gender,
    )?.reading;
}

/** A past tense or a short form; the tense only where the noun is surely its subject. */
function predicateOf(
  view: PartView,
  token: number,
  head: number,
  { tag: { feats: noun } }: Reading,
): Reading | undefined {
  const best = view.analysis.best(token);
  const feats = best?.tag.feats;
  if (!best || feats?.Number !== "Sing" || feats.Gender !== noun.Gender) return undefined;
  if (feats.Variant === "Short") return best;
  return feats.Tense === "Past" && feats.VerbForm !== "Part" && view.sure(head)?.tag.feats.Case === "Nom"
    ? best
    : undefined;
}

/** The neighbours as the new noun wants them, with the spaces between; undefined where a form is missing. */
function spell(neighbours: readonly Neighbour[], kind: Kind | undefined, view: PartView): string | undefined {
  let text = "";
  const isRight =
    neighbours.length > 0 &&
    (view.tokens[neighbours[0]!.token]!.text === "," || neighbours.some(({ reading }) => isPredicate(reading)));
  for (const [i, { token, reading }] of neighbours.entries()) {
    const { text: written, key, start } = view.tokens[token]!;
    if (i > 0 || isRight) text += view.part.text.slice(view.tokens[token - 1]!.end, start);
    const form = reading
      ? kind
        ? agreeing(reading, kind, view)
        : written
      : kind?.Gender === undefined || !(key in PAIRS)
        ? written
        : numeral(key, kind.Gender);
    if (form === undefined) return undefined;
    text += likeWord(written, form);
  }
  return text;
}

const isPredicate = (reading: Reading | undefined): boolean =>
  reading?.tag.feats.Variant === "Short" || reading?.tag.feats.Tense === "Past";

function numeral(key: string, gender: string): string {
  return (gender === "Fem") === /^(?:две|обе|полторы)$/u.test(key) ? key : PAIRS[key]!;
}

function agreeing(reading: Reading, { Gender, Number: number }: Kind, { lexicon }: PartView): string | undefined {
  const { Case, Variant, Tense } = reading.tag.feats;
  const wanted = { Case, Variant, Tense, Number: number, Gender };
  return inflected(
    reading,
    Object.fromEntries(Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    lexicon,
  );
}
