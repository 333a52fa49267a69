import type { Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { fold } from "../pattern/parse-pattern.js";
import { marksOf } from "./form-marks.js";

/** What rules know of a word form (or of a kind of other tokens) without its context. */
export interface Form {
  readonly kind: Token["kind"];
  /** The token's key; empty where all tokens of the kind share the form. */
  readonly key: string;
  /** Readings of the lexicon, guessed ones where it has none. */
  readonly readings: readonly Reading[];
  /** False when the readings are guessed. */
  readonly known: boolean;
  /** Lemmas of the readings, ё folded, parallel to them. */
  readonly lemmas: readonly string[];
  /** See `marksOf`. */
  readonly marks: number;
  /** What may start here; undefined when nothing does. */
  triggers: readonly Trigger[] | undefined;
  /** Detectors that may start here, by their places in the rulebook's list; undefined when none does. */
  detectors: readonly number[] | undefined;
}

/** What may start at a form. */
export interface FormIndex {
  triggers(form: Form): readonly Trigger[] | undefined;
  detectors(form: Form): readonly number[] | undefined;
  /** Numbers that have forms of their own. */
  readonly numbers: readonly string[];
}

/** A pattern that a form may start, and how far before the form its match may begin. */
export interface Trigger {
  readonly id: number;
  /** The pattern's rule. */
  readonly rule: number;
  readonly min: number;
  readonly max: number;
  /** True when windows of starts overlap from token to token, so that starts already tried are passed over. */
  readonly once: boolean;
}

/** As many forms as a large document has; then the table starts anew, so that it stays bounded. */
const MOST = 20_000;

/** «и» is hardly ever the letter's name, «в» no abbreviation: less probable readings are none. */
const NEGLIGIBLE = 0.0005;

function likely(readings: readonly Reading[]): readonly Reading[] {
  if (readings.every(({ probability }) => probability >= NEGLIGIBLE)) return readings;
  const kept = readings.filter(({ probability }) => probability >= NEGLIGIBLE);
  return kept.length ? kept : readings;
}

/** Forms by key, made on first sight: a token that starts nothing costs one look-up. */
export class FormTable {
  readonly #lexicon: Lexicon;
  readonly #index: FormIndex;
  readonly #words = new Map<string, Form>();
  readonly #marks = new Map<string, Form>();
  readonly #numbers = new Map<string, Form>();
  readonly #number: Form;
  readonly #muted: Form;
  readonly #placeholder: Form;

  constructor(lexicon: Lexicon, index: FormIndex) {
    this.#lexicon = lexicon;
    this.#index = index;
    this.#number = this.#make("number", "");
    this.#muted = this.#make("muted", "");
    this.#placeholder = this.#make("placeholder", "");
    for (const key of index.numbers) this.#numbers.set(key, this.#make("number", key));
  }

  /** The form of a token. */
  of(token: Token): Form {
    switch (token.kind) {
      case "word":
        return this.#words.get(token.key) ?? this.#word(token.key);
      case "number":
        return this.#numbers.get(token.key) ?? this.#number;
      case "muted":
        return this.#muted;
      case "placeholder":
        return this.#placeholder;
      default:
        return this.#marks.get(token.text) ?? this.#mark(token);
    }
  }

  #word(key: string): Form {
    if (this.#words.size >= MOST) this.#words.clear();
    const known = likely(this.#lexicon.readings(key));
    const form = this.#make("word", key, known.length ? known : this.#lexicon.guess(key), known.length > 0);
    this.#words.set(key, form);
    return form;
  }

  #mark({ kind, text }: Token): Form {
    if (this.#marks.size >= 1000) this.#marks.clear();
    const form = this.#make(kind, text);
    this.#marks.set(text, form);
    return form;
  }

  #make(kind: Token["kind"], key: string, readings: readonly Reading[] = [], known = false): Form {
    const lemmas = readings.map(({ lemma }) => fold(lemma));
    const form: Form = {
      kind,
      key,
      readings,
      known,
      lemmas,
      marks: marksOf({ kind, key, lemmas, readings }),
      triggers: undefined,
      detectors: undefined,
    };
    form.triggers = this.#index.triggers(form);
    form.detectors = this.#index.detectors(form);
    return form;
  }
}
