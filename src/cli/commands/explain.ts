import { defineCommand, type CommandDef } from "citty";
import { didYouMean, InputError, RULES, type Rule } from "../../index.js";

/** `chistovik explain`. */
export default defineCommand({
  meta: {
    name: "explain",
    description:
      "Объясняет правило: зачем оно, норма, источник, примеры. | Explains a rule: why, norm, source, examples.",
  },
  args: {
    rule: {
      type: "positional",
      valueHint: "ПРАВИЛО",
      description: "имя вида grammar/soglasno-dative | name of a rule",
    },
  },
  run({ args }) {
    const rule = RULES.find(({ id }) => id === args.rule);
    if (!rule) {
      const names = RULES.map(({ id }) => id);
      throw new InputError(
        `неизвестное правило «${args.rule}»${didYouMean(args.rule ?? "", names)}; все правила: chistovik rules`,
      );
    }
    process.stdout.write(page(rule));
  },
}) as unknown as CommandDef;

/** A rule as a page to read. */
function page(rule: Rule): string {
  const examples = rule.examples.flatMap(({ bad, good, ok }) => [
    ...(bad === undefined ? [] : [`  ✗ ${bad}`]),
    ...(good === undefined ? [] : [`  ✓ ${good}`]),
    ...(ok === undefined ? [] : [`  ✓ ${ok}`]),
  ]);
  const sources = rule.sources.map(
    ({ title, url, checked }) => `  ${title}${url === undefined ? "" : `\n  ${url}`} (проверено ${checked})`,
  );
  return (
    [
      `${rule.title}\n${rule.id} · ${rule.severity}${rule.default === "off" ? " · по умолчанию отключено" : ""}${rule.clause === undefined ? "" : ` · ${rule.clause}`}`,
      rule.why.trim(),
      `Примеры\n${examples.join("\n")}`,
      `Источники\n${sources.join("\n")}`,
    ].join("\n\n") + "\n"
  );
}
