import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { inflected, inflectLike } from "../runtime/inflect-word.js";
import { likePlace, likeWord } from "../runtime/letter-case.js";
import type { Detector, PartContext } from "../rule.js";
import { fitting, lemmaKey } from "./lemma-of.js";
import type { Action } from "./action.js";
import type { SplitTable } from "./light-verbs.js";
import { MANNER } from "./manner.js";
import { countedObject, isCount } from "./counted-phrase.js";
import { phraseAs, phraseIn } from "./phrase-case.js";
import { startingAt } from "../starting-at.js";
import { wordClass } from "./word-class.js";

/** Between the verb and its noun: an adverb, an addressee, adjectives. */
const GAP = 3;

/** Dependants that the verb takes as the noun did. */
const KEPT: ReadonlySet<Action["object"]> = new Set(["keep", "inf", "bare"]);

const DUTY = /^(?:можно|нужно|надо|необходимо|следует|нельзя|можете|можно|сможете|просим|не|вы|мы)$/u;

/** «произвести оплату счёта» → «оплатить счёт»: a light verb of the table with the noun of the action, as one verb. */
export function splitPredicates(table: SplitTable): Detector {
  const isLight = (reading: Reading): boolean =>
    reading.tag.upos === "VERB" &&
    table.verbs.has(lemmaKey(reading)) &&
    reading.tag.feats.VerbForm !== "Part" &&
    reading.tag.feats.Voice !== "Pass";
  const mayBeLight = wordClass(isLight);
  return startingAt(
    ({ kind, key }, lexicon) => kind === "word" && key.length > 2 && mayBeLight(key, lexicon),
    (context, report) => scan(table, isLight, context, report),
  );
}

