/** Parts that a customer may require of a text. */
export type StandardPart =
  "greeting" | "clientName" | "introduction" | "thanks" | "offerOfHelp" | "farewell" | "signature";

/** A phrase with what to write instead and why. */
export interface StandardPhrase {
  readonly phrase: string;
  readonly instead?: string;
  readonly why?: string;
}

/** A customer's standard of communication for one kind or channel of texts. */
export interface Standard {
  /** Clause of the customer's standard, named in findings. */
  readonly clause?: string;
  /** Required parts; a list of accepted wordings takes the place of the usual ones. `{name}` stands for any name. */
  readonly require?: Readonly<Partial<Record<StandardPart, true | readonly string[]>>>;
  /** The required parts' order in the text. */
  readonly order?: readonly StandardPart[];
  /** Phrases that must not stand in the text, in any form. */
  readonly forbid?: readonly (string | StandardPhrase)[];
  /** Phrases that must stand in the text, in any form; a list inside is a choice. */
  readonly mustSay?: readonly (string | readonly string[])[];
  /** Preferred word → words that it replaces. */
  readonly prefer?: Readonly<Record<string, readonly string[]>>;
  readonly address?: "Вы" | "вы" | "consistent";
  readonly length?: {
    readonly minCharacters?: number;
    readonly maxCharacters?: number;
    readonly maxWords?: number;
    readonly maxSentences?: number;
    readonly maxSentenceWords?: number;
  };
  readonly emoji?: boolean;
  /** Most exclamation marks in a text; `true` any, `false` none. */
  readonly exclamations?: boolean | number;
  /** Whether whole words may be in capitals (abbreviations always may). */
  readonly capitals?: boolean;
  /** Every question of the client has an operator's turn after it. */
  readonly answerQuestions?: boolean;
}

const words = { type: "array", items: { type: "string", minLength: 1 } };
const part = { anyOf: [{ const: true }, words] };
const parts = ["greeting", "clientName", "introduction", "thanks", "offerOfHelp", "farewell", "signature"];
const count = { type: "integer", minimum: 0 };

/** JSON Schema of the policy's `standards`: `*`, a kind, a channel or `kind/channel` → a standard. */
export const standardsSchema: object = {
  type: "object",
  description: "Стандарты общения заказчика: «*», вид документа, канал или «вид/канал» → требования.",
  additionalProperties: {
    type: "object",
    additionalProperties: false,
    properties: {
      clause: { type: "string" },
      require: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(parts.map((name) => [name, part])),
      },
      order: { type: "array", items: { enum: parts }, uniqueItems: true },
      forbid: {
        type: "array",
        items: {
          anyOf: [
            { type: "string", minLength: 1 },
            {
              type: "object",
              required: ["phrase"],
              additionalProperties: false,
              properties: {
                phrase: { type: "string", minLength: 1 },
                instead: { type: "string" },
                why: { type: "string" },
              },
            },
          ],
        },
      },
      mustSay: { type: "array", items: { anyOf: [{ type: "string", minLength: 1 }, words] } },
      prefer: { type: "object", additionalProperties: words },
      address: { enum: ["Вы", "вы", "consistent"] },
      length: {
        type: "object",
        additionalProperties: false,
        properties: {
          minCharacters: count,
          maxCharacters: count,
          maxWords: count,
          maxSentences: count,
          maxSentenceWords: count,
        },
      },
      emoji: { type: "boolean" },
      exclamations: { anyOf: [{ type: "boolean" }, count] },
      capitals: { type: "boolean" },
      answerQuestions: { type: "boolean" },
    },
  },
};
