import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = readdirSync("src/workflow").filter((name) => name.endsWith(".ts"));
const text = (name: string): string => readFileSync(`src/workflow/${name}`, "utf8");

describe.each(files)("src/workflow/%s", (name) => {
  it("imports nothing but its neighbours and the verdict's type", () => {
    const imports = [...text(name).matchAll(/^(import|export)\s[^;]*?from "([^"]+)";/gmu)].map(([whole, , from]) => ({
      whole,
      from: from!,
    }));
    for (const { whole, from } of imports) {
      if (from.startsWith("./")) continue;
      if (name === "sqlite-store.ts" && from === "libsql") continue;
      expect(whole).toBe('import type { Verdict } from "../criteria/assessment.js";');
    }
  });

  it("has no clock, no dice, no process of its own", () => {
    expect(text(name)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID|process\.|console\./u);
  });
});

it("the entry for browsers does not reach the SQLite store", () => expect(text("index.ts")).not.toContain("sqlite"));
