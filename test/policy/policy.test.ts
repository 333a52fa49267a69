import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../scripts/compile-policy.js";
import { readFileSync } from "node:fs";
import { loadPolicy } from "../../src/policy/load-policy.js";
import { CRITERIA, SEVERITIES } from "../../src/policy/policy.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import { resolvePolicy } from "../../src/policy/resolve-policy.js";
import { ruleSetting } from "../../src/policy/rule-setting.js";
import { sha256 } from "../../src/policy/sha256.js";

const RULES = ["style/kancelyarit", "style/long-sentence", "grammar/soglasno-dative"];

/** Loads `a.yml` with its text, and the other files by name. */
function load(text: string, files: Readonly<Record<string, string>> = {}): ReturnType<typeof loadPolicy> {
  const all: Readonly<Record<string, string>> = { "a.yml": text, ...files };
  const read = (name: string): { path: string; text: string } => {
    const found = all[name];
    if (found === undefined) throw new Error("absent");
    return { path: name, text: found };
  };
  return loadPolicy("a.yml", { read }, RULES);
}

describe("the default policy", () => {
  it("is compiled from standard.yml and its schemas, and fresh", async () => {
    for (const [path, text] of Object.entries(await generate()))
      expect(readFileSync(path, "utf8") === text, `${path}: npm run policy`).toBe(true);
  });

  it("says everything about every criterion and severity", () => {
    const { weights, thresholds, clauses, penalties } = resolvePolicy();
    for (const part of [weights, thresholds, clauses]) expect(Object.keys(part).sort()).toEqual([...CRITERIA].sort());
    expect(Object.keys(penalties)).toEqual([...SEVERITIES]);
    expect(resolvePolicy().hash).toMatch(/^[0-9a-f]{12}$/u);
  });
});

describe("a broken policy is told with file, line and remedy", () => {
  it.each([
    [
      "name: x\nrules:\n  style/kancelarit: off",
      "a.yml:3: неизвестное правило «style/kancelarit»; возможно, имелось в виду «style/kancelyarit»; все правила: chistovik rules",
    ],
    [
      "name: x\nrules:\n  styl/*: off",
      "a.yml:3: неизвестное правило «styl/*»; возможно, имелось в виду «style/*»; все правила: chistovik rules",
    ],
    ["name: x\npassMark: 120", "a.yml:2: нужно число не больше 100, дано: 120"],
    ["name: x\n\nyo: always", "a.yml:3: «always» не подходит; можно: any, require, consistent"],
    ["name: x\nwieghts: {}", "a.yml:2: неизвестное поле «wieghts»; возможно, имелось в виду «weights»"],
    ["name: x\nversion: 1", "a.yml:2: нужно: строка, дано: 1; возьмите значение в кавычки"],
    [
      "name: x\nglossary:\n  words:\n    - эскроу-счёт\n    - {word: тикет, lik: билет}",
      "a.yml:5: неизвестное поле «lik»; возможно, имелось в виду «like»",
    ],
    ["version: '1'", "a.yml:1: нет поля «name»; добавьте его"],
    ["", "a.yml:1: нужно: объект, дано: null"],
    [
      "name: x\nextends: ./no.yml",
      "a.yml:2: не нашлась политика «./no.yml» из extends (файла или пакета нет); проверьте путь",
    ],
  ])("%j", (text, message) => {
    expect(() => load(text)).toThrow(message);
  });

  it("names the place of broken YAML", () => {
    expect(() => load("name: x\nweights: [")).toThrow(
      /^a\.yml:2:11: это не YAML и не JSON: проверьте отступы, кавычки и скобки/u,
    );
  });

  it("shows the circle of extends", () => {
    const files = { "./b.yml": "name: b\nextends: ./c.yml", "./c.yml": "name: c\nextends: a.yml" };
    expect(() => load("name: a\nextends: ./b.yml", files)).toThrow(
      "./c.yml:2: политики дополняют друг друга по кругу: a.yml → ./b.yml → ./c.yml → a.yml; уберите одну из ссылок extends",
    );
  });

  it("given as an object, with a JSON pointer", () => {
    expect(() => readPolicy({ name: "x", weights: { spelling: -1 } })).toThrow(
      "политика, /weights/spelling: нужно число не меньше 0, дано: -1",
    );
    expect(() => readPolicy({ name: "x", rules: { "grammar/soglasno": "off" } }, RULES)).toThrow(
      "неизвестное правило «grammar/soglasno»",
    );
  });
});

describe("extends", () => {
  it("merges maps, grows the glossary, replaces the rest; the later and nearer wins", () => {
    const files = {
      "./b.yml":
        "name: b\npassMark: 70\nweights: {style: 9, slang: 8}\nzeroTolerance: [fields]\nglossary: {words: [эскроу-счёт]}",
    };
    const { policy } = load(
      "name: a\nextends: ./b.yml\nweights: {style: 1}\nglossary:\n  words: [{word: Росреестр}]",
      files,
    );
    expect(policy).toMatchObject({
      name: "a",
      passMark: 70,
      zeroTolerance: ["fields"],
      weights: { style: 1, slang: 8, spelling: 3 },
    });
    expect(policy.glossary.words).toEqual([{ word: "эскроу-счёт" }, { word: "Росреестр" }]);
  });

  it("may name several; a diamond is no circle", () => {
    const files = {
      "./b.yml": "name: b\nextends: ./d.yml\nyo: require",
      "./c.yml": "name: c\nextends: ./d.yml\npassMark: 1",
      "./d.yml": "name: d\naddress: Вы",
    };
    expect(load("name: a\nextends: [./b.yml, ./c.yml, standard]", files).policy).toMatchObject({
      yo: "require",
      passMark: 1,
      address: "Вы",
    });
  });

  it("replaces a kind's fields as a whole", () => {
    const files = { "./b.yml": "name: b\nfields: {report: {type: object}, request: {type: object}}" };
    const { fields } = load("name: a\nextends: ./b.yml\nfields: {report: false}", files).policy;
    expect(fields).toMatchObject({ report: false, request: { type: "object" } });
  });
});

describe("the hash", () => {
  it("is SHA-256", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        (text) => sha256(text) === createHash("sha256").update(text).digest("hex"),
      ),
    );
  });

  it("does not depend on the order of keys, but on what they say", () => {
    const hash = (text: string): string => load(text).policy.hash;
    expect(hash("name: a\npassMark: 5\nyo: any")).toBe(hash("yo: any\npassMark: 5\nname: a"));
    expect(hash("name: a\npassMark: 5")).not.toBe(hash("name: a\npassMark: 6"));
    expect(hash("name: a\nrules: {style/*: off}")).not.toBe(hash("name: a\nrules: {style/*: info}"));
  });
});

describe("what a policy says about a rule", () => {
  it.each([
    [{ "style/*": "off" }, "style/kancelyarit", "off"],
    [{ "style/kancelyarit": "error", "style/*": "off" }, "style/kancelyarit", "error"],
    [{ "*": "info", "style/*": "off" }, "style/long-sentence", "off"],
    [{ "style/*": "off", "*": "info" }, "style/long-sentence", "off"],
    [{ "style/long-*": "warning", "style/*": "off" }, "style/long-sentence", "warning"],
    [{ "grammar/*": "off" }, "style/long-sentence", undefined],
  ] as const)("%j about %s: %s", (rules, rule, setting) => {
    expect(ruleSetting({ rules }, rule)).toBe(setting);
  });
});
