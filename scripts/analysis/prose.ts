import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { LatticeToken } from "../../src/analysis/context/word-entry.js";
import { tokenOf } from "./gold.js";

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*|[^\s\p{L}\d]/gu;

/** Lines with «три рабочих дня» and the like are rare and all are read. */
const TELLING = /(?:^|\s)(?:\d*[234]|два|две|три|четыре|оба|обе)\s\p{L}+[иы]х\s\p{L}/u;

/** Sentences of prose, every `step`-th line of each file and those that tell more, in the order of the files' names. */
export function* readProse(folder: string, step: number, offset: number): Generator<LatticeToken[]> {
  for (const name of readdirSync(folder)
    .filter((file) => /\.txt(?:\.xz)?$/u.test(file))
    .sort()) {
    const path = join(folder, name);
    const text = execFileSync(name.endsWith(".xz") ? "xzcat" : "cat", [path], { maxBuffer: 1 << 30, encoding: "utf8" });
    let line = 0;
    for (const sentence of text.split("\n")) {
      if (line++ % step !== offset % step && !TELLING.test(sentence)) continue;
      const tokens = sentence.match(TOKEN)?.map(tokenOf) ?? [];
      if (tokens.length >= 3 && tokens.length <= 60) yield tokens;
    }
  }
}
