// Draws the diagram of docs/workflow.md anew from the transition table, and walks its transcript anew in the terminal:
//   npx tsx scripts/workflow/write-docs.ts
import { setMaxListeners } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/cli/run-command-line.js";
import { stateDiagram } from "./diagram.js";

/** The page that has both. */
export const PAGE: URL = new URL("../../docs/workflow.md", import.meta.url);

/** The page with what stands between the marks of a name replaced. */
export function replaced(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/workflow.md: no ${open} … ${close}`);
  return `${page.slice(0, from + open.length)}\n${text}\n${page.slice(to)}`;
}

/** The commands of the transcript, as a shell would part them. */
export function commandsOf(page: string): string[][] {
  const lines = page.split("\n").filter((line) => line.startsWith("$ chistovik "));
  return lines.map((line) =>
    [...line.slice(12).matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain!),
  );
}

/** Runs a command line and answers what it printed, complaints included, with its exit status. */
export async function walked(argv: readonly string[]): Promise<{ readonly text: string; readonly status: number }> {
  let text = "";
  // Every command listens for a closed pipe and Ctrl-C, as a process of its own would.
  setMaxListeners(0, process, process.stdout);
  const streams = [process.stdout, process.stderr] as const;
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams) stream.write = ((chunk: string) => Boolean((text += chunk))) as typeof stream.write;
  try {
    return { status: await runCommandLine(argv), text };
  } finally {
    streams.forEach((stream, index) => (stream.write = writes[index]!));
  }
}

async function transcript(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "chistovik-docs-"));
  const parts: string[] = [];
  try {
    for (const argv of commandsOf(page)) {
      const { text } = await walked([...argv, "--db", join(folder, "tasks.db")]);
      parts.push(
        `$ chistovik ${argv.map((word) => (/\s/u.test(word) ? `"${word}"` : word)).join(" ")}\n${text.trimEnd()}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ["```console", parts.join("\n\n"), "```"].join("\n");
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const page = readFileSync(PAGE, "utf8");
  const drawn = replaced(page, "diagram", ["```mermaid", stateDiagram(), "```"].join("\n"));
  writeFileSync(PAGE, replaced(drawn, "transcript", await transcript(page)));
}
