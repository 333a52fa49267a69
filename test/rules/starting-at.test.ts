import { describe, expect, it } from "vitest";
import { detectorIds, loadDetectors } from "../../scripts/rules/detector-files.js";
import { compiledBytes } from "../../scripts/compiled-bytes.js";
import { readRuleFiles } from "../../scripts/rules/read-rule-files.js";
import { analyse } from "../../src/analysis/analyse.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import { parseDocument } from "../../src/document/parse-document.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import { readMarked } from "../../src/rules/examples.js";
import type { Detector } from "../../src/rules/rule.js";
import { createRulebook, type Rulebook } from "../../src/rules/rulebook.js";

/** Detectors whose test of forms is the whole of what they say of a word; the others look again themselves. */
const DEFINED_BY_FORMS = new Set([
  "grammar/agreement-attribute",
  "grammar/chtoby-tense",
  "grammar/row-case",
  "grammar/row-mood",
  "spelling/n-nn",
  "style/verbal-noun-chain",
]);

const bytes = compiledBytes("lexicon.bin");

describe.skipIf(!bytes)("detectors that start at forms", () => {
  const { rules } = readRuleFiles();
  const lexicon = bytes && createLexicon(bytes, { ngrams: compiledBytes("ngrams.bin") });
  const model = openContextModel(compiledBytes("model.bin")!);
  const policy = readPolicy({ name: "test", version: "1", rules: { "*": "error" } as never });

  /** Every text of an example as it stands, and with its words' first letters as in a heading. */
  const texts = rules.flatMap(({ examples }) =>
    examples.flatMap(({ bad, good, ok }) => {
      const own = [typeof bad === "string" ? readMarked(bad).text : undefined, good, ok].filter(
        (text): text is string => typeof text === "string",
      );
      return own.flatMap((text, index) =>
        index ? [text] : [text, text.replace(/\p{Ll}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1))],
      );
    }),
  );

  it("find at their forms what they find when they look everywhere", async () => {
    const detectors = await loadDetectors(detectorIds(rules), (problem) => expect.unreachable(problem));
    const starting = Object.entries(detectors).filter(
      ([id, { startsAt }]) => startsAt !== undefined && !DEFINED_BY_FORMS.has(id),
    );
    const own = rules.filter(({ id }) => starting.some(([name]) => name === id));
    const book = (entries: readonly [string, Detector][]): Rulebook =>
      createRulebook(own, { policy, lexicon: lexicon!, detectors: Object.fromEntries(entries) });
    const atForms = book(starting);
    const everywhere = book(
      starting.map(([id, detect]): [string, Detector] => [id, (context, report) => detect(context, report)]),
    );
    expect(starting.length).toBeGreaterThan(50);
    const differing = new Map<string, string>();
    for (const text of texts) {
      const parsed = parseDocument({ kind: "message", channel: "mail", text }, { policy });
      const [few, all] = [atForms, everywhere].map((one) =>
        one
          .run(
            parsed,
            parsed.parts.map((part) => analyse(part, lexicon!, model)),
          )
          .map((breach) => JSON.stringify(breach)),
      ) as [string[], string[]];
      for (const breach of [...few.filter((one) => !all.includes(one)), ...all.filter((one) => !few.includes(one))])
        differing.set((JSON.parse(breach) as { rule: string }).rule, text);
    }
    expect(Object.fromEntries(differing)).toEqual({});
  }, 120_000);
});
