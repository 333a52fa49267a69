import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectorIds, loadDetectors } from "../../scripts/rules/detector-files.js";
import { exampleChecker } from "../../scripts/rules/example-checker.js";
import { compiledBytes } from "../../scripts/compiled-bytes.js";
import { manualPages } from "../../scripts/rules/manual-page.js";
import { readRuleFiles } from "../../scripts/rules/read-rule-files.js";
import { readMarked } from "../../src/rules/examples.js";
import type { Match, Rule } from "../../src/rules/rule.js";

const { rules } = readRuleFiles();
const ids = new Set(rules.map(({ id }) => id));
const texts = (rule: Rule): string => JSON.stringify([rule.title, rule.message, rule.why, rule.examples]);

/** What a matcher looks for, by itself. */
function looked(match: Match): string[] {
  if (match.kind === "sequence")
    return [`pattern ${String(match["pattern"]).replace(/[[\]]|[a-z0-9_]+=(?=\S)/gu, "")}`];
  if (match.kind === "regex") return [`regex ${String(match["regex"])}`];
  return match.kind === "substitution"
    ? Object.keys(match["words"] as object).map((word) => `word ${word.toLowerCase().replaceAll("ё", "е")}`)
    : [];
}

describe("the collection of rules", () => {
  it("has no pattern in two rules", () => {
    const owners = new Map<string, string[]>();
    for (const rule of rules) {
      for (const match of rule.match ?? []) {
        const needs = JSON.stringify([match["where"], match["unless"], match["replace"], rule.kinds, rule.channels]);
        for (const text of looked(match)) {
          const key = match.kind === "substitution" ? text : `${text} ${needs}`;
          // Spellings with е and with ё may stand side by side in one list.
          owners.set(key, [...new Set([...(owners.get(key) ?? []), rule.id])]);
        }
      }
    }
    const repeated = [...owners]
      .filter(([, of]) => of.length > 1)
      .map(([text, of]) => `${of.join(" и ")}: ${text.slice(0, 80)}`);
    expect(repeated).toEqual([]);
  });

  it("has no left-overs of a template", () => {
    const left = /Текст с \[?ошибкой|Текст после первой замены|TODO|FIXME|XXX|Lorem/u;
    expect(rules.filter((rule) => left.test(texts(rule))).map(({ id }) => id)).toEqual([]);
  });

  it("gives each rule at least two texts that break it and two that do not", () => {
    const short = rules.filter(({ examples }) => {
      const bad = examples.filter((example) => example.bad !== undefined).length;
      return bad < 2 || examples.filter(({ ok }) => ok !== undefined).length < 2;
    });
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  it("names a source and the day it was read", () => {
    const wanting = rules.filter(
      ({ sources }) => !sources.length || sources.some(({ checked }) => Number.isNaN(Date.parse(checked))),
    );
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });

  it("cites the paragraph of a book, and no page that holds all of it at once and would not open again", () => {
    const closed = /punctum_uk_all\.php$/u;
    const vague = rules.filter(({ sources }) =>
      sources.some(({ title, url }) => (url !== undefined && closed.test(url)) || /пунктуация$/u.test(title)),
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it("keeps a message within 140 characters and a title without a full stop", () => {
    expect(
      rules.filter(({ message, title }) => message.length > 140 || /[.!]$/u.test(title)).map(({ id }) => id),
    ).toEqual([]);
  });

  it("yields only to rules that exist, and never in a circle", () => {
    const wrong = rules.flatMap(({ id, yieldsTo = [] }) =>
      yieldsTo
        .filter(
          (other) => !ids.has(other) || other === id || rules.find((rule) => rule.id === other)!.yieldsTo?.includes(id),
        )
        .map((other) => `${id} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has a page in the manual for every rule, as its file says: npm run manual", () => {
    const stale = Object.entries(manualPages(rules)).filter(
      ([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text,
    );
    expect(stale.map(([path]) => path)).toEqual([]);
  });
});

describe.skipIf(!compiledBytes("lexicon.bin"))("rules together (needs dictionaries/compiled/lexicon.bin)", async () => {
  const check = exampleChecker(rules, await loadDetectors(detectorIds(rules), () => undefined));
  const bad = rules.flatMap((rule) =>
    rule.examples.flatMap(({ bad: text, policy, kind = "report", channel, format }) => {
      if (typeof text !== "string") return [];
      const document = {
        kind: kind as "report",
        text: readMarked(text).text,
        ...(channel !== undefined && { channel }),
        ...(format !== undefined && { format }),
      };
      return [{ rule, text: document.text, findings: check(document, policy, rule).findings }];
    }),
  );

  it("proposes nothing that its own checker rejects as a word", () => {
    const first = rules[0]!;
    const rejected = new Set<string>();
    for (const { rule, findings } of bad) {
      for (const finding of findings) {
        const [replacement] = finding.replacements;
        if (finding.rule !== rule.id || !replacement || !/\p{L}/u.test(replacement)) continue;
        const again = check({ kind: "report", text: replacement }, undefined, first).findings.filter(
          (other) => other.rule === "spelling/unknown-word" || other.rule === "spelling/unfamiliar-word",
        );
        if (again.length) rejected.add(`${rule.id}: «${replacement}»`);
      }
    }
    expect([...rejected]).toEqual([]);
  });

  it("has no two rules that always speak together", () => {
    const seen = new Map<string, Set<string>>();
    for (const { text, findings } of bad) {
      for (const { rule, start, end } of findings)
        seen.set(rule, (seen.get(rule) ?? new Set()).add(`${text} ${start} ${end}`));
    }
    const all = [...seen].filter(([, places]) => places.size > 1);
    const twins = all.flatMap(([rule, places], index) =>
      all
        .slice(index + 1)
        .filter(([, other]) => other.size === places.size && [...other].every((place) => places.has(place)))
        .map(([other]) => `${rule} и ${other}`),
    );
    expect(twins).toEqual([]);
  });
});
