import type { Lattice } from "./lattice.js";
import { mix } from "./mix.js";
import { KIND } from "./tag-codes.js";

/** How far back a chain may reach over transparent words. */
const REACH = 3;

/**
 * A sentence's positions as a chain: «красивый, очень большой дом» links «красивый» to «большой» over what stands between, because a
 * comma, a conjunction, an adverb or a particle passes agreement through.
 */
export class Chain {
  size = 0;
  /** Positions on the chain, in order. */
  position: Int32Array = new Int32Array(256);
  /** Hash of what lies between a place on the chain and the one before it. */
  via: Int32Array = new Int32Array(256);

  link(lattice: Lattice): void {
    if (lattice.size > this.position.length) {
      this.position = new Int32Array(2 * lattice.size);
      this.via = new Int32Array(2 * lattice.size);
    }
    this.size = 0;
    let via = 0;
    let skipped = 0;
    for (let p = 0; p < lattice.size; p++) {
      if (skipped < REACH && lattice.soleKind(p) === KIND.transparent) {
        via = mix(via + 0x2c1b3c6d, lattice.isSign(p) ? lattice.key[p]! : lattice.codes[4 * lattice.start[p]!]!);
        skipped++;
        continue;
      }
      this.position[this.size] = p;
      this.via[this.size++] = via;
      via = skipped = 0;
    }
  }
}
