/** What a template's placeholder stands for. */
export interface PlaceholderKind {
  /** Case of what will be put in; `Nom` by default. */
  readonly case?: "Nom" | "Gen" | "Dat" | "Acc" | "Ins" | "Loc";
  /** Gender of what will be put in; `any` for people of either gender. */
  readonly gender?: "Masc" | "Fem" | "Neut" | "any";
  readonly title?: string;
}

/** Placeholders that a customer's templates may use. */
export interface Placeholders {
  /** Names, with or without what is known of them; any name where the list is absent. */
  readonly allowed?: readonly string[];
  readonly kinds?: Readonly<Record<string, PlaceholderKind>>;
}

/** JSON Schema of the policy's `placeholders`. */
export const placeholdersSchema: object = {
  type: "object",
  description: "Подстановки шаблонов: какие имена допустимы и что за ними стоит (падеж, род).",
  additionalProperties: false,
  properties: {
    allowed: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true },
    kinds: {
      type: "object",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        properties: {
          case: { enum: ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"] },
          gender: { enum: ["Masc", "Fem", "Neut", "any"] },
          title: { type: "string" },
        },
      },
    },
  },
};
