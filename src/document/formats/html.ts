import type { Token, Tokenizer as HtmlTokenizer, TokenizerMode as Modes } from "parse5";
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
const KINDS: ReadonlyMap<string, Block["kind"]> = new Map([
  ...["h1", "h2", "h3", "h4", "h5", "h6", "caption"].map((tag) => [tag, "heading"] as const),
  ...["li", "dt", "dd"].map((tag) => [tag, "list-item"] as const),
  ...["td", "th"].map((tag) => [tag, "table-cell"] as const),
  ["blockquote", "quote"],
]);
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
  const copier = new HtmlCopier(builder, from, to, settings);
  const tokenizer: HtmlTokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: (token) => copier.text(token),
      onNullCharacter: (token) => copier.text(token),
      onWhitespaceCharacter: (token) => copier.text(token),
      onComment: (token) => copier.comment(token),
      onDoctype: ({ location }) => copier.flush(location),
      onEof: ({ location }) => copier.flush(location),
      onEndTag: (token) => copier.endTag(token),
      onStartTag(token) {
        if (RAW.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        else if (token.tagName === "script") tokenizer.state = TokenizerMode.SCRIPT_DATA;
        else if (token.tagName === "textarea" || token.tagName === "title") tokenizer.state = TokenizerMode.RCDATA;
        copier.startTag(token);
      },
    },
  );
  tokenizer.write(builder.source.slice(from, to), true);
  copier.finish();
}

/** Takes the tokens of HTML as they come, and keeps the elements that are open. */
class HtmlCopier {
  private readonly open: string[] = [];
  private dropped = 0;
  private muted = 0;
  private mutedFrom = 0;
  private pending: string[] = [];
  private pendingFrom = 0;

  constructor(
    private readonly builder: CleanTextBuilder,
    private readonly from: number,
    private readonly to: number,
    private readonly settings: HtmlSettings,
  ) {}

  /** The reader's places are exact at tags only, so the text between two of them is kept and aligned as a whole. */
  text({ chars, location }: Token.CharacterToken): void {
    if (!this.pending.length) this.pendingFrom = location?.startOffset ?? 0;
    this.pending.push(chars);
  }

  flush(location: Token.Location | null): void {
    const { builder, from, to, pending } = this;
    if (!pending.length) return;
    if (!this.dropped)
      copyDecoded(
        builder,
        from + this.pendingFrom,
        from + (location?.startOffset ?? to - from),
        pending.join(""),
        this.muted === 0,
      );
    this.pending = [];
  }

  comment({ data, location }: Token.CommentToken): void {
    this.flush(location);
    if (location)
      this.builder.comments.push({
        text: data,
        start: this.from + location.startOffset,
        end: this.from + location.endOffset,
      });
  }

  startTag({ tagName, selfClosing, location }: Token.TagToken): void {
    this.flush(location);
    const at = this.from + (location?.startOffset ?? 0);
    if (tagName === "br" && !this.dropped) this.builder.put("\n", at, this.from + (location?.endOffset ?? 0));
    if (!VOID.has(tagName) && !selfClosing && this.open.length < DEEPEST) this.enter(tagName);
    if (!BLOCKS.has(tagName) || this.dropped) return;
    this.builder.block(this.kind(), at);
    if (tagName === "pre" && this.muted === 1) this.mutedFrom = this.builder.length;
  }

  endTag({ tagName, location }: Token.TagToken): void {
    this.flush(location);
    const found = this.open.lastIndexOf(tagName);
    if (found >= 0) for (const tag of this.open.splice(found)) this.leave(tag);
    if (BLOCKS.has(tagName) && !this.dropped) this.builder.block(this.kind(), this.from + (location?.startOffset ?? 0));
  }

  finish(): void {
    if (this.muted > 0) this.mute();
  }

  private enter(tag: string): void {
    this.open.push(tag);
    if (this.isDropped(tag)) this.dropped++;
    if (CODE.has(tag) && this.muted++ === 0) this.mutedFrom = this.builder.length;
  }

  private leave(tag: string): void {
    if (this.isDropped(tag)) this.dropped--;
    if (CODE.has(tag) && --this.muted === 0) this.mute();
  }

  private isDropped(tag: string): boolean {
    return DROPPED.has(tag) || (this.settings.withoutQuotes && tag === "blockquote");
  }

  private kind(): Block["kind"] {
    for (let i = this.open.length - 1; i >= 0; i--) {
      const kind = KINDS.get(this.open[i]!);
      if (kind) return kind;
    }
    return this.settings.kind;
  }

  private mute(): void {
    const { builder, mutedFrom } = this;
    if (mutedFrom < builder.length) builder.muted.push({ start: mutedFrom, end: builder.length, reason: "code" });
  }
}
