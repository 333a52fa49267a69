import type { Document, Message } from "../../document/document.js";
import { parseInstant } from "./instant.js";

/** A moment that a document gives: where it stands, and when it was if it is readable. */
export interface NamedMoment {
  readonly pointer: string;
  readonly text: string;
  readonly at?: number;
}

const TURNS: Readonly<Record<string, { readonly from: Message["from"]; readonly last: boolean }>> = {
  firstClientMessage: { from: "client", last: false },
  firstOperatorMessage: { from: "operator", last: false },
  lastClientMessage: { from: "client", last: true },
  lastOperatorMessage: { from: "operator", last: true },
};

/** Names that a term's moment may have, beside `messages[N].at` and events. */
export const NAMED_MOMENTS: readonly string[] = [
  "receivedAt",
  "firstReplyAt",
  "submittedAt",
  "dueAt",
  ...Object.keys(TURNS),
];

const named = (pointer: string, text: string): NamedMoment => {
  const at = parseInstant(text);
  return at === undefined ? { pointer, text } : { pointer, text, at };
};

function turn(document: Document, name: string): NamedMoment | undefined {
  const { from, last } = TURNS[name]!;
  const messages = document.messages ?? [];
  const matches = (message: Message): boolean => message.from === from && message.at !== undefined;
  const index = last ? messages.findLastIndex(matches) : messages.findIndex(matches);
  return index < 0 ? undefined : named(`/messages/${index}/at`, messages[index]!.at!);
}

/** The moment of that name in the document: `receivedAt`, `firstReplyAt`, `messages[2].at`, `firstClientMessage`, a name in `timeline.events`. */
export function momentOf(document: Document, name: string): NamedMoment | undefined {
  const { timeline } = document;
  const direct = timeline?.[name as "receivedAt"];
  if (typeof direct === "string") return named(`/timeline/${name}`, direct);
  if (name in TURNS) return turn(document, name);
  // A thread tells its first reply and its receipt itself.
  if (name === "firstReplyAt") return firstReply(document);
  if (name === "receivedAt") return turn(document, "firstClientMessage");
  const numbered = /^messages\[(\d+)\]\.at$/u.exec(name);
  if (numbered) {
    const text = document.messages?.[Number(numbered[1])]?.at;
    return text === undefined ? undefined : named(`/messages/${numbered[1]!}/at`, text);
  }
  const event = timeline?.events?.[name];
  return event === undefined
    ? undefined
    : named(`/timeline/events/${name.replace(/~/gu, "~0").replace(/\//gu, "~1")}`, event);
}

/** The first operator's turn after the client's first one. */
function firstReply(document: Document): NamedMoment | undefined {
  const messages = document.messages ?? [];
  const asked = messages.findIndex(({ from }) => from === "client");
  const index = messages.findIndex(
    ({ from, at }, position) => position > asked && asked >= 0 && from === "operator" && at !== undefined,
  );
  return index < 0 ? undefined : named(`/messages/${index}/at`, messages[index]!.at!);
}
