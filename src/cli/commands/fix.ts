import { readFileSync, writeFileSync } from "node:fs";
import { defineCommand, type CommandDef } from "citty";
import { structuredPatch } from "diff";
import pc from "picocolors";
import { applyFixes, InputError, type Checker, type Document } from "../../node.js";
import { Checkers } from "../checkers.js";
import { findConfiguration, settingsOf } from "../configuration.js";
import { decodeText } from "../decode-text.js";
import { EXIT } from "../exit-status.js";
import { findFiles } from "../find-files.js";
import { typeOf } from "../read-input.js";

/** What `chistovik fix` was told beside the files. */
interface FixArguments {
  readonly "dry-run"?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/** `chistovik fix`. */
export default defineCommand({
  meta: {
    name: "fix",
    description:
      "Вносит в файлы первые замены надёжных правил. | Applies the first replacements of safe rules to files.",
  },
  args: {
    files: {
      type: "positional",
      required: false,
      valueHint: "ФАЙЛЫ|ШАБЛОНЫ",
      description: "что исправить: текст, Markdown, HTML | what to fix: text, Markdown, HTML",
    },
    "dry-run": {
      type: "boolean",
      description: "показать исправления, не меняя файлов | show the changes and leave the files",
    },
    all: {
      type: "boolean",
      description:
        "вносить первую замену каждого правила, не только надёжных | apply the first replacement of every rule",
    },
    policy: { type: "string", alias: "p", valueHint: "ФАЙЛ", description: "политика | policy" },
    color: {
      type: "boolean",
      default: undefined as unknown as boolean,
      description: "цвет; --no-color отключает | colours; --no-color switches them off",
    },
  },
  async run({ args }) {
    const cwd = process.cwd();
    if (!args._.length) throw new InputError("что исправить? Назовите файлы или шаблоны: chistovik fix отчёт.md");
    const found = await findConfiguration(cwd);
    const { files, errors } = await findFiles(args._, cwd);
    for (const error of errors) process.stderr.write(`chistovik: ${error.message}\n`);
    const checkers = new Checkers();
    let failed = errors.length > 0;
    for (const file of files) {
      const settings = await settingsOf(file, found);
      const checker = await checkers.of(
        args.policy ?? settings.policy,
        args.policy === undefined && found ? found.folder : cwd,
      );
      const rest = {
        kind: settings.kind ?? "report",
        ...(settings.channel !== undefined && { channel: settings.channel }),
      };
      try {
        fixFile(file, rest as Omit<Document, "text">, checker, args);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        process.stderr.write(`chistovik: ${error.message}\n`);
        failed = true;
      }
    }
    return failed ? EXIT.misuse : EXIT.accepted;
  },
}) as unknown as CommandDef;

const BOM = "\u{FEFF}";
const FORMATS = { text: "text", md: "markdown", html: "html" } as const;

function fixFile(file: string, rest: Omit<Document, "text">, checker: Checker, args: FixArguments): void {
  const type = typeOf(file);
  if (type === "json" || type === "ndjson")
    throw new InputError(
      "исправить можно текст, Markdown или HTML; в JSON внесите замены из ответа chistovik check --format json",
      file,
    );
  const bytes = readFileSync(file);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BOM : "";
  const text = decodeText(bytes, file).replace(/^\uFEFF/u, "");
  if (!Buffer.from(mark + text, "utf8").equals(bytes))
    throw new InputError("файл не в UTF-8; переведите его в UTF-8 и повторите", file);
  const { document, applied } = applyFixes({ ...rest, format: FORMATS[type], text }, checker, {
    all: args.all === true,
  });
  const mended = document.text!;
  if (mended === text) return void process.stdout.write(`${file}: исправлять нечего\n`);
  if (args["dry-run"]) process.stdout.write(difference(file, text, mended, args.color));
  else writeFileSync(file, mark + mended);
  process.stdout.write(`${file}: ${args["dry-run"] ? "можно исправить" : "исправлено"} мест — ${applied.length}\n`);
}

/** The changes as a unified diff, in colours on a terminal. */
function difference(file: string, before: string, after: string, color: boolean | undefined): string {
  const colors = pc.createColors(color ?? (process.stdout.isTTY === true && !process.env["NO_COLOR"]));
  const paint = (line: string): string =>
    line.startsWith("+") ? colors.green(line) : line.startsWith("-") ? colors.red(line) : line;
  const { hunks } = structuredPatch(file, file, before, after, "", "", { context: 1 });
  const lines = hunks.flatMap((hunk) => [
    colors.cyan(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
    ...hunk.lines.map(paint),
  ]);
  return `${colors.bold(`--- ${file}`)}\n${lines.join("\n")}\n`;
}
