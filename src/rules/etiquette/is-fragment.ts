import type { Document } from "../../document/document.js";
import type { Part } from "../../document/parsed-document.js";

/** A mail of one sentence is a fragment or a quotation sooner than a letter: «Если ты вне квот, нет гарантии, что пройдёшь». */
export function isFragment({ channel }: Document, { sentences }: Part): boolean {
  return channel !== "chat" && sentences.length < 2;
}
