import type { Certainty } from "./certainty.js";
import type { Weights } from "./scorer.js";

/** What `dictionaries/compiled/model.bin` knows: the weights that order readings in context, and from when on one is beyond doubt. */
export interface ContextModel {
  readonly version: string;
  readonly weights: Weights;
  readonly certainty: Certainty;
}
