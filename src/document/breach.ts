/** A place that breaks a rule, as detected: offsets into the clean text of one part, end exclusive. */
export interface Breach {
  /** `criterion/name`. */
  readonly rule: string;
  /** Position in `ParsedDocument.parts`; absent for a breach of a field or a term. */
  readonly part?: number;
  readonly start?: number;
  readonly end?: number;
  /** JSON pointer into the document, for a breach that has no place in the text. */
  readonly field?: string;
  /** Best first. `""` deletes. Empty: the writer has to reword. */
  readonly replacements?: readonly string[];
  /** Values for the `{slots}` of the rule's message. */
  readonly slots?: Readonly<Record<string, string>>;
  /** A whole message in place of the rule's, where the detector knows better. */
  readonly message?: string;
  /** In place of the rule's clause: a clause of the customer's own standard. */
  readonly clause?: string;
  /** In place of the rule's severity (a detector may know a milder case). */
  readonly severity?: "critical" | "error" | "warning" | "info";
}
