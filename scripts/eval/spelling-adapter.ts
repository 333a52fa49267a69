/**
 * NDJSON documents in, NDJSON findings out, by the spelling rules alone: drives the evaluation scripts of ../shared/eval while
 * the ranking is tuned. `WITHOUT=frequency,phonetics,ngrams,agreement` leaves parts of the ranking out; `RULES=` picks rules.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Document } from "../../src/document/document.js";
import { parseDocument } from "../../src/document/parse-document.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { analyse } from "../../src/analysis/analyse.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import type { Detector } from "../../src/rules/rule.js";

const RULES =
  process.env.RULES ??
  "unknown-word,unfamiliar-word,glued-words,mixed-alphabet,keyboard-layout,split-words,hyphen-missing,real-word,capital-in-name";

const bytes = (name: string): ArrayBuffer => {
  const file = readFileSync(new URL(`../../dictionaries/compiled/${name}`, import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};
const without = new Set((process.env.WITHOUT ?? "").split(",").filter(Boolean)) as Set<
  "frequency" | "phonetics" | "ngrams" | "agreement"
>;
const lexicon = createLexicon(bytes("lexicon.bin"), { ngrams: bytes("ngrams.bin"), without });
const policy = readPolicy({ name: "standard", version: "1.0" }, []);
const detectors = new Map<string, Detector>();
for (const name of RULES.split(",")) {
  const module = (await import(`../../src/rules/detectors/spelling/${name}.js`)) as { detect: Detector };
  detectors.set(name, module.detect);
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line) continue;
  const document = JSON.parse(line) as Document & { id: string };
  const parsed = parseDocument(document, { policy });
  const findings: { start: number; end: number; criterion: string; rule: string; replacements: readonly string[] }[] =
    [];
  parsed.parts.forEach((part, partIndex) => {
    const context = {
      document: parsed,
      part,
      partIndex,
      lexicon,
      analysis: analyse(part, lexicon),
      policy,
      starts: part.tokens,
    };
    for (const [name, detect] of detectors) {
      detect(context, ({ start = 0, end = 0, replacements = [] }) => {
        if (findings.some((other) => other.start < end && other.end > start)) return;
        findings.push({
          start: part.toSource(start),
          end: part.toSource(end),
          criterion: "spelling",
          rule: `spelling/${name}`,
          replacements,
        });
      });
    }
  });
  process.stdout.write(`${JSON.stringify({ id: document.id, findings })}\n`);
}
