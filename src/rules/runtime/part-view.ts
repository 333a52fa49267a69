import type { Analysis, SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Sentence, Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import type { Form, FormTable } from "./form.js";

/** A part as patterns see it: tokens with their forms, and the bounds of the sentence that is being read. */
export class PartView {
  readonly part: Part;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly forms: readonly Form[];
  readonly #analysis: Analysis;
  #sentence: Sentence | undefined;
  #analysed: SentenceAnalysis | undefined;
  first = 0;
  last = 0;

  constructor(part: Part, analysis: Analysis, table: FormTable) {
    this.part = part;
    this.lexicon = analysis.lexicon;
    this.tokens = part.tokens;
    this.#analysis = analysis;
    const forms = new Array<Form>(part.tokens.length);
    for (let i = 0; i < forms.length; i++) forms[i] = table.of(part.tokens[i]!);
    this.forms = forms;
  }

  /** Goes to a sentence. */
  enter(sentence: Sentence): void {
    this.#sentence = sentence;
    this.#analysed = undefined;
    this.first = sentence.first;
    this.last = sentence.last;
  }

  /** Whether a pattern has asked for the sentence's analysis. */
  get isAnalysed(): boolean {
    return this.#analysed !== undefined;
  }

  /** The sentence's analysis, made when something first asks. */
  get analysis(): SentenceAnalysis {
    return (this.#analysed ??= this.#analysis.sentence(this.#sentence!.index));
  }

  /** The likeliest reading of a token that is beyond doubt. */
  sure(index: number): Reading | undefined {
    return this.analysis.certain(index) ? this.analysis.best(index) : undefined;
  }
}
