/**
 * Writes `dictionaries/sources/analysis/opinions.txt.br`: what two independent taggers, the model of the time (`model.bin`) and slovnet's news
 * model, together think of the doubtful words of ../shared/data/prose; and `second-tags.txt.br`: what slovnet's model alone is sure of in half
 * of it. The next model learns from both.
 *
 *   python3 -m venv /tmp/slovnet && /tmp/slovnet/bin/pip install --no-deps natasha==1.6.0 slovnet==0.6.0 navec==0.10.0 razdel==0.5.0 numpy
 *   npx tsx scripts/analysis/import-opinions.ts /tmp/slovnet/bin/python
 */
import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { Lattice } from "../../src/analysis/context/lattice.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import { Scorer } from "../../src/analysis/context/scorer.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { readPlainProse } from "./corpus.js";
import { formClass } from "./form-class.js";
import { COARSE } from "./gold.js";
import { NO_OPINION, OPINIONS, SYMBOLS } from "./opinions.js";
import { isAsked, packSecondTags, SECOND_TAGS, sureTag, type SecondTag } from "./second-tags.js";
import type { Reading } from "../../src/lexicon/lexicon.js";
import { fill } from "./teach.js";

/** How much slovnet's word weighs beside the model's: measured on held-out text together. */
const WEIGHT = 0.4;
/** A form this much less likely than the best is ruled out. */
const RULED_OUT = 0.1;
const LEAST = 1e-6;

const bytes = (name: string): ArrayBuffer => {
  const file = readFileSync(new URL(`../../dictionaries/compiled/${name}`, import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};
const lexicon = createLexicon(bytes("lexicon.bin"));
const scorer = new Scorer(openContextModel(bytes("model.bin")).weights);
const prose = readPlainProse();
const asked = join(tmpdir(), "chistovik-prose.ndjson");
writeFileSync(asked, prose.map((tokens) => JSON.stringify(tokens.map(({ text }) => text))).join("\n"));
const answered = join(tmpdir(), "chistovik-opinions.ndjson");
await ask(process.argv[2] ?? "python3");

const lines = createInterface({ input: createReadStream(answered) })[Symbol.asyncIterator]();
const tags = (JSON.parse((await lines.next()).value as string) as string[]).map(parseTag);
const lattice = new Lattice();
const opinions: string[][] = [];
const secondTags: string[][] = [];
const counts = new Map<string, number>();
for (const [i, tokens] of prose.entries()) {
  const answer = JSON.parse((await lines.next()).value as string) as Answer[];
  secondTags.push(isAsked(i) ? answer.map((likeliest) => sureTag(tags, likeliest)) : []);
  fill(lattice, lexicon, { tokens });
  const probabilities = scorer.probabilities(lattice);
  opinions.push(
    tokens.map((_, p) => {
      const { readings } = lattice.entries[p]!;
      if (readings.length < 2) return "";
      const from = lattice.start[p]!;
      const found = together(readings, probabilities.subarray(from, from + readings.length), answer[p]!);
      if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
      return found;
    }),
  );
}

const usual = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SYMBOLS); // prettier-ignore
const symbols = new Map(usual.map(([name], i) => [name, String.fromCharCode(0x100 + i)]));
const text = [
  usual.map(([name]) => name).join(" "),
  ...opinions.map((line) => line.map((name) => symbols.get(name) ?? NO_OPINION).join("")),
].join("\n");
mkdirSync(dirname(fileURLToPath(OPINIONS)), { recursive: true });
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }); // prettier-ignore
writeFileSync(OPINIONS, packed);
writeFileSync(SECOND_TAGS, packSecondTags(secondTags));
console.log(`${prose.length} sentences, ${counts.size} kinds of opinions, ${(packed.length / 2 ** 20).toFixed(2)} MB packed`); // prettier-ignore

type Answer = readonly (readonly [tag: number, logarithm: number])[];
/** The forms that both together leave possible; nothing where that is all. */
function together(readings: readonly Reading[], own: Float64Array, answer: Answer): string {
  const other = readings.map((reading) =>
    answer.reduce((sum, [tag, log]) => (fits(reading, tags[tag]!) ? sum + Math.exp(log) : sum), LEAST),
  );
  const total = other.reduce((sum, value) => sum + value, 0);
  const chances = other.map((value, i) => (own[i]! + LEAST) ** (1 - WEIGHT) * (value / total) ** WEIGHT);
  const most = Math.max(...chances);
  const kept = readings.filter((_, i) => chances[i]! >= RULED_OUT * most);
  return kept.length === readings.length ? "" : [...new Set(kept.map(formClass))].sort().join("|");
}

const FEATS = ["Case", "Number", "Gender", "Animacy", "VerbForm", "Mood", "Person", "Tense", "Variant"] as const;

/** Whether a reading may be what a tag of Universal Dependencies says; what one of them leaves open fits. */
function fits({ tag }: Reading, other: SecondTag): boolean {
  const part = (upos: string): string => COARSE[upos] ?? upos;
  const participle = tag.feats.VerbForm === "Part" || other.feats.VerbForm === "Part";
  const either = (upos: string): boolean => part(upos) === "ADJ" || upos === "VERB";
  if (part(tag.upos) !== part(other.upos) && !(participle && either(tag.upos) && either(other.upos))) return false;
  return FEATS.every((name) => {
    if (participle && name === "VerbForm") return true;
    const [a, b] = [tag.feats[name], other.feats[name]];
    return a === undefined || b === undefined || a === b;
  });
}

function parseTag(text: string): SecondTag {
  const [upos = "", ...feats] = text.split("|");
  return { upos, feats: Object.fromEntries(feats.map((feat) => feat.split("=") as [string, string])) };
}

function ask(python: string): Promise<void> {
  const program = fileURLToPath(new URL("second-opinion.py", import.meta.url));
  const child = spawn(python, [program], { stdio: ["pipe", "pipe", "inherit"] });
  createReadStream(asked).pipe(child.stdin);
  child.stdout.pipe(createWriteStream(answered));
  return new Promise((resolve, reject) =>
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${python} ${program}: status ${code}`)))),
  );
}
