import { writeFileSync } from "node:fs";
import { CERTAINTY_FACTS, type Certainty } from "../../src/analysis/context/certainty.js";
import { HEADER_BYTES, MODEL_FORMAT, MODEL_SIGNATURE } from "../../src/analysis/context/model-file.js";

/** One step of a stored weight. */
export const SCALE: number = 1 / 20;

/** Weights as small numbers; what is near nothing becomes nothing, so that the file packs well. */
export function quantise(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SCALE))));
}

/** Writes `model.bin`. `date` is a number like 20261124. */
export function writeModel(path: string, weights: Int8Array, shift: number, certainty: Certainty, date: number): void {
  const { doubt } = certainty;
  const bytes = new ArrayBuffer(HEADER_BYTES + 4 * CERTAINTY_FACTS + weights.length + doubt.values.length);
  const words = new Int32Array(bytes, 0, HEADER_BYTES / 4);
  words.set([MODEL_SIGNATURE, MODEL_FORMAT, shift, 0, CERTAINTY_FACTS, date, 0, doubt.shift]);
  new Float32Array(bytes, 12, 1)[0] = SCALE;
  new Float32Array(bytes, 24, 1)[0] = certainty.threshold;
  new Float32Array(bytes, HEADER_BYTES, CERTAINTY_FACTS).set(certainty.weights);
  new Int8Array(bytes, HEADER_BYTES + 4 * CERTAINTY_FACTS).set(weights);
  new Int8Array(bytes, HEADER_BYTES + 4 * CERTAINTY_FACTS + weights.length).set(doubt.values);
  writeFileSync(path, new Uint8Array(bytes));
}
