import { describe, expect, it } from "vitest";
import { changed, part, parsed, sentences, sourceAt } from "./parsed.js";

describe("plain text", () => {
  it("is its own clean form in the common case", () => {
    const one = part("Отчёт готов.\u00a0Ждём вас.\n\nДо встречи!");
    expect(one.text).toBe(one.source);
    expect(one.toSource(5)).toBe(5);
    expect(one.toSourceEnd).toBeUndefined();
    expect(one.paragraphs).toHaveLength(2);
  });

  it("loses what is invisible and composes й and ё, with a way back", () => {
    const one = part("\ufeffОт\u00adчёт сво\u200bи\u0306 е\u0308лка.\r\nДа\rнет");
    expect(one.text).toBe("Отчёт свой ёлка.\nДа\nнет");
    expect(changed(one)).toEqual(["Отчёт ← От\u00adчёт", "свой ← сво\u200bи\u0306", "ёлка ← е\u0308лка"]);
  });

  it("keeps a stress mark in the word and out of its key", () => {
    const one = part("Откройте замо́к на Ёлочной.");
    expect(one.tokens.map(({ text, key }) => `${text} ${key}`)).toEqual([
      "Откройте откройте",
      "замо́к замок",
      "на на",
      "Ёлочной елочной",
      ". .",
    ]);
  });

  it("keeps the joiners of emoji", () => {
    expect(part("Да 👨\u200d👩\u200d👧 не\u200dт").text).toBe("Да 👨\u200d👩\u200d👧 нет");
  });

  it("tells items of a list and numbered headings", () => {
    expect(sentences(part("1. Общие сведения\n\nНужны:\n- паспорт;\n— выписка.\n\n2) Осмотр в среду."))).toEqual([
      "heading: 1. Общие сведения",
      "paragraph: Нужны:",
      "list-item: - паспорт;",
      "list-item: — выписка.",
      "list-item: 2) Осмотр в среду.",
    ]);
  });

  it("mutes what is not Russian, and says why", () => {
    const one = part("См. https://a.ru/b, a@b.ru, a.ru, C:\\x.txt, +7 912 345-67-89, № 70-1184, iPhone и obj.run().");
    expect(one.muted.map(({ start, end, reason }) => `${one.text.slice(start, end)} ${reason}`)).toEqual([
      "https://a.ru/b url",
      "a@b.ru email",
      "a.ru domain",
      "C:\\x.txt path",
      "+7 912 345-67-89 phone",
      "70-1184 identifier",
      "iPhone brand",
      "obj.run() code",
    ]);
    expect(one.tokens.filter(({ kind }) => kind === "muted")).toHaveLength(8);
  });
});

describe("messages", () => {
  it("are parts where the operator wrote them", () => {
    const document = parsed({
      kind: "message",
      channel: "chat",
      messages: [
        { from: "client", text: "Где очтет" },
        { from: "operator", text: "Отчёт готов." },
        { from: "system", text: "Чат закрыт" },
        { from: "operator", text: "Ждём вас." },
      ],
    });
    expect(document.parts.map(({ messageIndex, text }) => [messageIndex, text])).toEqual([
      [1, "Отчёт готов."],
      [3, "Ждём вас."],
    ]);
  });

  it("may all be the client's, or empty", () => {
    expect(parsed({ kind: "message", messages: [{ from: "client", text: "Да" }] }).parts).toEqual([]);
    expect(parsed({ kind: "message", messages: [{ from: "operator", text: "" }] }).parts[0]).toMatchObject({
      text: "",
      tokens: [],
      sentences: [],
      paragraphs: [],
    });
    expect(parsed({ kind: "message" }).parts[0]!.text).toBe("");
  });
});

