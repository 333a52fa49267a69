import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const dictionaries = new URL("../../dictionaries/", import.meta.url);

/** A digest of everything that the lexicon is compiled from: a compiled file beside another digest is stale. */
export function inputsDigest(): string {
  const hash = createHash("sha256");
  for (const folder of ["sources/lexicon/", "own/"]) {
    for (const name of readdirSync(new URL(folder, dictionaries)).sort()) {
      hash.update(`${folder}${name}\n`);
      hash.update(readFileSync(new URL(folder + name, dictionaries)));
    }
  }
  return hash.digest("hex");
}
