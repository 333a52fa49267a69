/** NDJSON `{"id","text"}` in, sentences and tokens as the Universal Dependencies cut them out: drives `../shared/eval/segmentation.mjs`. */
import { createInterface } from "node:readline";
import { scan } from "../../src/retext-russian/scan.js";
import { splitSentences } from "../../src/retext-russian/split-sentences.js";
import { ABBREVIATION_STOP, SENTENCE_START } from "../../src/retext-russian/token-stream.js";

for await (const line of createInterface({ input: process.stdin })) {
  if (!line) continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const stream = scan(text);
  splitSentences(stream);
  const tokens: [number, number][] = [];
  const sentences: [number, number][] = [];
  for (let i = 0; i < stream.length; i++) {
    const start = stream.starts[i]!;
    const end = stream.ends[i]!;
    const last = tokens[tokens.length - 1];
    // In UD the stop of an abbreviation is a part of its token.
    if (stream.flags[i]! & ABBREVIATION_STOP && last) last[1] = end;
    else tokens.push([start, end]);
    if (stream.flags[i]! & SENTENCE_START || !sentences.length) sentences.push([start, end]);
    else sentences[sentences.length - 1]![1] = end;
  }
  process.stdout.write(`${JSON.stringify({ id, sentences, tokens })}\n`);
}
