import { classifyWord, needles } from "./classify-word.js";
import type { IsKnown, Profanity } from "./inspect-chunk.js";
import { LETTERS, letterCode } from "./letters.js";

/** A stretch without spaces, as the scan saw it. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly letters: number;
  /** State of the automaton after its last letter, 0 after another sign. */
  readonly state: number;
}

/** Words of one letter: they begin and end no cut-up word by themselves. */
const WORD_LETTERS = "аиоусвкяэбж";

/** Prepositions: what they begin («на хуй») is found without them. */
const PREPOSITIONS = new Set(["на", "по", "за"]);

/** A longer stretch is not the mere beginning of a word. */
const LONGEST_START = 6;

/** Signs after which nothing goes on. */
const ENDS = ",;:!?)»";

/** The pieces looked at together at most. */
const MOST_PIECES = 24;

/** Gathers the pieces of words that are parted by spaces: «х у й», «пиз дец». */
export class PartedWords {
  private lone: Chunk[] = [];
  private pieces: Chunk[] = [];
  private joined = "";
  private state = 0;

  constructor(
    private readonly text: string,
    private readonly isKnown: IsKnown,
    private readonly found: Profanity[],
  ) {}

  /** The next stretch of the line, with the automaton's state after its last letter (0 after another sign); `whole` when something was found inside it. */
  add(start: number, end: number, letters: number, state: number, whole: boolean): void {
    if (
      this.lone.length === 0 &&
      this.pieces.length === 0 &&
      (letters > LONGEST_START || needles().depth[state] !== letters) &&
      letters !== 1
    )
      return;
    const chunk: Chunk = { start, end, letters, state };
    if (letters === 1 && !whole) {
      this.lone.push(chunk);
      if (this.lone.length === MOST_PIECES || ENDS.includes(this.text[end - 1]!)) this.endOfLone();
    } else this.endOfLone();
    if (whole || letters === 0) this.pieces = [];
    else if (this.pieces.length) this.goOn(chunk);
    else this.begin(chunk);
  }

  /** A line ends, and with it whatever was gathered. */
  endOfLine(): void {
    this.endOfLone();
    this.pieces = [];
  }

  /** A short stretch that is the beginning of an obscene word as a whole. */
  private begin(chunk: Chunk): void {
    if (chunk.letters > LONGEST_START || chunk.state === 0 || needles().depth[chunk.state] !== chunk.letters) return;
    const word = this.letters(chunk);
    if (word.length !== chunk.letters || (word.length === 1 ? WORD_LETTERS.includes(word) : PREPOSITIONS.has(word)))
      return;
    this.pieces = [chunk];
    this.joined = word;
    this.state = chunk.state;
  }

  private goOn(chunk: Chunk): void {
    const { next, depth } = needles();
    const letters = this.letters(chunk);
    this.pieces.push(chunk);
    for (const letter of letters) this.state = next[this.state * LETTERS + letterCode(letter.charCodeAt(0))]!;
    this.joined += letters;
    const stem = this.pieces.every((piece) => piece.letters === 1) ? undefined : classifyWord(this.joined);
    if (
      stem &&
      (stem.kind === "obscene" || stem.kind === "vulgar") &&
      !this.pieces.every((piece) => this.isWord(piece))
    ) {
      this.found.push({ kind: stem.kind, start: this.pieces[0]!.start, end: chunk.end, word: this.joined });
      this.pieces = [];
    } else if (depth[this.state] !== this.joined.length || this.pieces.length >= MOST_PIECES) {
      this.pieces = [];
      this.begin(chunk);
    }
  }

  private isWord(piece: Chunk): boolean {
    const word = this.letters(piece);
    return word.length === 1 ? WORD_LETTERS.includes(word) : this.isKnown(word);
  }

  /** Of three single letters and more in a row, the longest rows that spell a word. */
  private endOfLone(): void {
    const { lone } = this;
    this.lone = [];
    if (lone.length < 3) return;
    const word = lone.map((chunk) => this.letters(chunk)).join("");
    if (word.length !== lone.length) return;
    for (let from = 0; from + 3 <= lone.length; from++) {
      for (let to = lone.length; to >= from + 3; to--) {
        const stem = classifyWord(word.slice(from, to));
        if (!stem || (stem.kind !== "obscene" && stem.kind !== "vulgar" && stem.kind !== "insult")) continue;
        this.found.push({
          kind: stem.kind,
          start: this.start(lone[from]!),
          end: this.end(lone[to - 1]!),
          word: word.slice(from, to),
        });
        from = to - 1;
        break;
      }
    }
  }

  private letters({ start, end }: Chunk): string {
    let word = "";
    for (let at = start; at < end; at++) {
      const code = letterCode(this.text.charCodeAt(at));
      if (code > 0) word += String.fromCharCode(code < 33 ? 0x42f + code : 0x40 + code);
    }
    return word;
  }

  private start({ start, end }: Chunk): number {
    for (let at = start; at < end; at++) if (letterCode(this.text.charCodeAt(at)) > 0) return at;
    return start;
  }

  private end({ start, end }: Chunk): number {
    for (let at = end; at > start; at--) if (letterCode(this.text.charCodeAt(at - 1)) > 0) return at;
    return end;
  }
}
