import { Tinypool } from "tinypool";
import type { Assessment } from "./criteria/assessment.js";
import type { Document } from "./document/document.js";
import { InputError } from "./policy/input-error.js";
import type { Policy } from "./policy/policy.js";
import type { PolicyInput } from "./policy/resolve-policy.js";

/** What each thread of a pool makes its checker of; the bytes are shared by all of them, not copied. */
export interface SharedKnowledge {
  readonly lexicon: SharedArrayBuffer;
  readonly ngrams?: SharedArrayBuffer;
  readonly model?: SharedArrayBuffer;
  readonly policy?: string | PolicyInput | Policy;
  readonly cwd: string;
}

/** What a thread answers: what a document gets, or why it was refused. */
export type PoolAnswer =
  { readonly assessment: Assessment } | { readonly refused: string; readonly place: string | undefined };

/** Checks documents on several threads at once. */
export interface CheckerPool {
  /** Document → the assessment that `checker.check` gives; rejects with an `InputError` where that throws one. */
  check(document: Document): Promise<Assessment>;
  /** Ends the threads; a check still running is given up. */
  close(): Promise<void>;
}

/** Starts the threads of a pool: `worker` is the built `checker-worker.js`. */
export function openCheckerPool(worker: URL, knowledge: SharedKnowledge, threads: number): CheckerPool {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    workerData: knowledge,
  });
  return {
    async check(document) {
      const answer = (await pool.run(document)) as PoolAnswer;
      if ("assessment" in answer) return answer.assessment;
      const { refused, place } = answer;
      throw new InputError(place === undefined ? refused : refused.slice(place.length + 2), place);
    },
    close: () => pool.destroy(),
  };
}
