/** Personal numbers that are recognised in a text. */
export const PERSONAL_NUMBERS = ["card", "passport", "snils"] as const;

/** A kind of personal number. */
export type PersonalNumber = (typeof PERSONAL_NUMBERS)[number];

/** Which personal numbers may not stand in a text, and in which texts. */
export interface PersonalDataPolicy {
  readonly forbid?: readonly PersonalNumber[];
  /** Only in these kinds of document; in all where absent. */
  readonly kinds?: readonly string[];
  readonly channels?: readonly string[];
}

/** JSON Schema of the policy's `personalData`. */
export const personalDataSchema: object = {
  type: "object",
  description: "Личные номера, которым не место в тексте: card, passport, snils.",
  additionalProperties: false,
  properties: {
    forbid: { type: "array", items: { enum: [...PERSONAL_NUMBERS] }, uniqueItems: true },
    kinds: { type: "array", items: { type: "string" } },
    channels: { type: "array", items: { type: "string" } },
  },
};
