/** A command of the command line: what it does, in both languages, and its file, loaded when it is called. */
interface Entry {
  readonly ru: string;
  readonly en: string;
  readonly load: () => Promise<unknown>;
}

/** Name of a command. */
export type CommandName = keyof typeof COMMANDS;

const entry = (ru: string, en: string, load: () => Promise<{ readonly default: unknown }>): Entry => ({
  ru,
  en,
  load: async () => (await load()).default,
});

/** Every command, in the order of the help. A new one is a line here and a file in `commands/`. */
export const COMMANDS: Readonly<
  Record<"check" | "fix" | "rules" | "explain" | "test-rules" | "words" | "stress" | "init" | "policy" | "task", Entry>
> = {
  check: entry("проверить тексты", "check texts", () => import("./commands/check.js")),
  fix: entry("внести надёжные исправления в файлы", "apply the safe fixes to files", () => import("./commands/fix.js")),
  rules: entry("перечислить правила", "list the rules", () => import("./commands/rules.js")),
  explain: entry(
    "объяснить правило: норма, источник, примеры",
    "explain a rule: norm, source, examples",
    () => import("./commands/explain.js"),
  ),
  "test-rules": entry(
    "проверить свои правила по их примерам",
    "test your own rules by their examples",
    () => import("./commands/test-rules.js"),
  ),
  words: entry(
    "объяснить слова: разборы, формы, подсказки",
    "explain words: readings, forms, suggestions",
    () => import("./commands/words.js"),
  ),
  stress: entry(
    "поставить ударения для чтения вслух",
    "mark stresses for reading aloud",
    () => import("./commands/stress.js"),
  ),
  init: entry("написать политику с пояснениями", "write a commented policy", () => import("./commands/init.js")),
  policy: entry("показать действующую политику", "show the effective policy", () => import("./commands/policy.js")),
  task: entry(
    "вести задачи от обращения до приёмки",
    "carry tasks from the inquiry to the acceptance",
    () => import("./commands/task.js"),
  ),
};
