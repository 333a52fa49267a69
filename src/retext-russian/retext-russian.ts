import type { Nodes, Paragraph, Root, Sentence } from "nlcst";
import type { Plugin } from "unified";
import { parseRussian } from "./parse-russian.js";

/** An extension of a parser, as retext's syntax plugins register them. */
type Extension<Node extends Nodes> = (node: Node) => unknown;

/** Unified plugin that parses Russian: `retext().use(retextRussian)`, with other people's plugins after it. */
const retextRussian: Plugin<[], string, Root> = function () {
  this.parser = (text: string): Root => {
    const root = parseRussian(text);
    const data = this.data() as Readonly<Record<string, unknown>>;
    extend(root, data["nlcstSentenceExtensions"], data["nlcstParagraphExtensions"], data["nlcstRootExtensions"]);
    return root;
  };
};

export default retextRussian;

function extend(root: Root, sentences: unknown, paragraphs: unknown, roots: unknown): void {
  if (sentences || paragraphs) {
    for (const paragraph of root.children) {
      if (paragraph.type !== "ParagraphNode") continue;
      if (sentences)
        for (const sentence of paragraph.children)
          if (sentence.type === "SentenceNode") apply<Sentence>(sentences, sentence);
      apply<Paragraph>(paragraphs, paragraph);
    }
  }
  apply<Root>(roots, root);
}

function apply<Node extends Nodes>(extensions: unknown, node: Node): void {
  if (Array.isArray(extensions)) for (const extension of extensions as Extension<Node>[]) extension(node);
}
