import { FORMATS, InputError, type Assessment, type Checker, type Formatter, type FormatName } from "../node.js";
import { Checkers } from "./checkers.js";
import { findConfiguration, settingsOf, type FoundConfiguration } from "./configuration.js";
import { EXIT } from "./exit-status.js";
import { findFiles } from "./find-files.js";
import type { Language } from "./language.js";
import { startProgress, type Progress } from "./progress.js";
import { readInput, typeOf, type InputType, type Item } from "./read-input.js";
import { Twins } from "./twins.js";
import { keepMemorySteady } from "./steady-memory.js";
import { openOutput, type Output } from "./write-output.js";

/** What `chistovik check` was told. */
export interface CheckArguments {
  readonly _: readonly string[];
  readonly policy?: string | undefined;
  readonly kind?: string | undefined;
  readonly channel?: string | undefined;
  readonly format?: string | undefined;
  readonly "stdin-type"?: string | undefined;
  readonly "stdin-filename"?: string | undefined;
  readonly encoding?: string | undefined;
  readonly "fail-on"?: string | undefined;
  readonly "max-findings"?: string | undefined;
  readonly remarks?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly color?: boolean | undefined;
  readonly output?: string | undefined;
}

/** One run of the command: its arguments, what it has opened, and what came out so far. */
interface Run {
  readonly args: CheckArguments;
  readonly found: FoundConfiguration | undefined;
  readonly checkers: Checkers;
  readonly twins: Twins;
  readonly formatter: Formatter;
  readonly output: Output;
  readonly failOn: string;
  readonly most: number;
  readonly progress: Progress;
  rework: boolean;
  failed: boolean;
}

/** Checks what the arguments name, writing each answer as soon as it is known; answers the exit status. */
export async function checkInputs(args: CheckArguments, lang: Language): Promise<number> {
  const cwd = process.cwd();
  const names = args._.length ? args._ : process.stdin.isTTY ? [] : ["-"];
  if (!names.length)
    throw new InputError(
      "что проверить? Назовите файлы или шаблоны: chistovik check отчёт.md, справка: chistovik check --help",
    );
  const found = await findConfiguration(cwd);
  const { files, errors } = await findFiles(names, cwd);
  const run = open(args, found, files.length, lang, names);
  await run.output.write(run.formatter.start());
  for (const error of errors) await fail(run, error.place ?? "", error.message.slice((error.place ?? "").length + 2));
  for (const file of files) {
    await checkInput(file, run);
    run.progress.step();
  }
  run.progress.stop();
  await run.output.write(run.formatter.end());
  await run.output.close();
  return run.failed ? EXIT.misuse : run.rework ? EXIT.rework : EXIT.accepted;
}

function open(
  args: CheckArguments,
  found: FoundConfiguration | undefined,
  count: number,
  lang: Language,
  names: readonly string[],
): Run {
  const format = args.format ?? found?.config.format ?? "pretty";
  if (!Object.hasOwn(FORMATS, format))
    throw new InputError(`«${format}»: такого вида ответа нет; можно: ${Object.keys(FORMATS).join(", ")}`);
  const color = args.color ?? (args.output === undefined && process.stdout.isTTY === true && !process.env["NO_COLOR"]);
  const named = !(names.length === 1 && names[0] === "-") || args["stdin-filename"] !== undefined;
  const options = { lang, color, named, quiet: args.quiet === true, remarks: args.remarks === true };
  return {
    args,
    found,
    checkers: new Checkers(),
    twins: new Twins(),
    formatter: FORMATS[format as FormatName](options),
    output: openOutput(args.output),
    failOn: args["fail-on"] ?? found?.config.failOn ?? "rework",
    most: limit(args["max-findings"]),
    progress: startProgress(count),
    rework: false,
    failed: false,
  };
}

function limit(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (!/^\d+$/u.test(value)) throw new InputError(`«--max-findings ${value}»: нужно целое число`);
  return Number(value);
}

async function fail(run: Run, name: string, error: string, item: Item = {}): Promise<void> {
  run.failed = true;
  const { id, line } = item;
  await run.output.write(
    run.formatter.failure({ name, error, ...(id !== undefined && { id }), ...(line !== undefined && { line }) }),
  );
}

/** One file or the standard input; what is wrong with it is told, and the others go on. */
async function checkInput(file: string, run: Run): Promise<void> {
  const { args } = run;
  const path = file === "-" ? (args["stdin-filename"] ?? "-") : file;
  const settings = await settingsOf(path, run.found);
  const checker = await run.checkers.of(
    args.policy ?? settings.policy,
    args.policy === undefined && run.found ? run.found.folder : process.cwd(),
  );
  const name = path === "-" ? "stdin" : path;
  const type = file === "-" && args["stdin-type"] ? (args["stdin-type"] as InputType) : typeOf(path);
  if (type === "ndjson") keepMemorySteady();
  const kind = args.kind ?? settings.kind ?? "report";
  try {
    for await (const item of readInput(file, name, {
      type,
      kind,
      channel: args.channel ?? settings.channel,
      encoding: args.encoding,
    })) {
      await checkItem(item, name, checker, run);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await fail(run, name, withoutName(error, name));
  }
}

/** The sentence without the name that the output gives anyway. */
function withoutName({ message, place }: InputError, name: string): string {
  if (place === name) return message.slice(name.length + 2);
  return message.startsWith(`${name}:`) ? `строка ${message.slice(name.length + 1)}` : message;
}

async function checkItem(item: Item, name: string, checker: Checker, run: Run): Promise<void> {
  if (item.document === undefined) return fail(run, name, item.error ?? "", item);
  try {
    const assessment = checker.check(run.twins.told(item.document, name));
    if (fails(assessment, run.failOn)) run.rework = true;
    const omitted = assessment.findings.length - run.most;
    const shown = omitted > 0 ? { ...assessment, findings: assessment.findings.slice(0, run.most) } : assessment;
    await run.output.write(
      run.formatter.result({ name, document: item.document, assessment: shown, ...(omitted > 0 && { omitted }) }),
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await fail(run, name, error.message, item);
  }
}

function fails({ verdict, findings }: Assessment, failOn: string): boolean {
  if (failOn === "never") return false;
  if (failOn === "rework") return verdict === "rework";
  const severities = failOn === "error" ? ["critical", "error"] : ["critical", "error", "warning"];
  return findings.some(({ severity }) => severities.includes(severity));
}
