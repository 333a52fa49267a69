// npm run new-rule grammar/soglasno-dative: a good start of a rule file, with what has to be filled in.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CRITERIA } from "../../src/policy/policy.js";

const [id = "", kind = "sequence"] = process.argv.slice(2);
const [criterion, name] = id.split("/");
const path = `rules/${id}.yml`;

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
};

const today = new Date().toISOString().slice(0, 10);

/** A matcher to begin with, of each kind. */
const MATCH: Readonly<Record<string, string>> = {
  sequence: `  - pattern: согласно [x=NOUN:Gen]   # слова, ~леммы, NOUN:Gen; [место]; язык образцов — docs/rule-files.md
    replace: "{x:Dat}"`,
  substitution: `  - kind: substitution
    words:
      ~дедлайн: ~срок`,
  regex: `  - kind: regex
    regex: '(?<n>\\d)-ый(?!\\p{L})'
    replace: "$<n>-й"`,
  detector: `  - kind: detector   # код: src/rules/detectors/${id}.ts, функция detect`,
};

/** The file's text. */
const text = (match: string): string => `# yaml-language-server: $schema=${"../".repeat(2)}schema/rule.json
title: ""            # название правила, без точки
severity: error      # critical | error | warning | info
message: ""          # до 140 знаков: что не так и как написать; {actual}, {expected}, {x}
why: ""              # почему так, одно-три предложения
match:
${match}
examples:            # не меньше двух bad и двух ok; ok — то, что похоже, но верно
  - bad: "Текст с [ошибкой]."
    good: "Текст после первой замены."
  - bad: ""
    good: ""
  - ok: ""
  - ok: ""
sources:
  - title: ""        # книга и параграф или страница справочника
    url: https://
    checked: ${today}
`;

if (!(CRITERIA as readonly string[]).includes(criterion!) || !/^[a-z][a-z0-9-]*$/u.test(name ?? "")) {
  complain(
    `имя правила — критерий/имя-через-дефис: npm run new-rule grammar/soglasno-dative. Критерии: ${CRITERIA.join(", ")}`,
  );
} else if (!Object.hasOwn(MATCH, kind)) complain(`вид «${kind}» неизвестен; можно: ${Object.keys(MATCH).join(", ")}`);
else if (existsSync(path)) complain(`${path} уже есть`);
else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text(MATCH[kind]!));
  process.stdout.write(`${path} — заполните и проверьте: npm run rules -- --test ${id}\n`);
}
