import { readFeatures, UPOS } from "./feature-values.js";
import { singleTest, type Node, type Row } from "./pattern-tree.js";
import type { Certainty, Test } from "./program.js";

/** How often `X*` and `X+` repeat at most: no row of like words in a sentence is longer, and it keeps matching linear. */
const MOST = 12;
const WORD = /^[\p{L}\p{M}\p{N}]+(?:[-’'‑][\p{L}\p{M}\p{N}]+)*/u;
const NAME = /^([a-z][a-z0-9_]*)=(?=\S)/u;
const FEATURES = /^:((?:[A-Z][A-Za-z]*|[123])(?:[,/](?:[A-Z][A-Za-z]*|[123]))*)/u;

/** Lower case, ё folded: as the keys of tokens. */
export const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** Parses a pattern of docs/rule-files.md; what is wrong is thrown as a SyntaxError that says what to write instead. */
export function parsePattern(text: string): Row {
  const parser = new Parser(text);
  const row = parser.row();
  if (!parser.done)
    throw new SyntaxError(
      `лишняя «${parser.rest[0]}»; знак препинания в образце берут в двойные кавычки: "${parser.rest[0]}"`,
    );
  return row;
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get rest(): string {
    return this.#text.slice(this.#at);
  }

  get done(): boolean {
    this.#space();
    return this.#at >= this.#text.length;
  }

  #space(): void {
    while (this.#text[this.#at] === " " || this.#text[this.#at] === "\n") this.#at++;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.rest);
    if (!match) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #eat(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  row(): Row {
    const row: Node[] = [];
    while (!this.done && !/^[|)]/u.test(this.rest)) row.push(this.#item());
    return row;
  }

  #item(): Node {
    if (this.#eat("[")) return { kind: "bound", side: "[" };
    if (this.#eat("]")) return { kind: "bound", side: "]" };
    const edge = this.#take(/^(?:\^\^|\$\$|\^|\$|<_>|<)(?=[\s|)[\]]|$)/u);
    if (edge) return { kind: "assert", edge: edge[0] };
    const gap = this.#take(/^\.\.(\d*)(?=[\s|)[\]]|$)/u);
    if (gap)
      return { kind: "repeat", node: { kind: "test", test: ["_"] }, min: 0, max: Number(gap[1] || 3), lazy: true };
    const name = this.#take(NAME)?.[1];
    const node = this.#quantified(this.#conjunction());
    return name === undefined ? node : { kind: "capture", name, node };
  }

  #quantified(node: Node): Node {
    const sign = this.#take(/^[?*+](?=[\s|)[\]]|$)/u)?.[0];
    if (!sign) return node;
    return { kind: "repeat", node, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : MOST, lazy: false };
  }

  #conjunction(): Node {
    const first = this.#term();
    if (!this.rest.startsWith("&")) return first;
    const tests = [test(first)];
    while (this.#eat("&")) tests.push(test(this.#term()));
    return { kind: "test", test: ["&", ...tests] };
  }

  #term(): Node {
    if (/^!(?:[\s|)[\]]|$)/u.test(this.rest)) return this.#mark();
    if (this.#eat("!")) {
      const node = this.#term();
      const inner = singleTest(node);
      return inner === undefined ? { kind: "not", node } : { kind: "test", test: ["!", inner] };
    }
    if (this.#eat("(")) return this.#group();
    return { kind: "test", test: this.#test() };
  }

  #group(): Node {
    const rows = [this.row()];
    while (this.#eat("|")) rows.push(this.row());
    if (!this.#eat(")")) throw new SyntaxError("скобка не закрыта; закройте её «)»");
    if (rows.some((row) => !row.length))
      throw new SyntaxError("пустой вариант в скобках; уберите лишнюю «|» (необязательное пишут «X?»)");
    return { kind: "group", rows };
  }

  #test(): Test {
    const blank = this.#take(/^_[wuc]?(?=[\s|)[\]&?*+]|$)/u)?.[0];
    if (blank) return [blank as "_"];
    const number = this.#take(/^#(\d*)/u);
    if (number) return number[1] ? ["#", number[1]] : ["#"];
    if (this.#eat("~")) return this.#lemma();
    if (/^[?%]/u.test(this.rest)) return this.#unsure();
    if (/^=[\p{L}\p{N}]/u.test(this.rest)) return ["=", this.#word(1)];
    if (this.rest.startsWith("/")) return this.#regex();
    return this.#tagged("s") ?? this.#surface() ?? this.#mark().test;
  }

  #word(skip = 0): string {
    this.#at += skip;
    const word = this.#take(WORD)?.[0];
    if (word === undefined) throw new SyntaxError(`здесь нужно слово, стоит «${this.rest.slice(0, 12)}»`);
    return word;
  }

  #features(): ReturnType<typeof readFeatures> | undefined {
    const match = this.#take(FEATURES);
    if (match) return readFeatures(match[1]!);
    if (this.rest.startsWith(":") && /^:\p{L}/u.test(this.rest)) readFeatures(/^:([^\s|)\]&]*)/u.exec(this.rest)![1]!);
    return undefined;
  }

  #lemma(): Test {
    const lemma = fold(this.#word());
    const features = this.#features();
    return features ? ["~", lemma, features] : ["~", lemma];
  }

  #unsure(): Test {
    const sign = this.rest[0]!;
    this.#at++;
    const tagged = this.#tagged(sign === "?" ? "p" : "l");
    if (tagged) return tagged;
    throw new SyntaxError(
      `после «${sign}» нужна часть речи или граммемы: «${sign}NOUN:Gen»; знак препинания пишут в кавычках: "${sign}"`,
    );
  }

  #tagged(certainty: Certainty): Test | undefined {
    const upos = /^[A-Z]+(?![\p{L}\p{N}-])/u.exec(this.rest)?.[0];
    if (upos !== undefined && UPOS.has(upos)) {
      this.#at += upos.length;
      return ["u", certainty, upos, this.#features() ?? {}];
    }
    if (!/^:[A-Z123]/u.test(this.rest)) return undefined;
    return ["u", certainty, "", this.#features()!];
  }

  #regex(): Test {
    const match = this.#take(/^\/((?:[^/\\]|\\.)+)\/(?=[\s|)[\]&?*+]|$)/u);
    if (!match) throw new SyntaxError("регулярное выражение не закрыто; нужна «/» в конце: /^при\\p{L}+$/");
    const source = match[1]!;
    try {
      new RegExp(source, "u");
    } catch (error) {
      throw new SyntaxError(`не регулярное выражение: ${(error as Error).message}`);
    }
    return ["/", source];
  }

  #surface(): Test | undefined {
    const word = this.#take(WORD)?.[0];
    if (word !== undefined && this.rest.startsWith(":") && /^:[A-Z]/u.test(this.rest)) {
      throw new SyntaxError(
        `«${word}» — форма слова, граммемы пишут при лемме: «~${word}${this.rest.split(/\s/u, 1)[0]!}»`,
      );
    }
    return word === undefined ? undefined : fold(word);
  }

  #mark(): { kind: "test"; test: Test } {
    const quoted = this.#take(/^"([^"]+)"/u);
    const mark = quoted?.[1] ?? this.#take(/^(?:\.\.\.|\?!|[^\s()[\]|?*+"&])/u)?.[0];
    if (mark === undefined)
      throw new SyntaxError(
        `непонятно, что значит «${this.rest.slice(0, 12)}»; знак препинания берут в двойные кавычки: "?"`,
      );
    return { kind: "test", test: [".", mark] };
  }
}

function test(node: Node): Test {
  const single = singleTest(node);
  if (single === undefined) throw new SyntaxError("через «&» соединяют только проверки одного слова");
  return single;
}
