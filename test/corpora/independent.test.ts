import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createChecker, type Document, type Finding } from "../../src/node.js";

interface Marked extends Document {
  readonly id: string;
  readonly text: string;
  readonly errors?: readonly { readonly surface: string; readonly occurrence?: number; readonly criterion: string }[];
}

const read = (corpus: string, name: string): readonly Marked[] =>
  readFileSync(new URL(`${corpus}/${name}.ndjson`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Marked);

const checker = await createChecker();
const findings = ({ id, kind, channel, text }: Marked): readonly Finding[] =>
  checker.check({ id, kind, text, ...(channel && { channel }) }).findings;

interface Reached {
  /** The share of marked defects that a finding touches, by criterion; a little under what has been reached (`npm run eval -- independent`). */
  readonly share: Readonly<Record<string, number>>;
  /** Clean texts in which a rule speaks, as far as is known: the list may only grow shorter. */
  readonly noisy: readonly string[];
}

const CORPORA: Readonly<Record<string, Reached>> = {
  independent: {
    share: {
      spelling: 0.97,
      grammar: 0.92,
      punctuation: 0.88,
      typography: 0.92,
      style: 0.86,
      etiquette: 0.88,
      slang: 0.92,
      profanity: 0.9,
      stress: 1,
    },
    noisy: [],
  },
  "independent-2": {
    share: {
      spelling: 0.91,
      grammar: 0.78,
      punctuation: 0.58,
      typography: 0.92,
      style: 0.69,
      etiquette: 0.76,
      slang: 0.88,
      profanity: 0.85,
      stress: 1,
    },
    noisy: [],
  },
  "independent-3": {
    share: {
      spelling: 0.91,
      grammar: 0.85,
      punctuation: 0.68,
      typography: 0.95,
      style: 0.9,
      etiquette: 0.88,
      slang: 0.95,
      profanity: 0.93,
      stress: 1,
    },
    noisy: [],
  },
};

describe.each(Object.entries(CORPORA))("texts that were written without seeing the rules: %s", (corpus, reached) => {
  it("leaves clean ones alone", () => {
    const spoken = read(corpus, "clean").flatMap((text) =>
      findings(text).map(({ rule, actual }) => `${text.id} ${rule} «${actual}»`),
    );
    expect(spoken).toEqual(reached.noisy);
  });

  const met = new Map<string, { found: number; all: number }>();
  for (const text of read(corpus, "errors")) {
    const told = findings(text);
    for (const { surface, occurrence = 1, criterion } of text.errors ?? []) {
      let start = -1;
      for (let n = 0; n < occurrence; n++) start = text.text.indexOf(surface, start + 1);
      const end = start + surface.length;
      const count = met.get(criterion) ?? { found: 0, all: 0 };
      met.set(criterion, count);
      count.all++;
      if (told.some((finding) => finding.start! < end && finding.end! > start)) count.found++;
    }
  }

  it.each(Object.entries(reached.share))("finds the defects of %s", (criterion, share) => {
    const { found, all } = met.get(criterion)!;
    expect(found / all).toBeGreaterThanOrEqual(share);
  });
});
