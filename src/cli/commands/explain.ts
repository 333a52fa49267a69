import { defineCommand, type CommandDef } from "citty";
import { didYouMean, InputError, RULES, type Rule } from "../../index.js";
import type { Language } from "../language.js";

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
  run({ args, data }) {
    const rule = RULES.find(({ id }) => id === args.rule);
    if (!rule) {
      const names = RULES.map(({ id }) => id);
      throw new InputError(
        `неизвестное правило «${args.rule}»${didYouMean(args.rule ?? "", names)}; все правила: chistovik rules`,
      );
    }
    process.stdout.write(page(rule, (data as { readonly lang?: Language } | undefined)?.lang ?? "ru"));
  },
}) as unknown as CommandDef;

const FRAME: Readonly<Record<Language, Readonly<Record<"examples" | "sources" | "checked" | "off", string>>>> = {
  ru: { examples: "Примеры", sources: "Источники", checked: "проверено", off: "по умолчанию отключено" },
  en: { examples: "Examples", sources: "Sources", checked: "checked", off: "off by default" },
};

/** A rule as a page to read. */
function page(rule: Rule, lang: Language): string {
  const frame = FRAME[lang];
  const examples = rule.examples.flatMap(({ bad, good, ok }) => [
    ...(bad === undefined ? [] : [`  ✗ ${bad}`]),
    ...(good === undefined ? [] : [`  ✓ ${good}`]),
    ...(ok === undefined ? [] : [`  ✓ ${ok}`]),
  ]);
  const sources = rule.sources.map(
    ({ title, url, checked }) => `  ${title}${url === undefined ? "" : `\n  ${url}`} (${frame.checked} ${checked})`,
  );
  return (
    [
      `${rule.title}\n${rule.id} · ${rule.severity}${rule.default === "off" ? ` · ${frame.off}` : ""}${rule.clause === undefined ? "" : ` · ${rule.clause}`}`,
      rule.why.trim(),
      `${frame.examples}\n${examples.join("\n")}`,
      `${frame.sources}\n${sources.join("\n")}`,
    ].join("\n\n") + "\n"
  );
}
