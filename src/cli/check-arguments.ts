import type { ArgsDef, CommandDef } from "citty";
import { didYouMean, InputError } from "../index.js";

/** Names under which an option may be written, with what it takes. */
function options(args: ArgsDef): Map<string, ArgsDef[string]> {
  const names = new Map<string, ArgsDef[string]>();
  for (const [name, arg] of Object.entries(args)) {
    if (arg.type === "positional") continue;
    names.set(`--${name}`, arg);
    for (const alias of [("alias" in arg && arg.alias) || []].flat())
      names.set(alias.length === 1 ? `-${alias}` : `--${alias}`, arg);
    if (arg.type === "boolean") names.set(`--no-${name}`, arg);
  }
  return names;
}

/** citty takes whatever it is given; an option nobody knows, or one without its value, is a mistake to be told. */
export async function checkArguments(command: CommandDef, argv: readonly string[]): Promise<void> {
  const known = options((await (typeof command.args === "function" ? command.args() : command.args)) ?? {});
  for (let index = 0; index < argv.length; index++) {
    const arg = argv[index]!;
    if (arg === "--") return;
    if (!arg.startsWith("-") || arg === "-") continue;
    const [name = arg, value] = arg.startsWith("--") ? arg.split(/=(.*)/su) : [arg];
    const option = known.get(name);
    if (!option) {
      if (command.subCommands) continue;
      throw new InputError(`неизвестный параметр «${name}»${didYouMean(name, known.keys())}; все параметры: --help`);
    }
    if (option.type === "boolean") continue;
    const given = value ?? argv[++index];
    if (given === undefined || (value === undefined && given.startsWith("--")))
      throw new InputError(`параметру «${name}» нужно значение`);
    checkValue(name, given, option);
  }
}

function checkValue(name: string, value: string, option: ArgsDef[string]): void {
  if (option.type !== "enum" || !option.options || option.options.includes(value)) return;
  throw new InputError(
    `«${name} ${value}»: такого значения нет${didYouMean(value, option.options)}; можно: ${option.options.join(", ")}`,
  );
}
