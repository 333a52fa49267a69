import { runCommand, type CommandDef } from "citty";
import { COMMANDS, type CommandName } from "./commands.js";
import { EXIT } from "./exit-status.js";
import { language } from "./language.js";
import { usageOf, usageOfAll } from "./usage.js";

/** What a command's `run` answers: the exit status. */
type Status = number | undefined;

const print = (text: string): void => void process.stdout.write(text);
const complain = (text: string): void => void process.stderr.write(`chistovik: ${text}\n`);

/** Runs the command that the arguments name and answers the exit status. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  endCleanly();
  const rest = argv.filter(
    (arg, index) => !(arg === "--lang" || argv[index - 1] === "--lang" || arg.startsWith("--lang=")),
  );
  const [name = "--help", ...args] = rest;
  const lang = language(argv);
  if (typeof lang === "object") {
    complain(`«--lang ${lang.unknown}»: такого языка нет; можно: ru, en`);
    return EXIT.misuse;
  }
  try {
    if (name === "--version" || name === "-v") {
      print(`${(await import("../version.js")).VERSION}\n`);
      return EXIT.accepted;
    }
    if (name === "--help" || name === "-h" || name === "help") {
      print(usageOfAll(lang));
      return rest.length ? EXIT.accepted : EXIT.misuse;
    }
    if (!Object.hasOwn(COMMANDS, name)) return await unknownCommand(name);
    const command = (await COMMANDS[name as CommandName].load()) as CommandDef;
    if (args.includes("--help") || args.includes("-h")) {
      print(await usageOf(name, command, lang));
      return EXIT.accepted;
    }
    const { checkArguments } = await import("./check-arguments.js");
    await checkArguments(command, args);
    const { result } = await runCommand(command, { rawArgs: args, data: { lang } });
    return (result as Status) ?? EXIT.accepted;
  } catch (error) {
    complain(failure(error));
    return EXIT.misuse;
  }
}

async function unknownCommand(name: string): Promise<number> {
  const { didYouMean } = await import("../index.js");
  complain(`неизвестная команда «${name}»${didYouMean(name, Object.keys(COMMANDS))}; все команды: chistovik --help`);
  return EXIT.misuse;
}

/** What was given wrong is told in one sentence; our own failure with where it happened. */
function failure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "InputError" || error.name === "CLIError") return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC") return "на диске кончилось место: ответ записан не весь";
  return `внутренняя ошибка: ${error.stack ?? error.message}\nСообщите о ней, пожалуйста: приложите текст, на котором она случилась.`;
}

/** A closed pipe (`| head`) and Ctrl-C end the process without a stack trace. */
function endCleanly(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.accepted);
    complain(failure(error));
    process.exit(EXIT.misuse);
  });
  process.once("SIGINT", () => process.exit(EXIT.interrupted));
}
