import { Tinypool } from "tinypool";
import type { PoolAnswer, SharedKnowledge } from "./checker-pool.js";
import type { Document } from "./document/document.js";
import { createChecker, InputError } from "./node.js";

const checker = createChecker(Tinypool.workerData as SharedKnowledge);

/** One thread of a checker pool: checks the documents it is sent. */
export default async function checkDocument(document: Document): Promise<PoolAnswer> {
  try {
    return { assessment: (await checker).check(document) };
  } catch (error) {
    // An error's class does not survive the way between threads.
    if (error instanceof InputError) return { refused: error.message, place: error.place };
    throw error;
  }
}
