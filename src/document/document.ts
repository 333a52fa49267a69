/** The kinds of text that are checked. */
export type DocumentKind = "message" | "report" | "script" | "request" | "template";

/** The channel a text goes or came through; a customer's policy may add its own. */
export type Channel = "chat" | "mail" | "voicemail" | "call-d" | "call-e" | (string & {});

/** The mark-up of a document's text. */
export type DocumentFormat = "text" | "markdown" | "html";

/** One turn of a chat, or one letter of a thread. Only the operator's turns are checked. */
export interface Message {
  readonly from: "operator" | "client" | "system";
  /** ISO 8601 with an offset. */
  readonly at?: string;
  readonly text: string;
}

/** Moments of a document's life, ISO 8601 with an offset. */
export interface Timeline {
  readonly receivedAt?: string;
  readonly firstReplyAt?: string;
  readonly submittedAt?: string;
  readonly dueAt?: string;
  /** Other named moments, such as events of the task's life: terms of a policy may run from or to them. */
  readonly events?: Readonly<Record<string, string>>;
}

/** What is checked: a text, or a thread of messages, with its fields and moments. */
export interface Document {
  readonly id?: string;
  readonly kind: DocumentKind;
  readonly channel?: Channel;
  readonly format?: DocumentFormat;
  readonly text?: string;
  readonly messages?: readonly Message[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly timeline?: Timeline;
  /** Name of another template with the same text: who checks many of them at once (the command line) tells it. */
  readonly sameAs?: string;
  /** The present moment, ISO 8601 with an offset: the check has no clock of its own. */
  readonly now?: string;
}
