import { defineCommand, type CommandDef } from "citty";
import { checkInputs } from "../check-inputs.js";

/** `chistovik check`. */
export default defineCommand({
  meta: {
    name: "check",
    description: "Проверяет тексты и решает: принять или на доработку. | Checks texts and decides: accept or rework.",
  },
  args: {
    files: {
      type: "positional",
      required: false,
      valueHint: "ФАЙЛЫ|ШАБЛОНЫ|-",
      description: "что проверить; - читает стандартный ввод | what to check; - reads stdin",
    },
    policy: {
      type: "string",
      alias: "p",
      valueHint: "ФАЙЛ",
      description: "политика: файл YAML или JSON либо npm-пакет | policy: a YAML or JSON file or an npm package",
    },
    kind: {
      type: "enum",
      options: ["message", "report", "script", "request", "template"],
      description: "вид документа (по умолчанию report) | kind of document (report by default)",
    },
    channel: {
      type: "string",
      valueHint: "КАНАЛ",
      description: "канал: chat, mail, voicemail, call-d, call-e | channel",
    },
    format: {
      type: "enum",
      alias: "f",
      options: ["pretty", "json", "ndjson", "sarif", "junit", "github", "html", "checkstyle"],
      description: "вид ответа (по умолчанию pretty) | output format (pretty by default)",
    },
    "stdin-type": {
      type: "enum",
      options: ["text", "md", "html", "json", "ndjson"],
      description: "что на стандартном вводе (по умолчанию text) | what stdin holds (text by default)",
    },
    "stdin-filename": {
      type: "string",
      valueHint: "ИМЯ",
      description: "каким файлом считать стандартный ввод | which file stdin stands for",
    },
    encoding: {
      type: "string",
      valueHint: "КОДИРОВКА",
      description: "кодировка, если не UTF-8: windows-1251, koi8-r, ibm866 | encoding if not UTF-8",
    },
    "fail-on": {
      type: "enum",
      options: ["rework", "error", "warning", "never"],
      description: "когда вернуть код 1 (по умолчанию rework) | when to exit with 1 (rework by default)",
    },
    "max-findings": {
      type: "string",
      valueHint: "ЧИСЛО",
      description: "показать не больше стольких замечаний документа | show at most so many findings of a document",
    },
    remarks: {
      type: "boolean",
      description: "добавить замечания, которые можно отправить оператору | add the remarks to send to the operator",
    },
    quiet: {
      type: "boolean",
      alias: "q",
      description: "показать только то, что на доработку | show only what needs rework",
    },
    color: {
      type: "boolean",
      default: undefined as unknown as boolean,
      description: "цвет; --no-color отключает | colours; --no-color switches them off",
    },
    output: {
      type: "string",
      alias: "o",
      valueHint: "ФАЙЛ",
      description: "записать ответ в файл | write the answer to a file",
    },
  },
  run: ({ args, data }) => checkInputs(args, (data as { lang: "ru" | "en" }).lang),
}) as unknown as CommandDef;
