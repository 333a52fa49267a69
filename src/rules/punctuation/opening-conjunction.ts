import type { Part, Token } from "../../document/parsed-document.js";
import { after, before } from "../comma.js";

/** A conjunction that opens a clause before another one. */
export interface OpeningConjunction {
  /** Index of its last word. */
  readonly last: number;
  /** Whether an infinitive may be the predicate of its clause. */
  readonly infinitive: boolean;
  /** Whether the word asks a question too, as «когда», «как». */
  readonly asks: boolean;
}

const PHRASES =
  "поскольку|если|хотя|пока|едва|раз|лишь только|как только|так как|потому что|после того как|до тех пор пока|с тех пор как|по мере того как|" +
  "что бы ни|кто бы ни|как бы ни|где бы ни|куда бы ни|когда бы ни|сколько бы ни|чем бы ни|какой бы ни|какая бы ни|какие бы ни|" +
  "в случае если|несмотря на то что|благодаря тому что|ввиду того что|в связи с тем что|из-за того что|вследствие того что|в то время как|в силу того что";
const WITH_INFINITIVE = "чтобы|прежде чем|перед тем как|до того как|для того чтобы|вместо того чтобы|с тем чтобы";
const ASKING = "когда|как вы|как мы|как я|как вам|как нам|как и";

const INDEX = new Map<string, { words: readonly string[]; infinitive: boolean; asks: boolean }[]>();
for (const [phrases, infinitive, asks] of [
  [PHRASES, false, false],
  [WITH_INFINITIVE, true, false],
  [ASKING, false, true],
] as const) {
  for (const phrase of phrases.split("|")) {
    const words = phrase.split(" ");
    INDEX.set(words[0]!, [...(INDEX.get(words[0]!) ?? []), { words, infinitive, asks }]);
  }
}

/** The first words of such conjunctions. */
export const OPENING_WORDS: Iterable<string> = [...INDEX.keys()];

/** «Как сообщил банк отчёт принят»: a remark with the verb of speech right after «как». */
const SPEECH =
  /^(?:сообщил\p{L}*|сообщает|указал\p{L}*|указано|отметил\p{L}*|написал\p{L}*|обещал\p{L}*|договаривались|договорились|просил\p{L}*|видно|известно|выяснил\p{L}*|оказал\p{L}*|следует|пояснил\p{L}*|показал\p{L}*)$/u;

/** The conjunction that begins at `token`, where a clause may begin there. */
export function openingConjunction(part: Part, token: Token): OpeningConjunction | undefined {
  const found = INDEX.get(token.key);
  if (
    !found ||
    ((token.key === "что" || token.key === "кто") && !/^(?:бы|касается)$/u.test(after(part, token)?.key ?? "")) ||
    !opensClause(part, token)
  )
    return undefined;
  for (const { words, infinitive, asks } of found) {
    const last = matched(part, token, words);
    if (last !== undefined) return { last, infinitive, asks };
  }
  // «Что касается сроков | они не изменятся»
  if (token.key === "что" && before(part, token) === undefined && after(part, token)?.key === "касается")
    return { last: token.index, infinitive: false, asks: false };
  if (token.key === "как" && before(part, token) === undefined && SPEECH.test(after(part, token)?.key ?? ""))
    return { last: token.index, infinitive: false, asks: true };
  return undefined;
}

const opensClause = (part: Part, token: Token): boolean => {
  const left = before(part, token);
  if (token.key === "как" || token.key === "пока") return left === undefined;
  return (
    left === undefined ||
    (left.kind === "punctuation" && left.text !== ")") ||
    /^(?:и|но|а|что|однако|поэтому)$/u.test(left.key)
  );
};

/** The index of the last word, where all of them stand here: «после того, как» too. */
function matched(part: Part, token: Token, words: readonly string[]): number | undefined {
  let at: Token | undefined = token;
  let last = token.index;
  for (const word of words) {
    if (at?.text === "," && word !== words[0]) at = after(part, at);
    if (at?.key !== word) return undefined;
    last = at.index;
    at = after(part, at);
  }
  return last;
}
