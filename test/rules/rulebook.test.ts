import { afterEach, describe, expect, it, vi } from "vitest";
import { indexRules } from "../../src/rules/rule-index.js";

const withoutNode = (): void => {
  vi.doMock("../../src/document/lazy-module.js", async (original) => ({
    ...(await original<object>()),
    loadNow: () => undefined,
  }));
};

afterEach(() => {
  vi.doUnmock("../../src/document/lazy-module.js");
  vi.resetModules();
});

describe("the shipped rules", () => {
  it("bring the index that is made of them", async () => {
    const { INDEXED_RULES } = await import("../../src/rules/rules.js");
    expect(INDEXED_RULES.rules.length).toBeGreaterThan(400);
    expect(INDEXED_RULES.index).toEqual(indexRules(INDEXED_RULES.rules));
  });

  it("are the same where no module can be loaded at the moment it is needed", async () => {
    const here = (await import("../../src/rules/rules.js")).RULES;
    vi.resetModules();
    withoutNode();
    const there = (await import("../../src/rules/rules.js")).RULES;
    expect(there).not.toBe(here);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });
});
