import { defineCommand, type CommandDef } from "citty";
import { didYouMean, InputError } from "../../index.js";
import { ACTIONS, type ActionName } from "./task/actions.js";
import { openSession } from "./task/open-session.js";

const list = (lang: "ru" | "en"): string =>
  Object.entries(ACTIONS)
    .map(([name, action]) => `  ${name.padEnd(9)} ${action[lang]}`)
    .join("\n");

/** `chistovik task`. */
export default defineCommand({
  meta: {
    name: "task",
    description: `Ведёт задачи от обращения до приёмки в одном файле SQLite.\n\nДействия:\n${list("ru")} | Carries tasks from the inquiry to the acceptance in one SQLite file.\n\nActions:\n${list("en")}`,
  },
  args: {
    action: { type: "positional", required: false, valueHint: "ДЕЙСТВИЕ", description: "что сделать | what to do" },
    task: { type: "positional", required: false, valueHint: "ЗАДАЧА", description: "имя задачи | the task's id" },
    file: {
      type: "positional",
      required: false,
      valueHint: "ФАЙЛ|-",
      description: "JSON: обращение, поля, разговор, отчёт | JSON: inquiry, fields, talk, report",
    },
    db: {
      type: "string",
      valueHint: "ФАЙЛ",
      description: "файл задач (по умолчанию chistovik-tasks.db) | the tasks' file",
    },
    policy: {
      type: "string",
      alias: "p",
      valueHint: "ФАЙЛ",
      description: "политика: файл YAML или JSON либо npm-пакет | policy",
    },
    by: {
      type: "string",
      valueHint: "ИМЯ",
      description: "кто это делает (по умолчанию имя пользователя) | who does it",
    },
    at: {
      type: "string",
      valueHint: "МОМЕНТ",
      description: "когда, ISO 8601 со смещением (по умолчанию сейчас) | when",
    },
    key: {
      type: "string",
      valueHint: "КЛЮЧ",
      description: "ключ повтора: под одним ключом дело делается один раз | idempotency key",
    },
    expect: {
      type: "string",
      valueHint: "ВЕРСИЯ",
      description: "версия задачи, которую вы видели: иначе отказ | the version you have seen",
    },
    summary: { type: "string", valueHint: "ТЕКСТ", description: "talk: о чём говорили | talk: what about" },
    written: { type: "boolean", description: "talk: переписка, а не разговор | talk: in writing" },
    unreached: { type: "boolean", description: "talk: клиент не ответил | talk: the client was not reached" },
    number: {
      type: "string",
      valueHint: "НОМЕР",
      description: "request: номер обращения клиента | request: its number",
    },
    subject: { type: "string", valueHint: "ТЕМА", description: "request: тема обращения | request: its subject" },
    remark: {
      type: "string",
      valueHint: "ТЕКСТ",
      description: "rework: своё замечание (можно несколько раз) | rework: a remark of your own",
    },
    reason: { type: "string", valueHint: "ТЕКСТ", description: "accept, rework, cancel: почему | why" },
    term: { type: "string", valueHint: "СРОК", description: "overrun: какой срок нарушен | overrun: which term" },
    "due-at": { type: "string", valueHint: "МОМЕНТ", description: "overrun: когда он истёк | overrun: when it passed" },
    order: { type: "string", valueHint: "НОМЕР", description: "list: только этого заказа | list: of this order only" },
    status: {
      type: "string",
      valueHint: "СОСТОЯНИЕ",
      description: "list: только в этом состоянии | list: in this status only",
    },
    json: { type: "boolean", description: "ответ в JSON | answer in JSON" },
  },
  async run({ args, rawArgs }) {
    const name = args.action;
    if (name === undefined)
      throw new InputError(
        `что сделать с задачей? Можно: ${Object.keys(ACTIONS).join(", ")}; справка: chistovik task --help`,
      );
    if (!Object.hasOwn(ACTIONS, name))
      throw new InputError(
        `неизвестное действие «${name}»${didYouMean(name, Object.keys(ACTIONS))}; можно: ${Object.keys(ACTIONS).join(", ")}`,
      );
    const session = await openSession({ ...args, remarks: repeated(rawArgs, "--remark") });
    try {
      return await ACTIONS[name as ActionName].run(session);
    } catch (error) {
      return session.refused(error);
    } finally {
      session.close();
    }
  },
}) as unknown as CommandDef;

/** Every value of an option that may be given several times. */
function repeated(argv: readonly string[], name: string): readonly string[] {
  return argv.flatMap((arg, index) => {
    if (arg.startsWith(`${name}=`)) return [arg.slice(name.length + 1)];
    return arg === name && argv[index + 1] !== undefined ? [argv[index + 1]!] : [];
  });
}
