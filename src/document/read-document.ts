import { InputError } from "../policy/input-error.js";
import { didYouMean } from "../policy/nearest.js";
import { schemaSentence, tellingError } from "../policy/schema-sentence.js";
import type { Document } from "./document.js";
import { validateDocument } from "./validate-document.generated.js";

/** The value as a document; what does not fit the schema is told with its JSON pointer and the remedy. Channels are those of the policy's `categories`, where given. */
export function readDocument(value: unknown, channels?: Readonly<Record<string, string>>): Document {
  if (!validateDocument(value)) {
    const error = tellingError(validateDocument.errors ?? []);
    throw new InputError(schemaSentence(error), error.instancePath || "/");
  }
  const document = value as Document;
  const { channel } = document;
  if (channel !== undefined && channels && !Object.hasOwn(channels, channel)) {
    const known = Object.keys(channels);
    throw new InputError(
      `неизвестный канал «${channel}»; известны: ${known.join(", ")}${didYouMean(channel, known)}; свой канал назовите в политике, в categories`,
      "/channel",
    );
  }
  if (document.text !== undefined && document.messages !== undefined) {
    throw new InputError("даны и text, и messages; оставьте одно из них", "/messages");
  }
  if (document.text === undefined && !document.messages && !document.fields && !document.timeline) {
    throw new InputError("нечего проверять; добавьте text, messages, fields или timeline", "/");
  }
  if (document.text !== undefined && !/\S/u.test(document.text)) {
    throw new InputError("текст пуст; проверять нечего", "/text");
  }
  return document;
}
