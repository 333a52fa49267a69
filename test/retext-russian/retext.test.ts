import type { Nodes } from "nlcst";
import { toString } from "nlcst-to-string";
import { retext } from "retext";
import retextIndefiniteArticle from "retext-indefinite-article";
import retextRepeatedWords from "retext-repeated-words";
import retextStringify from "retext-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import retextRussian, { parseRussian } from "../../src/retext-russian/index.js";

/** The tree in short: a letter of the type, and the values. */
function shape(node: Nodes): string {
  const sign = node.type.replace("Node", "").slice(0, 2);
  return "children" in node
    ? `${sign}(${node.children.map(shape).join(" ")})`
    : `${sign}:${JSON.stringify(node.value)}`;
}

describe("retextRussian", () => {
  it("gives the tree of nlcst", () => {
    expect(shape(parseRussian("Ул. Кто-то\n\n№ 5 на a.ru!"))).toBe(
      'Ro(Pa(Se(Wo(Te:"Ул" Pu:".") Wh:" " Wo(Te:"Кто" Pu:"-" Te:"то"))) Wh:"\\n\\n" Pa(Se(Sy:"№" Wh:" " Wo(Te:"5") Wh:" " Wo(Te:"на") Wh:" " So:"a.ru" Pu:"!")))',
    );
    expect(shape(parseRussian(""))).toBe("Ro()");
    expect(shape(parseRussian(" \n"))).toBe('Ro(Wh:" \\n")');
  });

  it("works with a stranger that finds repeated words", async () => {
    const file = await retext()
      .use(retextRussian)
      .use(retextRepeatedWords)
      .process("Отчёт готов. Он он лежит в в кабинете на ул. Садовой.");
    expect(file.messages.map(({ message, line, column }) => [message, line, column])).toEqual([
      ["Unexpected repeated `он`, remove one occurrence", 1, 14],
      ["Unexpected repeated `в`, remove one occurrence", 1, 26],
    ]);
  });

  it("works with a stranger that knows English articles", async () => {
    const file = await retext()
      .use(retextRussian)
      .use(retextIndefiniteArticle)
      .process("Клиент прислал файл «a example».\nИ ещё «an apple».");
    expect(file.messages.map(({ message, line }) => [message, line])).toEqual([
      ["Unexpected article `a` before `example`, expected `an`", 1],
    ]);
  });

  it("gives back what it read, and runs the extensions of other syntax plugins", async () => {
    const text = "Один.  Два\r\nтри…\n\n— Да? — Нет!\t";
    expect(String(await unified().use(retextRussian).use(retextStringify).process(text))).toBe(text);
    const seen: string[] = [];
    const processor = unified()
      .use(retextRussian)
      .data("nlcstSentenceExtensions" as never, [(node: Nodes) => seen.push(toString(node))] as never);
    processor.parse("Раз. Два.");
    expect(seen).toEqual(["Раз.", "Два."]);
  });

  it("puts whole emoji into one node", () => {
    const values: string[] = [];
    visit(parseRussian("Да 👨‍👩‍👧 нет 🏳️‍🌈 и 🇷🇺"), "SymbolNode", (node) => void values.push(node.value));
    expect(values).toEqual(["👨‍👩‍👧", "🏳️‍🌈", "🇷🇺"]);
  });
});
