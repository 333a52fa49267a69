import type { Analysis, SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before } from "../../comma.js";
import { isSurePredicate, JOINS } from "../../punctuation/predicates-in.js";
import { sureSubject } from "../../punctuation/sure-subject.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { hasTwin } from "../../punctuation/introductory-twin.js";
import { unfenced } from "../../punctuation/unfenced.js";

/**
 * Words and turns that are introductory wherever they stand. Those that have a twin in the sentence's structure
 * («наконец», «значит», «вообще», «в конце концов») are left out: without the meaning they cannot be told apart.
 */
const ANYWHERE =
  "пожалуйста|например|конечно|видимо|к сожалению|к счастью|во-первых|во-вторых|в-третьих|в-четвертых|как правило|по-видимому|разумеется|следовательно|наверное|" +
  "по всей видимости|с одной стороны|с другой стороны|между прочим|к примеру|иначе говоря|другими словами|честно говоря|собственно говоря|" +
  "вообще говоря|строго говоря|короче говоря|по моему мнению|по нашему мнению|на мой взгляд|на наш взгляд|судя по всему|само собой разумеется|" +
  "как известно|к нашему сожалению|к моему сожалению|как ни странно|мягко говоря|откровенно говоря|по сути дела|как обычно|как всегда|иными словами|в частности|кроме того|надо полагать|что называется|к слову|стало быть|с позволения сказать|к несчастью|по правде говоря|точнее говоря|вернее говоря";
/** Introductory when they open a sentence; elsewhere they may be circumstances. */
const AT_START =
  "таким образом|по-моему|кстати|безусловно|более того|напомним|отметим|заметим|подчеркнем|допустим|предположим|поясним|добавим|уточним|признаться|согласитесь|увы|однозначно говоря|вероятно|может быть|итак|впрочем|значит|очевидно|пожалуй|кажется|" +
  "словом|одним словом|по идее|помимо этого|помимо прочего|возможно|скорее всего|соответственно|вернее|точнее говоря|напротив";

