import type { Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { usageOf } from "../../../lexicon/suggest/usage.js";
import type { Detector, PartContext } from "../../rule.js";
import { isAllCapitals, isCapitalised, opensSentence } from "../../spelling/name-context.js";
import { forEachDiagnosis } from "../../spelling/diagnose.js";
import { isRussian } from "../../spelling/is-russian.js";
import { nearestWord, neighbourWords } from "../../spelling/neighbour-words.js";
import { pairCount } from "../../spelling/pair-count.js";

/** log10 of how much likelier one word must be than two. */
const SURE = 3;

/** «не обходимо», «в последствии», «при мечание»: one word with a space inside. */
export const detect: Detector = (context, report) => {
  const { part, lexicon } = context;
  forEachDiagnosis(context, "split-words", ({ start, end, replacements }) =>
    report({ start, end, replacements, slots: { better: replacements[0]! } }),
  );
  for (let i = 0; i + 1 < part.tokens.length; i++) {
    const left = part.tokens[i]!;
    const right = part.tokens[i + 1]!;
    if (!areJoinable(context, left, right)) continue;
    const joined = left.key + right.key;
    // Most pairs were seen side by side: two look-ups spare the search for a word.
    if (lexicon.ngrams && isPair(context, left, right, joined)) continue;
    if (
      joined.length < 4 ||
      !lexicon.isKnown(joined) ||
      usageOf(joined, lexicon) < 2 ||
      !isOneWord(context, left, right, joined)
    )
      continue;
    const better = left.text + right.text.toLowerCase();
    report({ start: left.start, end: right.end, replacements: [better], slots: { better } });
  }
};

function areJoinable({ part, lexicon }: PartContext, left: Token, right: Token): boolean {
  if (left.kind !== "word" || right.kind !== "word" || left.sentence !== right.sentence) return false;
  if (right.start !== left.end + 1 || part.text[left.end] !== " ") return false;
  if (!isRussian(left.key) || !isRussian(right.key) || isCapitalised(right) || isAllCapitals(left.text)) return false;
  // «загрузил и скомпилировал», «и стек, и куча»: a conjunction is no part of its neighbour.
  if (right.key === "и" || (left.key === "и" && part.tokens[right.index + 1]?.text === ",")) return false;
  // «не обязательно» and «необязательно», «не достроенный» and «недостроенный» are both right; rules of their own know «не».
  if ((left.key === "не" || left.key === "ни") && lexicon.readings(right.text).some(isQuality)) return false;
  // «Чем у …», «про видение продукта»: a preposition before what it governs.
  if (
    right.key === "у" ||
    (left.key === "в" && right.key === "первой") ||
    (left.key === "про" &&
      lexicon.readings(right.text).some(({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Acc"))
  )
    return false;
  // «на завтра назначен осмотр»
  if (left.key === "на" && right.key === "завтра") return false;
  // «Как им реагировать?»
  if (
    left.key === "как" &&
    right.key === "им" &&
    lexicon.readings(part.tokens[right.index + 1]?.text ?? "").some(({ tag }) => tag.feats.VerbForm === "Inf")
  )
    return false;
  // «при том же составе»
  if (left.key === "при" && right.key === "том" && part.tokens[right.index + 1]?.key === "же") return false;
  // «с только что полученным оригиналом»
  if (right.key === "только" && part.tokens[right.index + 1]?.key === "что") return false;
  if (left.key === "по" && /^(?:с[кт]ольку|тому|этому)$/u.test(right.key)) return false;
  // «По чему вы судите о цене?»
  if (
    left.key === "по" &&
    right.key === "чему" &&
    part.tokens
      .slice(right.index + 1, right.index + 4)
      .some(({ key }) => /^(?:суд|узна|опред|распозна|ориент)/u.test(key))
  )
    return false;
  // «с боку на бок», «не смотря по сторонам»
  if (left.key === "с" && right.key === "боку" && part.tokens[right.index + 1]?.key === "на") return false;
  if (left.key === "не" && right.key === "смотря" && !/^(?:на|ни)$/u.test(part.tokens[right.index + 1]?.key ?? ""))
    return false;
  return !isCapitalised(left) || opensSentence(part, left);
}

/** The two were seen together, and the one word never beside what stands here. */
function isPair({ lexicon, part }: PartContext, left: Token, right: Token, joined: string): boolean {
  const ngrams = lexicon.ngrams!;
  if (pairCount(ngrams, part, left.index) === 0) return false;
  // «у частника»: whose it is, whatever «участника» was seen beside.
  if (
    left.key === "у" &&
    lexicon.readings(right.text).some(({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Case === "Gen")
  )
    return true;
  return !seenBeside(ngrams, joined, nearestWord(part, left, -1), nearestWord(part, right, 1));
}

const isQuality = ({ tag, mark }: Reading): boolean =>
  !mark && (tag.upos === "ADV" || tag.upos === "ADJ" || tag.feats.VerbForm === "Part");

function isOneWord({ part, lexicon }: PartContext, left: Token, right: Token, joined: string): boolean {
  const { ngrams, likelihood } = lexicon;
  if (!ngrams || !likelihood || !lexicon.isKnown(left.text) || !lexicon.isKnown(right.text)) return false;
  const around = neighbourWords(part, left.index, right.index);
  const gain = likelihood([joined], around) - likelihood([left.key, right.key], around);
  return gain > SURE;
}

function seenBeside(
  ngrams: NonNullable<PartContext["lexicon"]["ngrams"]>,
  word: string,
  before: string | undefined,
  after: string | undefined,
): boolean {
  return (
    (before !== undefined && ngrams.count(before, word) > 0) || (after !== undefined && ngrams.count(word, after) > 0)
  );
}
