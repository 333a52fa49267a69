import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { InputError } from "./input-error.js";

/** A YAML (or JSON) file of the user's, with the line of every value. */
export class YamlFile {
  readonly path: string;
  readonly value: unknown;
  readonly #yaml: YamlDocument;
  readonly #lines = new LineCounter();

  constructor(path: string, text: string) {
    this.path = path;
    this.#yaml = parseDocument(text, { lineCounter: this.#lines });
    const [broken] = this.#yaml.errors;
    if (broken) {
      const { line, col } = this.#lines.linePos(broken.pos[0]);
      throw new InputError(
        `это не YAML и не JSON: проверьте отступы, кавычки и скобки (${broken.message.split(" at line")[0]!})`,
        `${path}:${line}:${col}`,
      );
    }
    this.value = this.#yaml.toJS();
  }

  /** An error at the value that the path of keys names, or at one of its keys. */
  error(message: string, keys: readonly (string | number)[], key?: string): InputError {
    return new InputError(message, `${this.path}:${this.#lineOf(keys, key)}`);
  }

  #lineOf(keys: readonly (string | number)[], key?: string): number {
    let node: unknown = this.#yaml.contents;
    for (const step of keys) {
      const next = isMap(node) ? this.#pair(node, step) : isSeq(node) ? node.get(Number(step), true) : undefined;
      if (!next) break;
      node = next;
    }
    if (isMap(node)) node = node.items.find((item) => isScalar(item.key) && item.key.value === key)?.key ?? node;
    const range = isNode(node) ? node.range : undefined;
    return range ? this.#lines.linePos(range[0]).line : 1;
  }

  /** The value of a key; the key itself where the value is empty. */
  #pair(map: Extract<YamlDocument["contents"], { items: unknown }>, step: string | number): unknown {
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    return pair?.value ?? pair?.key;
  }
}

/** A JSON pointer as keys. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/gu, "/").replace(/~0/gu, "~"));
}
