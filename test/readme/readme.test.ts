import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import type * as built from "../../src/node.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Block {
  readonly language: string;
  readonly code: string;
  /** The block after it, when it shows what is printed. */
  readonly printed: string | undefined;
}

function blocks(path: string): Block[] {
  const found = [...readFileSync(path, "utf8").matchAll(/^```(\S+)\n([\s\S]*?)^```$/gmu)].map(
    ([, language = "", code = ""]) => ({ language, code }),
  );
  return found.flatMap((block, index) => {
    if (block.language === "text") return [];
    const next = found[index + 1];
    return [{ ...block, printed: next?.language === "text" ? next.code : undefined }];
  });
}

let folder = "";
let environment: NodeJS.ProcessEnv = {};

beforeAll(() => {
  // Beside a package.json of ours nothing of the examples' world is seen: a folder of its own that has the package installed.
  folder = mkdtempSync(join(tmpdir(), "chistovik-readme-"));
  cpSync("examples", folder, { recursive: true });
  mkdirSync(join(folder, "bin"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const command = join(folder, "bin/chistovik");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"\n`);
  chmodSync(command, 0o755);
  environment = { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, NO_COLOR: "1" };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["README.md", "README.ru.md"])("%s", (readme) => {
  const all = blocks(readme);

  it.each(all.filter(({ language }) => language === "yaml"))("has YAML that is read: $code", ({ code }) => {
    expect(parse(code)).toBeTruthy();
    const name = /^# (\S+\.ya?ml)$/mu.exec(code)?.[1];
    if (name && !name.includes("/")) writeFileSync(join(folder, name), code);
  });

  it.each(all.filter(({ language }) => language === "js"))("has code that runs: $code", ({ code, printed }) => {
    // The package finds itself by its own name only from within.
    mkdirSync("coverage/readme", { recursive: true });
    const file = resolve(`coverage/readme/${readme}-${all.findIndex((block) => block.code === code)}.mjs`);
    writeFileSync(file, code);
    const output = execFileSync(process.execPath, [file], { encoding: "utf8" });
    if (printed !== undefined) expect(output).toBe(printed);
  });

  const commands = all
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.split("\n"))
    .map((line) => line.replace(/\s+#.*$/u, ""))
    .filter((line) => line && !line.startsWith("npm"));

  it.each(commands)("has a command that works: %s", (command) => {
    const { status, stderr, stdout } = spawnSync("sh", ["-c", command], {
      cwd: folder,
      env: environment,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect([0, 1]).toContain(status);
  });

  it("names the two commands of a newcomer first", () => {
    const [first] = all;
    expect(first?.code).toMatch(/^npm install && npm start/u);
    expect(first?.code).toMatch(/^npm test/mu);
  });
});

describe("the worked example of the score", () => {
  it("comes out as README says", async () => {
    const { createChecker } = (await import(resolve("dist/node.js"))) as typeof built;
    const checker = await createChecker();
    const text = /text: "([^"]+)"/u.exec(readFileSync("README.md", "utf8"))![1]!;
    const { criteria, score, verdict } = checker.check({ kind: "report", text });
    const { weights, penalties } = checker.policy;
    const words = text.match(/\p{L}+/gu)!.length;
    const spelling = 100 / (1 + 2 * penalties.error);
    const applicable = criteria.filter(({ applicable: one }) => one).reduce((sum, { weight }) => sum + weight, 0);
    const total = (weights.spelling * spelling + (applicable - weights.spelling) * 100) / applicable;
    expect(criteria.find(({ id }) => id === "spelling")?.score).toBeCloseTo(spelling, 2);
    expect(score).toBeCloseTo(total, 2);
    expect(verdict).toBe("rework");
    for (const readme of ["README.md", "README.ru.md"]) {
      const prose = readFileSync(readme, "utf8");
      const written = (value: number): string =>
        String(Math.round(value * 100) / 100).replace(".", readme === "README.md" ? "." : ",");
      for (const value of [words, spelling, applicable, total]) expect(prose).toContain(written(value));
    }
  });
});