function scan(
  table: SplitTable,
  isLight: (reading: Reading) => boolean,
  context: PartContext,
  report: Parameters<Detector>[1],
): void {
  const { part, analysis, starts } = context;
  for (const token of starts) {
    const sentence = analysis.of(token);
    const verb = fitting(token.index, sentence, isLight);
    if (!verb) continue;
    const found =
      deedAfter(table, token.index, verb, sentence, context) ??
      (table.withObject ? undefined : deedBefore(table, token.index, verb, sentence, context));
    if (!found) continue;
    const { first, end, text, mild } = found;
    const place = { start: part.tokens[first]!.start, end: part.tokens[end - 1]!.end };
    const actual = part.text.slice(place.start, place.end);
    const replacement = text === undefined ? undefined : likePlace(actual, text);
    report({
      ...place,
      replacements: replacement === undefined ? [] : [replacement],
      ...(replacement === undefined && {
        message: `«${shorten(actual)}» — назовите действие одним глаголом: «${found.verb}»`,
      }),
      ...(mild && { severity: "info" as const }),
    });
  }
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

interface Deed {
  readonly first: number;
  readonly end: number;
  readonly text: string | undefined;
  readonly verb: string;
  readonly mild: boolean;
}

/** The noun of the action after the verb, and the text that one verb makes of both. */
function deedAfter(
  table: SplitTable,
  at: number,
  light: Reading,
  sentence: SentenceAnalysis,
  { part, lexicon }: PartContext,
): Deed | undefined {
  const last = sentence.sentence.last;
  const negated = part.tokens[at - 1]?.key === "не";
  for (let i = at + 1; i < Math.min(last, at + 2 + GAP); i++) {
    if (part.tokens[i]!.kind !== "word") return undefined;
    const noun = fitting(
      i,
      sentence,
      ({ tag }) => tag.upos === "NOUN" && (tag.feats.Case === "Acc" || (negated && tag.feats.Case === "Gen")),
    );
    const found = noun && table.actionOf(lemmaKey(light), lemmaKey(noun));
    if (!found) {
      if ((noun && sentence.certain(i)) || sentence.best(i)?.tag.upos === "ADP") return undefined;
      continue;
    }
    const verb = inflectLike(found.verb, light, {}, lexicon);
    const between = middle(found.action, at + 1, i, sentence, { part, lexicon });
    const object = objectOf(found.action, i + 1, last, sentence, { part, lexicon });
    if (found.action.object === "inf" && sentence.best(i + 1)?.tag.feats.VerbForm !== "Inf") return undefined;
    if (found.action.object === "bare" && i + 1 < last && part.tokens[i + 1]!.kind === "word") return undefined;
    // «оказал заметное влияние»: what is said of the deed needs the noun.
    if (between === undefined && found.action.object !== "Acc") return undefined;
    if ((table.withObject || found.action.needsObject) && !object?.text) return undefined;
    // «осуществлять ввод/вывод»: the other half of the pair stays.
    const paired = part.tokens[object?.end ?? i + 1]?.text === "/";
    // «сделать запрос на проверку», «выражает согласие Компании»: the verb would govern it otherwise.
    const asks = /^(?:на|по)$/u.test(part.tokens[object?.end ?? i + 1]?.key ?? "") && lemmaKey(noun!) === "запрос";
    const whole = !asks && verb !== undefined && between !== undefined && object !== undefined && !paired;
    const text = whole
      ? [between.manner, verb, between.rest, object.text].filter((piece) => piece !== "").join(" ")
      : undefined;
    return { first: at, end: whole ? object.end : i + 1, text, verb: found.verb, mild: found.action.mild === true };
  }
  return undefined;
}

/** «Оплату можно произвести» → «Оплатить можно»: an infinitive after its noun, a word of duty between. */
function deedBefore(
  table: SplitTable,
  at: number,
  light: Reading,
  sentence: SentenceAnalysis,
  { part }: PartContext,
): Deed | undefined {
  if (light.tag.feats.VerbForm !== "Inf") return undefined;
  const { first } = sentence.sentence;
  const between: string[] = [];
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    const { kind, key, text } = part.tokens[i]!;
    if (kind !== "word") return undefined;
    if (DUTY.test(key)) {
      between.unshift(text);
      continue;
    }
    const noun = fitting(i, sentence, ({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Acc");
    const found = between.length > 0 ? noun && table.actionOf(lemmaKey(light), lemmaKey(noun)) : undefined;
    return (
      found && {
        first: i,
        end: at + 1,
        text: `${found.verb} ${between.join(" ")}`,
        verb: found.verb,
        mild: found.action.mild === true,
      }
    );
  }
  return undefined;
}

/** What stands between verb and noun: adjectives become adverbs, adverbs and addressees stay; undefined for what cannot. */
function middle(
  action: Action,
  first: number,
  noun: number,
  sentence: SentenceAnalysis,
  { part: { tokens }, lexicon }: Pick<PartContext, "part" | "lexicon">,
): { manner: string; rest: string } | undefined {
  const manner: string[] = [];
  const rest: string[] = [];
  for (let i = first; i < noun; i++) {
    const best = sentence.best(i);
    if (!best) return undefined;
    const { upos, feats } = best.tag;
    if (upos === "ADJ" || upos === "DET" || feats.VerbForm === "Part") {
      const adverb = MANNER.get(lemmaKey(best));
      if (adverb === undefined) return undefined;
      if (adverb) manner.push(adverb);
    } else if (action.object === "DatAcc" && feats.Case === "Dat") {
      const object = upos === "PRON" ? inflected(best, { Case: "Acc" }, lexicon) : undefined;
      if (object === undefined) return undefined;
      rest.push(likeWord(tokens[i]!.text, object));
    } else if (upos === "ADV" || upos === "PRON" || feats.Case === "Dat") rest.push(tokens[i]!.text);
    else return undefined;
  }
  return { manner: manner.join(" "), rest: rest.join(" ") };
}

/** The dependants as the verb takes them, and where they end; undefined where that cannot be told. */
function objectOf(
  action: Action,
  from: number,
  last: number,
  sentence: SentenceAnalysis,
  { part, lexicon }: Pick<PartContext, "part" | "lexicon">,
): { text: string; end: number } | undefined {
  const none = { text: "", end: from };
  const next = part.tokens[from];
  if (next && from < last && isCount(next.key) && action.object === "Acc")
    return countedObject(from, last, part, sentence, lexicon);
  if (!next || from >= last || next.kind !== "word" || KEPT.has(action.object)) return none;
  if (action.object === "заAcc") return next.key === "за" ? turned("Ins", from + 1) : turned("Gen", from);
  if (action.object === "вAcc") return next.key === "в" ? turned("Acc", from + 1) : none;
  if (action.object === "DatAcc") return turned("Dat", from);
  if (next.key === "за" && action.verbs[0] === "оплатить") return turned("Acc", from + 1);
  return turned("Gen", from);

  function turned(from: string, first: number): { text: string; end: number } | undefined {
    const phrase = phraseIn(from, first, last, part, sentence);
    if (!phrase) return none;
    // «оплату счёта и договора»: both would have to change.
    if (
      /^(?:и|или|,)$/u.test(part.tokens[phrase.last]?.text ?? "") &&
      phraseIn(from, phrase.last + 1, last, part, sentence)
    )
      return undefined;
    const text =
      from === "Acc"
        ? part.text.slice(part.tokens[phrase.first]!.start, part.tokens[phrase.last - 1]!.end)
        : phraseAs("Acc", phrase, part, sentence, lexicon);
    return text === undefined ? undefined : { text, end: phrase.last };
  }
}
