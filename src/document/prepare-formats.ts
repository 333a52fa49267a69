import { prepareHtml } from "./formats/html.js";
import { prepareMarkdown } from "./formats/markdown.js";

/** Loads the readers of Markdown and HTML: a browser awaits it before it checks such a document. Node needs no call. */
export async function prepareFormats(): Promise<void> {
  await Promise.all([prepareHtml(), prepareMarkdown()]);
}
