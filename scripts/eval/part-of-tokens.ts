import type { Part, Token } from "../../src/document/parsed-document.js";

/** One sentence whose tokens are given, as a part that can be analysed; white space stands between all tokens. */
export function partOfTokens(forms: readonly string[]): Part {
  const text = forms.join(" ");
  let start = 0;
  const tokens = forms.map((form, index): Token => {
    const token: Token = {
      kind: kindOf(form),
      text: form,
      key: form.toLowerCase().replaceAll("ё", "е"),
      start,
      end: start + form.length,
      index,
      sentence: 0,
      spaceBefore: true,
    };
    start += form.length + 1;
    return token;
  });
  return {
    source: text,
    text,
    toSource: (offset) => offset,
    tokens,
    sentences: [
      { index: 0, start: 0, end: text.length, first: 0, last: tokens.length, paragraph: 0, block: "paragraph" },
    ],
    paragraphs: [{ start: 0, end: text.length, first: 0, last: 1 }],
    muted: [],
  };
}

function kindOf(form: string): Token["kind"] {
  if (/\p{Script=Cyrillic}/u.test(form)) return "word";
  if (/^\d[\d.,:]*$/u.test(form)) return "number";
  if (/^\p{P}+$/u.test(form)) return "punctuation";
  return /[\p{L}\d]/u.test(form) ? "muted" : "symbol";
}
