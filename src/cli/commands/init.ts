import { existsSync, writeFileSync } from "node:fs";
import { defineCommand, type CommandDef } from "citty";
import { InputError, STANDARD_TEXT } from "../../index.js";

const HEAD = `# Политика заказчика: как судить о текстах. Все строки, кроме name и extends, можно удалить:
# чего здесь нет, берётся из политики standard. Проверить: chistovik policy print --policy ИМЯ_ФАЙЛА
$schema: https://unpkg.com/chistovik/schema/policy.json
name: customer
extends: standard
`;

/** `chistovik init`. */
export default defineCommand({
  meta: {
    name: "init",
    description:
      "Пишет политику с пояснениями в chistovik.policy.yml. | Writes a commented policy to chistovik.policy.yml.",
  },
  args: {
    file: {
      type: "positional",
      required: false,
      default: "chistovik.policy.yml",
      valueHint: "ФАЙЛ",
      description: "куда записать | where to",
    },
    force: { type: "boolean", description: "заменить, если файл уже есть | replace an existing file" },
  },
  run({ args }) {
    if (existsSync(args.file) && !args.force)
      throw new InputError("файл уже есть; назовите другой или добавьте --force", args.file);
    const body = STANDARD_TEXT.slice(STANDARD_TEXT.indexOf("version:"));
    writeFileSync(args.file, HEAD + body);
    process.stdout.write(
      `Политика записана в ${args.file}. Проверить тексты по ней: chistovik check --policy ${args.file} ФАЙЛЫ\n`,
    );
  },
}) as unknown as CommandDef;
