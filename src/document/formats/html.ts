import type { Token, Tokenizer as HtmlTokenizer, TokenHandler, TokenizerMode as Modes } from "parse5";
import { CleanTextBuilder, type Block, type CleanText } from "../clean-text.js";
import { loadNow } from "../lazy-module.js";
import { copyDecoded } from "./copy-decoded.js";

interface Parse5 {
  readonly Tokenizer: typeof HtmlTokenizer;
  readonly TokenizerMode: typeof Modes;
}

let parse5: Parse5 | undefined;

/** Loads the reader of HTML where modules come asynchronously (a browser); Node needs no call. */
export async function prepareHtml(): Promise<void> {
  parse5 ??= await import("parse5");
}

function reader(): Parse5 {
  parse5 ??= loadNow("parse5") as Parse5 | undefined;
  if (!parse5) throw new Error("Перед проверкой HTML в браузере вызовите prepareFormats() и дождитесь её.");
  return parse5;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul",
);
const DROPPED = words(
  "head script style template noscript iframe noframes noembed xmp svg math select textarea object audio video canvas",
);
const RAW = words("style xmp iframe noembed noframes");
const CODE = words("code kbd samp tt var pre");
const VOID = words("area base br col embed hr img input link meta param source track wbr");
const KINDS: Readonly<Record<string, Block["kind"]>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  td: "table-cell",
  th: "table-cell",
  caption: "heading",
  blockquote: "quote",
};
const DEEPEST = 200;

/** The clean form of an HTML text: entities decoded, tags, scripts and styles left out, code muted. */
export function readHtml(source: string, withoutQuotes = false): CleanText {
  const builder = new CleanTextBuilder(source);
  copyHtml(builder, 0, source.length, { withoutQuotes, kind: "paragraph" });
  return builder.finish();
}

/** How a piece of HTML is read. */
export interface HtmlSettings {
  /** In a mail, what stands in a quotation is not the operator's. */
  readonly withoutQuotes: boolean;
  /** The block that the piece stands in. */
  readonly kind: Block["kind"];
}

/** Copies the piece of HTML between two offsets. */
export function copyHtml(builder: CleanTextBuilder, from: number, to: number, settings: HtmlSettings): void {
  const { Tokenizer, TokenizerMode } = reader();
  const open: string[] = [];
  let dropped = 0;
  let muted = 0;
  let mutedFrom = 0;
  const isDropped = (tag: string): boolean => DROPPED.has(tag) || (settings.withoutQuotes && tag === "blockquote");
  const kind = (): Block["kind"] => {
    for (let i = open.length - 1; i >= 0; i--) if (KINDS[open[i]!]) return KINDS[open[i]!]!;
    return settings.kind;
  };
  const close = (tag: string): void => {
    if (isDropped(tag)) dropped--;
    if (CODE.has(tag) && --muted === 0) mute(builder, mutedFrom);
  };
  // The reader's places are exact at tags only, so the text between two of them is aligned as a whole.
  let pending: string[] = [];
  let pendingFrom = 0;
  const text = ({ chars, location }: Token.CharacterToken): void => {
    if (!pending.length) pendingFrom = location?.startOffset ?? 0;
    pending.push(chars);
  };
  const flush = (location: Token.Location | null): void => {
    if (pending.length && !dropped)
      copyDecoded(
        builder,
        from + pendingFrom,
        from + (location?.startOffset ?? to - from),
        pending.join(""),
        muted === 0,
      );
    pending = [];
  };
  const handler: TokenHandler = {
    onCharacter: text,
    onNullCharacter: text,
    onWhitespaceCharacter: text,
    onComment({ data, location }) {
      flush(location);
      if (location)
        builder.comments.push({ text: data, start: from + location.startOffset, end: from + location.endOffset });
    },
    onDoctype: ({ location }) => flush(location),
    onEof: ({ location }) => flush(location),
    onStartTag({ tagName, selfClosing, location }) {
      flush(location);
      if (RAW.has(tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
      else if (tagName === "script") tokenizer.state = TokenizerMode.SCRIPT_DATA;
      else if (tagName === "textarea" || tagName === "title") tokenizer.state = TokenizerMode.RCDATA;
      const at = from + (location?.startOffset ?? 0);
      if (tagName === "br" && !dropped) builder.put("\n", at, from + (location?.endOffset ?? 0));
      if (!VOID.has(tagName) && !selfClosing && open.length < DEEPEST) {
        open.push(tagName);
        if (isDropped(tagName)) dropped++;
        if (CODE.has(tagName) && muted++ === 0) mutedFrom = builder.length;
      }
      if (BLOCKS.has(tagName) && !dropped) {
        builder.block(kind(), at);
        if (tagName === "pre" && muted === 1) mutedFrom = builder.length;
      }
    },
    onEndTag({ tagName, location }) {
      flush(location);
      const found = open.lastIndexOf(tagName);
      if (found >= 0) for (const tag of open.splice(found)) close(tag);
      if (BLOCKS.has(tagName) && !dropped) builder.block(kind(), from + (location?.startOffset ?? 0));
    },
  };
  const tokenizer: HtmlTokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(builder.source.slice(from, to), true);
  if (muted > 0) mute(builder, mutedFrom);
}

function mute(builder: CleanTextBuilder, start: number): void {
  if (start < builder.length) builder.muted.push({ start, end: builder.length, reason: "code" });
}
