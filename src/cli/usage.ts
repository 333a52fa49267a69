import type { ArgsDef, CommandDef } from "citty";
import { COMMANDS } from "./commands.js";
import type { Language } from "./language.js";

const FRAME = {
  ru: {
    intro: "Чистовик проверяет русские деловые тексты до того, как их увидит клиент.",
    usage: "Вызов",
    commands: "Команды",
    options: "Параметры",
    command: "КОМАНДА",
    more: "Подробнее о команде: chistovik КОМАНДА --help",
    status: "Код возврата: 0 — всё принято, 1 — есть что доработать, 2 — неверный вызов или сбой.",
    lang: "язык справки и рамок: ru или en",
    help: "эта справка",
    version: "версия",
  },
  en: {
    intro: "Chistovik checks Russian business texts before a client sees them.",
    usage: "Usage",
    commands: "Commands",
    options: "Options",
    command: "COMMAND",
    more: "More about a command: chistovik COMMAND --help",
    status: "Exit status: 0 all accepted, 1 something needs rework, 2 misuse or our own failure.",
    lang: "language of help and frame texts: ru or en",
    help: "this help",
    version: "version",
  },
} as const;

/** Two columns with the first as wide as its widest cell. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}

/** Help of the whole command line. */
export function usageOfAll(lang: Language): string {
  const frame = FRAME[lang];
  const commands = Object.entries(COMMANDS).map(([name, entry]) => [name, entry[lang]] as const);
  const options = [
    ["--lang ru|en", frame.lang],
    ["-h, --help", frame.help],
    ["-v, --version", frame.version],
  ] as const;
  return (
    `${frame.intro}\n\n${frame.usage}: chistovik ${frame.command} …\n\n${frame.commands}:\n${columns(commands)}\n` +
    `${frame.options}:\n${columns(options)}\n${frame.more}\n${frame.status}\n`
  );
}

/** A description may be in two languages: «русский | English». */
const inLanguage = (text: string | undefined, lang: Language): string => {
  const [ru = "", en = ru] = (text ?? "").split(" | ");
  return lang === "en" ? en : ru;
};

/** Help of one command. */
export async function usageOf(name: string, command: CommandDef, lang: Language): Promise<string> {
  const frame = FRAME[lang];
  const args = Object.entries(
    ((await (typeof command.args === "function" ? command.args() : command.args)) ?? {}) as ArgsDef,
  );
  const meta = await (typeof command.meta === "function" ? command.meta() : command.meta);
  const positional = args.filter(([, arg]) => arg.type === "positional");
  const rows = args
    .filter(([, arg]) => arg.type !== "positional")
    .map(([option, arg]) => [spelling(option, arg), inLanguage(arg.description, lang)] as const);
  const operands = positional.map(([operand, arg]) =>
    arg.required === false ? `[${arg.valueHint ?? operand}]` : (arg.valueHint ?? operand),
  );
  return (
    `${inLanguage(meta?.description, lang)}\n\n${frame.usage}: ${["chistovik", name, ...operands].join(" ")}\n\n` +
    `${frame.options}:\n${columns([...rows, ["-h, --help", frame.help]])}`
  );
}

function spelling(name: string, arg: ArgsDef[string]): string {
  const aliases = [("alias" in arg && arg.alias) || []]
    .flat()
    .map((alias) => (alias.length === 1 ? `-${alias}` : `--${alias}`));
  const value =
    arg.type === "boolean"
      ? ""
      : ` ${arg.valueHint ?? ("options" in arg && arg.options ? arg.options.join("|") : "…")}`;
  return [...aliases, `--${name}`].join(", ") + value;
}