const INDEX = new Map<string, { words: string[]; anywhere: boolean }[]>();
for (const [phrases, anywhere] of [
  [ANYWHERE, true],
  [AT_START, false],
] as const) {
  for (const phrase of phrases.split("|")) {
    const words = phrase.split(" ");
    INDEX.set(
      words[0]!,
      [...(INDEX.get(words[0]!) ?? []), { words, anywhere }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** «дайте ему пожалуйста наш», «Кстати ключи», «полезно например»: an introductory word without its commas. */
export const detect: Detector = startingAt(oneOf(INDEX.keys()), ({ part, analysis, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word") continue;
    const found = INDEX.get(token.key)?.find(({ words }) =>
      words.every((word, i) => after(part, token, i)?.key === word),
    );
    if (!found) continue;
    const end = part.tokens[token.index + found.words.length - 1]!;
    // «выберите значение как Всегда», «Ну и пожалуйста»
    if (end !== token && /^\p{Lu}/u.test(end.text) && /\p{Ll}/u.test(token.text)) continue;
    if (
      (token.key === "другими" && before(part, token)?.key === "говоря") ||
      (token.key === "как" && before(part, token)?.key === "себя")
    )
      continue;
    if (token.key === "пожалуйста" && before(part, token)?.key === "и") continue;
    const opens = isOpening(part, token);
    if (!opens && parts(part, token, end, analysis)) {
      const next = after(part, end)!;
      report({
        start: token.start,
        end: next.end,
        replacements: [`${part.text.slice(token.start, end.end)}, ${next.text}`],
      });
      continue;
    }
    // «соответственно на территориях…»: a line that goes on.
    if (token.key === "соответственно" && /^\p{Ll}/u.test(token.text)) continue;
    if (!(opens || found.anywhere) || hasTwin(part, token, end, opens)) continue;
    // «Возможно отсутствующие части не загружены»: what may be absent.
    if (token.key === "возможно" && analysis.of(token).best(end.index + 1)?.tag.feats.VerbForm === "Part") continue;
    // «Напротив школы»
    if (
      token.key === "напротив" &&
      analysis
        .of(token)
        .readings(end.index + 1)
        .some(({ reading }) => reading.tag.feats.Case === "Gen")
    )
      continue;
    // «Таким образом определяется размер»: in this way.
    if (token.key === "таким" && analysis.of(token).best(end.index + 1)?.tag.feats.Mood === "Ind") continue;
    // «Возможно будет перенести осмотр?»
    if (
      token.key === "возможно" &&
      /^(?:будет|было)$/u.test(after(part, end)?.key ?? "") &&
      infinitiveFollows(part, end, analysis.of(token))
    )
      continue;
    if (/^(?:возможно|вероятно)$/u.test(token.key) && !finiteFollows(part, end, analysis.of(token))) continue;
    // «работать как обычно»: how, no remark.
    const left = before(part, token);
    if (token.key === "как" && end.key === "правило" && left?.key.startsWith("правил")) continue;
    if (
      token.key === "как" &&
      left?.kind === "word" &&
      !/^(?:NOUN|PROPN|PRON)$/u.test(analysis.of(left).best(left.index)?.tag.upos ?? "")
    )
      continue;
    const place = unfenced(part, token, end, () => specifies(part, token, end, analysis.of(token)));
    if (place) report(place);
  }
});

/** «Вы, вероятно ошиблись», «Отчёт, как правило готовят»: a remark between subject and predicate, closed on its left only. */
function parts(part: Part, token: Token, end: Token, analysis: Analysis): boolean {
  const comma = before(part, token);
  const next = after(part, end);
  if (comma?.text !== "," || next?.kind !== "word" || token.key === "значит") return false;
  const sentence = analysis.of(token);
  const predicate = next.key === "не" ? after(part, next) : next;
  if (!predicate || !isSurePredicate(sentence, predicate)) return false;
  // «количество может быть ограничено»
  if (end.key === "быть" && sentence.best(predicate.index)?.tag.feats.Variant === "Short") return false;
  let subject = false;
  for (let left = before(part, comma); left; left = before(part, left)) {
    if (left.kind === "punctuation" || JOINS.test(left.key)) break;
    if (isSurePredicate(sentence, left) || sentence.best(left.index)?.tag.feats.VerbForm !== undefined) return false;
    subject ||=
      sureSubject(sentence, left) !== undefined ||
      sentence
        .readings(left.index)
        .some(({ reading: { tag }, probability }) => tag.feats.Case === "Nom" && probability > 0.2);
  }
  return subject;
}

/** The start of the sentence, also after its opening quote or dash. */
function isOpening(part: Part, token: Token): boolean {
  const left = before(part, token);
  return (
    left === undefined ||
    (left.kind === "punctuation" && /^[«„"(—–-]$/u.test(left.text) && before(part, left) === undefined)
  );
}

function infinitiveFollows(part: Part, end: Token, sentence: SentenceAnalysis): boolean {
  for (let next = after(part, end), steps = 0; next?.kind === "word" && steps < 4; next = after(part, next), steps++)
    if (sentence.best(next.index)?.tag.feats.VerbForm === "Inf") return true;
  return false;
}

/** «Возможно принятие решений»: with no verb after it the word is the predicate itself. */
function finiteFollows(part: Part, end: Token, sentence: SentenceAnalysis): boolean {
  for (let next = after(part, end); next && !/^[;:,]$/u.test(next.text); next = after(part, next)) {
    const feats = next.kind === "word" ? sentence.best(next.index)?.tag.feats : undefined;
    if (feats?.Mood !== undefined || feats?.Variant === "Short" || /^(?:нет|можно|нужно|надо|—|–)$/u.test(next.key))
      return true;
  }
  return false;
}

/** «на сайте, например в шапке», «расходы, например расходы на перевозку»: what follows makes the noun before more exact. */
function specifies(part: Part, start: Token, end: Token, sentence: SentenceAnalysis): boolean {
  const left = before(part, start);
  const right = after(part, end);
  if (!left || !right) return false;
  const noun = sentence.best(left.index)?.tag;
  if (noun?.upos !== "NOUN" && noun?.upos !== "PROPN") return false;
  const next = sentence.best(right.index)?.tag;
  return (
    next?.upos === "ADP" ||
    ((next?.upos === "NOUN" || next?.upos === "ADJ") &&
      next.feats.Case === noun.feats.Case &&
      next.feats.Case !== "Nom")
  );
}
