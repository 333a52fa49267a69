import type { Document } from "../../../document/document.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { isFragment } from "../../etiquette/is-fragment.js";
import type { Detector } from "../../rule.js";

/** How far into a text a greeting still opens it, in words. */
const OPENING = 14;

/** Fewer words than these are an answer in passing: «Спасибо, получили». */
const LEAST = 4;

const GREETING =
  /^(?:здравствуй(?:те)?|привет\p{L}*|приветству\p{L}+|уважаем\p{L}+|многоуважаем\p{L}+|дорог(?:ой|ая|ие)|коллеги|салют|здорово|здрас\p{L}+|хай|алло|хелло|доброго|добрый|доброе|добрейшего|всем)$/u;
const INVERTED = /^(?:день|утро|вечер|дня|утра|вечера)$/u;
const REPLY =
  /^(?:да|нет|хорошо|понял|поняла|поняли|принято|конечно|спасибо|благодарю|благодарим|пожалуйста|извините|простите|понимаю|секунду|минуту|минуточку|секундочку|одну|ок|окей|ага|угу|подождите|уточню|проверю|готово|отлично|договорились|верно|именно)$/u;

/** The first message to a client without a greeting or an address. */
export const detect: Detector = ({ document, part, partIndex, lexicon }, report) => {
  // A text that came through no channel may be a fragment.
  if (partIndex !== 0 || document.document.channel === undefined || isFragment(document.document, part)) return;
  if (continues(document.document, part)) return;
  const words = part.tokens.filter(({ kind }) => kind === "word");
  const first = words[0];
  if (!first || words.length < LEAST || greets(words) || addresses(part, lexicon)) return;
  if (document.document.channel === "chat" && REPLY.test(first.key)) return;
  // An empty place: the first word may have findings of its own.
  report({ start: first.start, end: first.start, replacements: ["Здравствуйте! "] });
};

/** An operator's turn that goes on from an earlier one of theirs. */
function continues({ messages }: Document, { messageIndex }: Part): boolean {
  return messageIndex !== undefined && messages!.slice(0, messageIndex).some(({ from }) => from === "operator");
}

function greets(words: readonly Token[]): boolean {
  for (let i = 0; i < Math.min(words.length, OPENING); i++) {
    const { key } = words[i]!;
    if (GREETING.test(key)) return true;
    if (INVERTED.test(key) && /^(?:добр|сут)/u.test(words[i + 1]?.key ?? "")) return true;
  }
  return false;
}

/** «Анна Петровна, …», «{{имя}}, …»: one to three capitalised words of a name before a comma or an exclamation mark. */
function addresses(part: Part, lexicon: Lexicon): boolean {
  const { tokens } = part;
  let i = tokens.findIndex(({ kind }) => kind === "word" || kind === "placeholder");
  if (tokens[i]?.kind === "placeholder") return true;
  const from = i;
  while (i - from < 3 && tokens[i]?.kind === "word" && isName(tokens[i]!, lexicon)) i++;
  return i > from && /^[,!]$/u.test(tokens[i]?.text ?? "");
}

function isName({ text, key }: Token, lexicon: Lexicon): boolean {
  if (!/^\p{Lu}/u.test(text)) return false;
  const readings = lexicon.readings(key);
  return readings.length === 0 || readings.some(({ tag }) => tag.upos === "PROPN") || /(?:вич|вна|ична)$/u.test(key);
}
