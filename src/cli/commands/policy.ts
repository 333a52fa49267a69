import { defineCommand, type CommandDef } from "citty";
import { stringify } from "yaml";
import { InputError } from "../../index.js";
import { readPolicyFile } from "../../node.js";
import { namedPolicy } from "../named-policy.js";

/** `chistovik policy print`. */
export default defineCommand({
  meta: {
    name: "policy",
    description:
      "Показывает действующую политику: chistovik policy print. | Shows the effective policy: chistovik policy print.",
  },
  args: {
    action: {
      type: "positional",
      required: false,
      default: "print",
      valueHint: "print",
      description: "что сделать | what to do",
    },
    policy: {
      type: "string",
      alias: "p",
      valueHint: "ФАЙЛ",
      description: "политика вместо найденной | a policy instead of the one found",
    },
    json: { type: "boolean", description: "в JSON | as JSON" },
  },
  async run({ args }) {
    if (args.action !== "print") throw new InputError(`«policy ${args.action}»: так нельзя; можно: policy print`);
    const { named, folder } = await namedPolicy(args.policy);
    const policy = await readPolicyFile(named as Parameters<typeof readPolicyFile>[0], folder);
    process.stdout.write(args.json ? `${JSON.stringify(policy, null, 2)}\n` : stringify(policy, { lineWidth: 120 }));
  },
}) as unknown as CommandDef;
