/** NDJSON sentences in, readings of their tokens out, by the lexicon alone: drives ../shared/eval/readings.mjs. */
import { createInterface } from "node:readline";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { compiledBytes } from "../compiled-bytes.js";

const lexicon = createLexicon(compiledBytes("lexicon.bin")!);

for await (const line of createInterface({ input: process.stdin })) {
  if (!line) continue;
  const { id, tokens } = JSON.parse(line) as { id: string; tokens: string[] };
  const readings = tokens.map((token) => {
    const known = lexicon.readings(token);
    return (known.length ? known : lexicon.guess(token)).map(({ lemma, tag }) => ({
      lemma,
      upos: tag.upos,
      feats: tag.feats,
    }));
  });
  process.stdout.write(`${JSON.stringify({ id, readings })}\n`);
}
