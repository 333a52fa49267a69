import { CRITERION_NAMES } from "../../src/criteria/criterion-names.js";
import type { Criterion } from "../../src/policy/policy.js";
import { CRITERIA } from "../../src/policy/policy.js";
import type { Example, Rule } from "../../src/rules/rule.js";

const SEVERITY = { critical: "критическое", error: "ошибка", warning: "предупреждение", info: "сведение" } as const;

/** Pages of the manual by path, made of the rules: one for each rule, an index of all. */
export function manualPages(rules: readonly Rule[]): Readonly<Record<string, string>> {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries([
    ["docs/rules/README.md", index(sorted)],
    ...sorted.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]),
  ]) as Record<string, string>;
}

function index(rules: readonly Rule[]): string {
  const sections = CRITERIA.flatMap((criterion) => {
    const own = rules.filter((rule) => rule.criterion === criterion);
    return own.length ? [section(criterion, own)] : [];
  });
  return `# Правила\n\nСтраница собрана из файлов \`rules/**/*.yml\`: \`npm run manual\`. Всего правил: ${rules.length}.\n\n${sections.join("\n")}`;
}

function section(criterion: Criterion, rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${cell(rule.title)} | ${state(rule)} |`);
  return `## ${CRITERION_NAMES[criterion]} (\`${criterion}\`): ${rules.length}\n\n| правило | что проверяет | важность |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

const state = ({ severity, default: state }: Rule): string =>
  SEVERITY[severity] + (state === "off" ? ", отключено" : "");

function page(rule: Rule): string {
  const facts = [
    `\`${rule.id}\``,
    state(rule) + (rule.default === "off" ? " (включает политика)" : ""),
    ...(rule.safe ? ["замену вносит `chistovik fix`"] : []),
    ...(rule.clause === undefined ? [] : [`пункт ${rule.clause}`]),
    ...(rule.kinds ? [`только: ${rule.kinds.join(", ")}`] : []),
    ...(rule.channels ? [`каналы: ${rule.channels.join(", ")}`] : []),
  ];
  const sources = rule.sources.map(
    ({ title, url, checked }) => `- ${url === undefined ? title : `[${title}](${url})`}, проверено ${checked}`,
  );
  return `# ${rule.title}\n\n${facts.join(" · ")}\n\n${rule.why.trim()}\n\n> ${rule.message.replaceAll("\n", " ").trim()}\n\n## Примеры\n\n${examples(rule.examples)}\n\n## Источники\n\n${sources.join("\n")}\n`;
}

function examples(all: readonly Example[]): string {
  const rows = all.map(({ bad, good, ok, document }) => {
    if (document) return `- ${bad === undefined ? "верно" : "неверно"}: \`${JSON.stringify(document)}\``;
    if (bad !== undefined)
      return `- неверно: ${line(String(bad))}${good === undefined ? "" : `\n  верно: ${line(good)}`}`;
    return `- верно: ${line(String(ok))}`;
  });
  return rows.join("\n");
}

/** A text in one line of code, whatever marks it has. */
function line(text: string): string {
  const shown = text.replaceAll("\n", " ⏎ ");
  const fence = shown.includes("`") ? "``" : "`";
  return `${fence}${fence === "``" ? ` ${shown} ` : shown}${fence}`;
}
