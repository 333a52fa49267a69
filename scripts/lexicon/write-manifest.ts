/**
 * Fills in what a program knows better in dictionaries/manifest.json (size, checksum, lines of each file) and writes
 * THIRD-PARTY-NOTICES from it. `--check` writes nothing and fails where a file is not as the manifest says.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

interface FileFacts {
  file: string;
  bytes?: number;
  sha256?: string;
  lines?: number;
}

interface Source {
  id: string;
  name: string;
  files: (string | FileFacts)[];
  origin: string;
  version: string;
  licence: string;
  attribution: string;
  use: string;
  notice?: string;
}

interface Manifest {
  sources: Source[];
  compiled: (FileFacts & { licence: string; made: string; sources: string[]; optional?: boolean })[];
}

const root = new URL("../../", import.meta.url);
const place = new URL("dictionaries/manifest.json", root);
const check = process.argv.includes("--check");
const before = readFileSync(place, "utf8");
const manifest = JSON.parse(before) as Manifest;

for (const source of manifest.sources)
  source.files = source.files.map((file) => facts(typeof file === "string" ? file : file.file));
manifest.compiled = manifest.compiled.map((entry) => ({ ...entry, ...facts(entry.file, entry.optional) }));

function facts(file: string, optional = false): FileFacts {
  const url = new URL(`dictionaries/${file}`, root);
  if (optional && !existsSync(url)) return { file };
  const bytes = readFileSync(url);
  const found: FileFacts = { file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  if (!file.endsWith(".bin")) found.lines = countLines(file.endsWith(".br") ? brotliDecompressSync(bytes) : bytes);
  return found;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 10) count++;
  return count;
}

function notices(): string {
  const parts = manifest.sources.map(({ name, origin, version, licence, attribution, use, notice }) =>
    [
      name,
      `  From: ${origin} ${version}`,
      `  Licence: ${licence}`,
      `  Credit: ${attribution}`,
      `  Used for: ${use}`,
      ...(notice ? [`  ${notice}`] : []),
    ].join("\n"),
  );
  return [
    "Chistovik's code is under the MIT licence (LICENSE), and so is fflate 0.8.3 (npm; Copyright (c) 2026 Arjun Barrett), of which dist holds",
    "what browsers unpack the rules with. The compiled dictionaries (dictionaries/compiled) are adaptations of the sources below and,",
    "as a whole, are under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); each source keeps its own licence. This file is made from",
    "dictionaries/manifest.json by scripts/lexicon/write-manifest.ts.",
    "",
    parts.join("\n\n"),
    "",
  ].join("\n");
}

const after = `${JSON.stringify(manifest, null, 2)}\n`;
const noticesPlace = new URL("THIRD-PARTY-NOTICES", root);
if (check) {
  if (after !== before || !existsSync(noticesPlace) || readFileSync(noticesPlace, "utf8") !== notices()) {
    process.stderr.write(
      "dictionaries/manifest.json or THIRD-PARTY-NOTICES is not fresh: run npx tsx scripts/lexicon/write-manifest.ts\n",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(place, after);
  writeFileSync(noticesPlace, notices());
}
