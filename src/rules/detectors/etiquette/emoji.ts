import type { Detector } from "../../rule.js";

/** An emoji with its modifiers, an emoticon that stands alone, or a row of closing brackets that smile. */
const SMILE =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)[\p{Emoji_Modifier}\ufe0f\u200d\p{Extended_Pictographic}]*|(?<=^|[\s.!?,…])(?:[:;=][-~^o']?[)(DPpРОOo*|\]]{1,8}|[:;]-?[/\\](?=\s|$)|<3|\^_+\^|[xXхХ]D{1,3}|[оОoO]_[оОoO]|¯\\_\(ツ\)_\/¯)(?=[\s.!?,…]|$)|(?<=[\p{L}!.?…\s])(?:\){2,}|\({2,})(?=\s|$)/gmu;

/** Whether anything of the kind is there at all: cheaper than the expression above. */
const ANY = /[\ud83c-\ud83e\u2190-\u2bff\ufe0f]|[:;=][-~^o']?[)(DPpРОOo*|\]/\\]|\)\)|\(\(|<3|\^_|D|_[оОoO]|ツ/;

/** Smileys; «))» that closes brackets is none. */
export const detect: Detector = ({ part }, report) => {
  const { text } = part;
  if (!ANY.test(text)) return;
  for (const match of text.matchAll(SMILE)) {
    const start = match.index;
    if (match[0].startsWith(")") && opened(text, start)) continue;
    const end = start + match[0].length;
    // «Отчёт готов 🎉 Ссылка»: the full stop goes to the word.
    const from =
      text[start - 1] === " " && endsSentence(text, start - 1, end) && /\S/u.test(text.slice(end)) ? start - 1 : start;
    report({ start: from, end, replacements: [endsSentence(text, from, end) ? "." : ""] });
  }
};

/** «Смета согласована))) Работы начнём в мае»: the smile stands where the full stop should. */
const endsSentence = (text: string, start: number, end: number): boolean =>
  /[\p{L}\d]/u.test(text.charAt(start - 1)) && /^(?:\s+\p{Lu}|\s*$)/u.test(text.slice(end, end + 8));

/** Whether a bracket is open in the line before this place. */
function opened(text: string, at: number): boolean {
  let depth = 0;
  for (let i = text.lastIndexOf("\n", at - 1) + 1; i < at; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")") depth--;
  }
  return depth > 0;
}
