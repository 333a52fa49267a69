import { InputError } from "../policy/input-error.js";
import { schemaSentence, tellingError } from "../policy/schema-sentence.js";
import type { Document } from "./document.js";
import { validateDocument } from "./validate-document.generated.js";

/** The value as a document; what does not fit the schema is told with its JSON pointer and the remedy. */
export function readDocument(value: unknown): Document {
  if (!validateDocument(value)) {
    const error = tellingError(validateDocument.errors ?? []);
    throw new InputError(schemaSentence(error), error.instancePath || "/");
  }
  const document = value as Document;
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
