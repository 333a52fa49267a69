import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** Adjectives that keep «не» before words of their own: «неизвестный науке», «необходимый для», «неотъемлемый». */
const KEPT =
  /^не(?:обходим|известн|доста|доуме|ненавид|видим|зависим|допустим|отъемлем|избежн|исправим|умолим|уловим|преодолим|отделим|совместим|применим|знаком|понятн|нужн|доступн|завершенн|бывал|оцен|сравним|выносим|терпим|приемлем|реализуем|изменяем|склоняем|делим|оспорим|посредствен|санкционирован|ограничен|определен|оправдан|ожиданн|ожидан|уверен|дееспособн)/u;

/** «лиц, недостигших возраста», «неполученные вовремя»: a full participle with words of its own. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && key.length > 7 && key.startsWith("не") && !KEPT.test(key),
  ({ part, lexicon, analysis, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || token.key.length < 8 || !token.key.startsWith("не") || KEPT.test(token.key))
        continue;
      const rest = token.key.slice(2);
      const participles = lexicon.readings(rest).filter(isParticiple);
      if (!participles.length || isAdjective(token, lexicon)) continue;
      const sentence = analysis.of(token);
      if (!hasDependent(part, token, sentence, participles)) continue;
      report({
        start: token.start,
        end: token.end,
        replacements: [`${token.text.slice(0, 2)} ${token.text.slice(2)}`],
      });
    }
  },
);

const isParticiple = ({ tag, mark }: Reading): boolean =>
  tag.feats.VerbForm === "Part" && tag.feats.Variant !== "Short" && !mark;

/** The dictionary has the whole as an adjective: «неоплаченный»; such a word is left alone unless its words are plain to see. */
function isAdjective(token: Token, lexicon: Lexicon): boolean {
  return (
    lexicon
      .readings(token.text)
      .some(({ tag, source }) => tag.upos === "ADJ" && source !== "guess" && source !== "compound") &&
    lexicon.frequency(token.key) > 2.5
  );
}

/** After a comma: a preposition, an oblique case, an adverb of time, an infinitive right after the participle. */
function hasDependent(part: Part, token: Token, sentence: SentenceAnalysis, participles: readonly Reading[]): boolean {
  const left = before(part, token);
  const next = after(part, token);
  if (next?.kind !== "word") return false;
  const best = sentence.best(next.index);
  if (!best) return false;
  if (best.tag.feats.VerbForm === "Inf") return true;
  const Ins = (reading: Reading): boolean => reading.tag.feats.Case === "Ins";
  // «неподписанный сторонами договор»
  if (
    left?.text !== "," &&
    sentence.certain(next.index) &&
    Ins(best) &&
    (best.tag.upos === "NOUN" || best.tag.upos === "PRON") &&
    !participles.some(Ins) &&
    after(part, next)?.kind === "word"
  )
    return true;
  if (left?.text !== ",")
    return left !== undefined && /^(?:никем|никак|ничем|еще|пока|ранее|до|сих|пор)$/u.test(left.key);
  const { Case } = best.tag.feats;
  const agrees =
    Case !== undefined &&
    participles.some(({ tag }) => tag.feats.Case === Case && tag.feats.Number === best.tag.feats.Number);
  return best.tag.upos === "ADP" || best.tag.upos === "ADV" || (Case !== undefined && Case !== "Nom" && !agrees);
}