describe("Markdown", () => {
  it("is read without its mark-up, in blocks", () => {
    const one = part(
      '# Отчёт **готов**\n\nОсмотр *прошёл*, см. [план](http://a.ru "т").\nВсё в порядке.\n\n- паспорт\n- выписка\n  из ЕГРН\n\n> Когда?\n> Скоро?\n\n| Дом | Цена |\n|---|---|\n| 7 | 5 |\n\n---\n\n[x]: http://b.ru',
      "markdown",
    );
    expect(sentences(one)).toEqual([
      "heading: Отчёт готов",
      "paragraph: Осмотр прошёл, см. план.",
      "paragraph: Всё в порядке.",
      "list-item: паспорт",
      "list-item: выписка из ЕГРН",
      "quote: Когда?",
      "quote: Скоро?",
      "table-cell: Дом",
      "table-cell: Цена",
      "table-cell: 7",
      "table-cell: 5",
    ]);
    expect(changed(one)).toEqual([]);
  });

  it("decodes entities and escapes with exact places", () => {
    const one = part("\ufeffОн &laquo;да&raquo; \\*не\\* &#8212; нет\r\nи&nbsp;всё", "markdown");
    expect(one.text).toBe("Он «да» *не* — нет и\u00a0всё");
    expect(changed(one)).toEqual(["« ← &laquo;", "» ← &raquo;", "* ← \\*", "* ← \\*", "— ← &#8212;"]);
  });

  it("mutes code, and keeps placeholders", () => {
    const one = part("Введите `npm start`, {{имя}} и [ФИО клиента].\n\n```\nкот = 1\n```", "markdown", {
      kind: "template",
    });
    expect(one.muted.map(({ start, end, reason }) => [one.text.slice(start, end), reason])).toEqual([
      ["`npm start`", "code"],
      ["```\nкот = 1\n```", "code"],
    ]);
    expect(one.tokens.filter(({ kind }) => kind === "placeholder").map(({ text }) => text)).toEqual([
      "{{имя}}",
      "[ФИО клиента]",
    ]);
  });

  it("reads the HTML inside", () => {
    expect(part("Раз<br>два <b>три</b> <!-- нет -->\n\n<p>Четыре &amp; <i>пять</i></p>", "markdown").text).toBe(
      "Раз\nдва три \n\nЧетыре & пять\n\n",
    );
  });
});

describe("HTML", () => {
  const one = part(
    '<head><title>Нет</title><style>p{}</style></head><p class="x">Он &laquo;да&raquo;,\n  а&nbsp;<b>вот</b> и&#1103;<p>Раз<br>два<ul><li>три<li>четыре</ul><h2>Пять</h2><table><tr><td>шесть<td>семь</table>' +
      "<blockquote>восемь</blockquote><script>var x = '<p>нет</p>'</script><pre>a  b</pre>A &amp;amp; B &lt;i&gt; <code>x = 1</code>.",
    "html",
  );

  it("is read without tags, scripts and styles, in blocks", () => {
    expect(sentences(one)).toEqual([
      "paragraph: Он «да», а\u00a0вот ия",
      "paragraph: Раз",
      "paragraph: два",
      "list-item: три",
      "list-item: четыре",
      "heading: Пять",
      "table-cell: шесть",
      "table-cell: семь",
      "quote: восемь",
      "paragraph: a  b",
      "paragraph: A &amp; B <i> x = 1.",
    ]);
  });

  it("has its entities decoded with exact places", () => {
    expect(changed(one)).toEqual([
      "« ← &laquo;",
      "» ← &raquo;",
      "ия ← и&#1103;",
      "&amp; ← &amp;amp;",
      "<i> ← &lt;i&gt;",
    ]);
  });

  it("has its code muted", () => {
    expect(one.muted.map(({ start, end }) => one.text.slice(start, end))).toEqual(["a  b", "<i>", "x = 1"]);
  });

  it("knows no tag by accident", () => {
    expect(sentences(part("<constructor>Да.</constructor><x-y>Нет.</x-y>", "html"))).toEqual(["paragraph: Да.Нет."]);
  });

  it("leaves tags outside of a range", () => {
    const bold = part("<p>Отчёт <b>гатов</b>, да.</p>", "html");
    const word = bold.tokens[1]!;
    expect(sourceAt(bold, word.start, word.end)).toBe("гатов");
  });
});
