import { templateKey, type Document } from "../index.js";

/** Templates that were checked in this run: the second with the same text is told of the first. */
export class Twins {
  readonly #seen = new Map<string, string>();

  /** The document, with the name of the earlier template that says the same. */
  told(document: Document, name: string): Document {
    const { kind, text, id = name } = document;
    if (kind !== "template" || typeof text !== "string") return document;
    const key = templateKey(text);
    const first = this.#seen.get(key);
    if (first === undefined) this.#seen.set(key, id);
    return { id, ...document, ...(first !== undefined && { sameAs: first }) };
  }
}
