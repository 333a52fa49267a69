import { defineCommand, type CommandDef } from "citty";
import { testExamples, type Checker, type CheckExample, type ExampleFailure, type Rule } from "../../index.js";
import { createChecker, readRules } from "../../node.js";
import { EXIT } from "../exit-status.js";

/** `chistovik test-rules`. */
export default defineCommand({
  meta: {
    name: "test-rules",
    description:
      "Проверяет свои правила по их примерам, под всеми правилами сразу. | Tests your own rules by their examples, under all rules.",
  },
  args: {
    folder: {
      type: "positional",
      required: true,
      valueHint: "ПАПКА",
      description: "папка с файлами критерий/имя.yml | folder of criterion/name.yml files",
    },
  },
  async run({ args }) {
    const rules = await readRules(args.folder);
    const failures: ExampleFailure[] = [];
    const checkers = new Map<string, Checker>();
    for (const rule of rules) {
      const policies = new Map(rule.examples.map(({ policy }) => [keyOf(policy, rule), over(policy, rule)]));
      for (const [key, policy] of policies) {
        if (!checkers.has(key))
          checkers.set(key, await createChecker({ rules, policy: { name: "test-rules", version: "1", ...policy } }));
      }
      const check: CheckExample = (document, policy, of) => checkers.get(keyOf(policy, of))!.check(document);
      const own = testExamples(rule, check);
      failures.push(...own);
      process.stdout.write(own.length ? report(rule, own) : `✓ ${rule.id} (${rule.examples.length})\n`);
    }
    const failed = new Set(failures.map(({ rule }) => rule)).size;
    process.stdout.write(`\n${rules.length - failed} из ${rules.length} правил проходят свои примеры\n`);
    return failed ? EXIT.rework : EXIT.accepted;
  },
}) as unknown as CommandDef;

/** What an example's policy says over the default, with the rule switched on. */
function over(policy: Readonly<Record<string, unknown>> | undefined, rule: Rule): Record<string, unknown> {
  return {
    ...policy,
    ...(rule.default === "off" && {
      rules: { ...(policy?.["rules"] as object | undefined), [rule.id]: rule.severity },
    }),
  };
}

const keyOf = (policy: Readonly<Record<string, unknown>> | undefined, rule: Rule): string =>
  JSON.stringify(over(policy, rule));

function report({ id }: Rule, failures: readonly ExampleFailure[]): string {
  const lines = failures.map(
    ({ text, problem }, index) => `${text === failures[index - 1]?.text ? "" : `    ${text}\n`}      ${problem}\n`,
  );
  return `✗ ${id}\n${lines.join("")}`;
}
