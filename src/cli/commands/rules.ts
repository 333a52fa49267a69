import { defineCommand, type CommandDef } from "citty";
import {
  CRITERIA,
  CRITERION_NAMES,
  type Criterion,
  didYouMean,
  InputError,
  RULES,
  ruleSetting,
  type Rule,
} from "../../index.js";
import { createChecker } from "../../node.js";

/** `chistovik rules`. */
export default defineCommand({
  meta: { name: "rules", description: "Перечисляет правила. | Lists the rules." },
  args: {
    criterion: {
      type: "positional",
      required: false,
      valueHint: "КРИТЕРИЙ",
      description: "только этого критерия | of this criterion only",
    },
    policy: {
      type: "string",
      alias: "p",
      valueHint: "ФАЙЛ",
      description: "показать, как правила настроены в политике | with the policy's settings",
    },
    json: { type: "boolean", description: "в JSON | as JSON" },
  },
  async run({ args }) {
    const { criterion } = args;
    if (criterion !== undefined && !CRITERIA.includes(criterion as Criterion))
      throw new InputError(
        `неизвестный критерий «${criterion}»${didYouMean(criterion, CRITERIA)}; можно: ${CRITERIA.join(", ")}`,
      );
    const { rules, policy } =
      args.policy === undefined ? { rules: RULES, policy: undefined } : await createChecker({ policy: args.policy });
    const shown = rules.filter((rule) => criterion === undefined || rule.criterion === criterion);
    if (args.json) {
      process.stdout.write(
        `${JSON.stringify(
          shown.map(({ id, criterion, title, severity, clause }) => ({ id, criterion, title, severity, clause })),
          null,
          2,
        )}\n`,
      );
      return;
    }
    const state = (rule: Rule): string =>
      (policy && ruleSetting(policy, rule.id)) ?? (rule.default === "off" ? "off" : rule.severity);
    for (const criterion of CRITERIA) {
      const own = shown.filter((rule) => rule.criterion === criterion);
      if (!own.length) continue;
      process.stdout.write(`${CRITERION_NAMES[criterion]} (${criterion}): ${own.length}\n`);
      const width = Math.max(...own.map(({ id }) => id.length));
      for (const rule of own)
        process.stdout.write(`  ${rule.id.padEnd(width)}  ${state(rule).padEnd(8)}  ${rule.title}\n`);
      process.stdout.write("\n");
    }
  },
}) as unknown as CommandDef;
