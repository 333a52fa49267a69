import type { Detector } from "../../rule.js";

const ITEM = /^[ \t]*(?:[-–—•*]|\d{1,2}[.)]|\p{Ll}\))[ \t]+(?<text>\S.*)$/u;

interface Item {
  readonly text: string;
  readonly start: number;
}

/** Items of a list that end with «;», and one among them, not the last, that does not. */
export const detect: Detector = ({ part }, report) => {
  if (!part.text.includes(";\n")) return;
  let items: Item[] = [];
  let at = 0;
  for (const line of `${part.text}\n\n`.split("\n")) {
    const text = ITEM.exec(line)?.groups?.["text"]?.trimEnd();
    if (text !== undefined) items.push({ text, start: at + line.indexOf(text) });
    else {
      for (const item of uneven(items)) {
        const word = /\p{L}+$/u.exec(item.text)?.[0];
        if (word === undefined) continue;
        const end = item.start + item.text.length;
        report({ start: end - word.length, end, replacements: [`${word};`] });
      }
      items = [];
    }
    at += line.length + 1;
  }
};

/** The items before the last without a mark, where at least one has «;» and all begin with a small letter. */
function uneven(items: readonly Item[]): readonly Item[] {
  const inner = items.slice(0, -1);
  const marked = inner.filter(({ text }) => text.endsWith(";"));
  if (!marked.length || !items.every(({ text }) => /^[\p{Ll}\d«]/u.test(text))) return [];
  return inner.filter(({ text }) => /\p{Ll}$/u.test(text));
}
