import type { Nodes, Parents } from "mdast";
import type { fromMarkdown as FromMarkdown } from "mdast-util-from-markdown";
import { CleanTextBuilder, type Block, type CleanText } from "../clean-text.js";
import { loadNow } from "../lazy-module.js";
import { copyDecoded } from "./copy-decoded.js";
import { copyHtml } from "./html.js";

interface MarkdownReader {
  readonly fromMarkdown: typeof FromMarkdown;
}

let reader: MarkdownReader | undefined;

/** Loads the reader of Markdown where modules come asynchronously (a browser); Node needs no call. */
export async function prepareMarkdown(): Promise<void> {
  reader ??= await import("mdast-util-from-markdown");
}

function fromMarkdown(text: string): Nodes {
  reader ??= loadNow("mdast-util-from-markdown") as MarkdownReader | undefined;
  if (!reader) throw new Error("Перед проверкой Markdown в браузере вызовите prepareFormats() и дождитесь её.");
  return reader.fromMarkdown(text);
}

/** One text being read. */
interface Reading {
  readonly builder: CleanTextBuilder;
  readonly withoutQuotes: boolean;
  /** What the reader of Markdown does not count: a BOM. */
  readonly base: number;
  /** How many nodes the one being read stands in. */
  depth: number;
}

/** Deeper quotations in quotations are no text: they are copied as they stand. */
const DEEPEST = 100;

/** The clean form of a Markdown text: mark-up and link targets left out, code muted. */
export function readMarkdown(source: string, withoutQuotes = false): CleanText {
  const builder = new CleanTextBuilder(source);
  const base = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  visit(fromMarkdown(base ? source.slice(base) : source), { builder, withoutQuotes, base, depth: 0 }, "paragraph");
  return builder.finish();
}

function visit(node: Nodes, reading: Reading, block: Block["kind"]): void {
  const { builder, base, withoutQuotes } = reading;
  const start = base + (node.position?.start.offset ?? 0);
  const end = base + (node.position?.end.offset ?? 0);
  switch (node.type) {
    case "text":
      return copyDecoded(builder, start, end, node.value);
    case "inlineCode":
      return mute(builder, start, end);
    case "code":
      builder.block(block, start);
      return mute(builder, start, end);
    case "html":
      return html(node.value, reading, start, end, block);
    case "break":
      return builder.put("\n", start, end);
    case "image":
    case "imageReference":
    case "thematicBreak":
    case "definition":
      return;
    case "blockquote":
      return withoutQuotes ? undefined : children(node, reading, "quote");
    case "heading":
      builder.block("heading", start);
      return children(node, reading, "heading");
    case "listItem":
      return children(node, reading, "list-item");
    case "paragraph":
      if (isTable(builder.source.slice(start, end))) return table(reading, start, end);
      builder.block(block, start);
      return children(node, reading, block);
    default:
      if ("children" in node) children(node, reading, block);
  }
}

function children(node: Parents, reading: Reading, block: Block["kind"]): void {
  reading.depth++;
  for (const child of node.children) {
    if (reading.depth < DEEPEST) visit(child, reading, block);
    else
      mute(
        reading.builder,
        reading.base + (child.position?.start.offset ?? 0),
        reading.base + (child.position?.end.offset ?? 0),
      );
  }
  reading.depth--;
}

function mute(builder: CleanTextBuilder, start: number, end: number): void {
  const from = builder.length;
  builder.copy(start, end);
  if (builder.length > from) builder.muted.push({ start: from, end: builder.length, reason: "code" });
}

/** A piece of HTML: a tag or a comment inside a line, or a whole block. */
function html(
  value: string,
  { builder, withoutQuotes }: Reading,
  start: number,
  end: number,
  kind: Block["kind"],
): void {
  if (value.startsWith("<!--") && value.indexOf("-->") === value.length - 3)
    builder.comments.push({ text: value.slice(4, -3), start, end });
  else copyHtml(builder, start, end, { withoutQuotes, kind });
}

const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/u;

/** Tables are no part of plain Markdown: a paragraph whose second line is «|---|---|». */
function isTable(text: string): boolean {
  const [first = "", second = ""] = text.split("\n", 2);
  return first.includes("|") && second.includes("|") && DELIMITERS.test(second.trimEnd());
}

function table({ builder }: Reading, start: number, end: number): void {
  const { source } = builder;
  for (let line = start; line < end;) {
    const found = source.indexOf("\n", line);
    const lineEnd = found < 0 || found > end ? end : found;
    if (!DELIMITERS.test(source.slice(line, lineEnd).trim())) cells(builder, line, lineEnd);
    line = lineEnd + 1;
  }
}

function cells(builder: CleanTextBuilder, start: number, end: number): void {
  for (let from = start; from < end;) {
    const bar = builder.source.indexOf("|", from);
    let to = bar < 0 || bar > end ? end : bar;
    const next = to + 1;
    while (from < to && builder.source[from]!.trim() === "") from++;
    while (to > from && builder.source[to - 1]!.trim() === "") to--;
    if (from < to) {
      builder.block("table-cell", from);
      builder.copy(from, to);
    }
    from = next;
  }
}
