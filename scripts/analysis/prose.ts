import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { LatticeToken } from "../../src/analysis/context/word-entry.js";
import { tokenOf } from "./gold.js";

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*|[^\s\p{L}\d]/gu;

/** Sentences of prose, every `step`-th line of each file, in the order of the files' names. */
export function* readProse(folder: string, step: number, offset: number): Generator<LatticeToken[]> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const text = execFileSync(name.endsWith(".xz") ? "xzcat" : "cat", [path], { maxBuffer: 1 << 30, encoding: "utf8" });
    let line = 0;
    for (const sentence of text.split("\n")) {
      if (line++ % step !== offset % step) continue;
      const tokens = sentence.match(TOKEN)?.map(tokenOf) ?? [];
      if (tokens.length >= 3 && tokens.length <= 60) yield tokens;
    }
  }
}
