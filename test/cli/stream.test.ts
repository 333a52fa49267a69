import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Feeds documents to the command as fast as it takes them; answers its peak memory in MB and how many answers came, in order. */
async function feed(
  count: number,
): Promise<{ readonly peak: number; readonly ordered: number; readonly told: string }> {
  const report = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));";
  const child = spawn(process.execPath, [
    "--import",
    `data:text/javascript,${encodeURIComponent(report)}`,
    resolve("dist/cli.js"),
    "check",
    "-",
    "--stdin-type",
    "ndjson",
    "--format",
    "ndjson",
  ]);
  let rest = "";
  let ordered = 0;
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop()!;
    for (const line of lines) if ((JSON.parse(line) as { id: string }).id === `d${ordered}`) ordered++;
  });
  for (let i = 0; i < count; i++) {
    const line = `{"id":"d${i}","kind":"report","text":"Клиенту перезвонили в течении часа, отчёт № ${i} отправили."}\n`;
    if (!child.stdin.write(line)) await new Promise((done) => child.stdin.once("drain", done));
  }
  child.stdin.end();
  await new Promise((done) => child.once("close", done));
  return { peak: Number(told) / 1024, ordered, told };
}

describe("NDJSON in, NDJSON out", () => {
  it("answers in order, and its memory does not grow with the number of documents", async () => {
    const few = await feed(1000);
    const many = await feed(100_000);
    expect(few.ordered).toBe(1000);
    expect(many.ordered).toBe(100_000);
    expect(many.told, "nothing but the peak on stderr").toMatch(/^\d+$/u);
    expect(many.peak).toBeLessThan(1.5 * few.peak);
  }, 300_000);

  it("ends cleanly when nobody reads on", async () => {
    const child = spawn("sh", [
      "-c",
      `yes '{"kind":"report","text":"Отчёт готов."}' | head -5000 | "${process.execPath}" "${resolve("dist/cli.js")}" check - --stdin-type ndjson --format ndjson | head -1`,
    ]);
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    await new Promise((done) => child.once("close", done));
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(errors).toBe("");
  });
});
