import { defineCommand, type CommandDef } from "citty";
import { InputError, openKnowledge, setStresses, type Document } from "../../node.js";
import { readInput, typeOf } from "../read-input.js";

/** `chistovik stress`. */
export default defineCommand({
  meta: { name: "stress", description: "Ставит ударения для чтения вслух. | Marks stresses for reading aloud." },
  args: {
    file: {
      type: "positional",
      valueHint: "ФАЙЛ|-",
      description: "текст или скрипт; - читает стандартный ввод | a text or a script; - reads stdin",
    },
    all: { type: "boolean", description: "во всех словах (по умолчанию) | in all words (default)" },
    risky: {
      type: "boolean",
      description: "только в словах, где часто ошибаются | only in words that are often stressed wrongly",
    },
    encoding: {
      type: "string",
      valueHint: "КОДИРОВКА",
      description: "кодировка, если не UTF-8 | encoding if not UTF-8",
    },
  },
  async run({ args }) {
    if (args.all && args.risky) throw new InputError("--all и --risky вместе не имеют смысла; оставьте одно");
    const { file = "-" } = args;
    const knowledge = openKnowledge();
    const settings = {
      type: typeOf(file),
      kind: "script",
      ...(args.encoding !== undefined && { encoding: args.encoding }),
    };
    for await (const { document, error } of readInput(file, file === "-" ? "стандартный ввод" : file, settings)) {
      if (error !== undefined) throw new InputError(error);
      process.stdout.write(ended(setStresses(document as Document, knowledge, args.risky ? "risky" : "all")));
    }
  },
}) as unknown as CommandDef;

const ended = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);
