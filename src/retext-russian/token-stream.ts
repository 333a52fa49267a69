/** A word. */
export const WORD = 1;
/** A number with what belongs to it: «1 234,56», «12.03.2026», «10:00», «2-й». */
export const NUMBER = 2;
/** A mark of punctuation; a run such as «?!», «...», «--» is one. */
export const PUNCTUATION = 3;
/** Any other sign: «№», «%», an emoticon, a run of emoji. */
export const SYMBOL = 4;
/** What is not checked as Russian. */
export const MUTED = 5;
/** `{{имя}}` and its kin. */
export const PLACEHOLDER = 6;

/** White space stands before the token, or the edge of the text. */
export const SPACE_BEFORE = 1;
/** A line break stands before the token. */
export const LINE_BEFORE = 2;
/** A blank line stands before the token. */
export const BLANK_BEFORE = 4;
/** A full stop that belongs to the abbreviation before it. */
export const ABBREVIATION_STOP = 8;
/** The token opens a sentence. */
export const SENTENCE_START = 16;
/** The token opens a paragraph. */
export const PARAGRAPH_START = 32;

/** Reasons of muted tokens, by number. */
export const MUTED_REASONS = [
  "",
  "url",
  "email",
  "domain",
  "path",
  "code",
  "phone",
  "identifier",
  "markup",
  "brand",
] as const;
/** A link. */
export const URL_REASON = 1;
/** An e-mail address. */
export const EMAIL_REASON = 2;
/** A domain's name. */
export const DOMAIN_REASON = 3;
/** A file or its path. */
export const PATH_REASON = 4;
/** Code, or a name from it. */
export const CODE_REASON = 5;
/** A telephone number. */
export const PHONE_REASON = 6;
/** The number of a document, an order, a tax payer; a tag, a mention. */
export const IDENTIFIER_REASON = 7;
/** A tag of HTML left in a plain text. */
export const MARKUP_REASON = 8;
/** A Latin name with a capital or a digit inside. */
export const BRAND_REASON = 9;

/** The tokens of a text in columns, so that a text of ten megabytes costs no object per token. */
export class TokenStream {
  readonly text: string;
  length = 0;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  flags: Uint8Array;
  reasons: Uint8Array;
  /** Round brackets that are open: one more closing is a smile. */
  openBrackets = 0;
  /** How far the run reaches that was tried last and is no address: it is not tried again at every word in it. */
  triedTo = 0;
  /** How far no comment of HTML ends. */
  commentTriedTo = 0;

  constructor(text: string) {
    this.text = text;
    const capacity = (text.length >> 2) + 16;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.reasons = new Uint8Array(capacity);
  }

  /** Adds a token; answers where it ends. */
  push(kind: number, start: number, end: number, flags: number, reason = 0): number {
    const at = this.length++;
    if (at === this.kinds.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.kinds[at] = kind;
    this.flags[at] = flags;
    this.reasons[at] = reason;
    return end;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const wide = (old: Int32Array): Int32Array => {
      const grown = new Int32Array(capacity);
      grown.set(old);
      return grown;
    };
    const narrow = (old: Uint8Array): Uint8Array => {
      const grown = new Uint8Array(capacity);
      grown.set(old);
      return grown;
    };
    this.starts = wide(this.starts);
    this.ends = wide(this.ends);
    this.kinds = narrow(this.kinds);
    this.flags = narrow(this.flags);
    this.reasons = narrow(this.reasons);
  }
}
