import { InputError } from "../policy/input-error.js";
import { CRITERIA, type Criterion } from "../policy/policy.js";
import { schemaSentence, tellingError } from "../policy/schema-sentence.js";
import { keysOf, YamlFile } from "../policy/yaml-file.js";
import { compileMatches, unfilledSlots } from "./compile-match.js";
import { at, MatchError } from "./match-settings.js";
import { checkItemRegex, compileRegex } from "./regex/compile-regex.js";
import type { Example, Match, Rule, Source } from "./rule.js";
import { SETTINGS } from "./settings.js";
import { validateRule } from "./validate-rule.generated.js";

/** A rule file: its path ends in `criterion/name.yml`. */
export interface RuleText {
  readonly path: string;
  readonly text: string;
}

/** Rules of the user's files; the first that is broken is thrown as `file:line: what is wrong, what to write instead`. */
export function loadRules(files: readonly RuleText[]): readonly Rule[] {
  return files.map(loadRule);
}

/** The rule of one file, checked and compiled. */
export function loadRule({ path, text }: RuleText): Rule {
  const [, criterion, name] = /(?:^|[\\/])([^\\/]+)[\\/]([^\\/]+)\.ya?ml$/u.exec(path) ?? [];
  if (!CRITERIA.includes(criterion as Criterion))
    throw new InputError(`папка правила — это критерий: ${CRITERIA.join(", ")}; положите файл в одну из них`, path);
  if (!/^[a-z][a-z0-9-]*$/u.test(name!))
    throw new InputError("имя файла пишут латинскими строчными буквами через дефис: soglasno-dative.yml", path);
  const file = new YamlFile(path, text);
  if (!validateRule(file.value)) {
    const error = tellingError(validateRule.errors ?? []);
    const extra = error.params["additionalProperty"] ?? error.propertyName;
    throw file.error(
      error.keyword === "pattern" && error.instancePath === "/message" ? tooLong(error.data) : schemaSentence(error),
      keysOf(error.instancePath),
      typeof extra === "string" ? extra : undefined,
    );
  }
  return readRule(`${criterion}/${name}`, file);
}

const tooLong = (message: unknown): string => `сообщение длиной ${String(message).length} знаков; сократите до 140`;

/** What a rule's file holds once it fits the schema. */
interface RuleFile extends Omit<Rule, "id" | "criterion" | "match" | "default" | "safe"> {
  readonly match: Match | readonly Match[];
  readonly default?: "on" | "off";
  readonly safe?: boolean;
  readonly examples: readonly Example[];
  readonly sources: readonly Source[];
}

function readRule(id: string, file: YamlFile): Rule {
  const { match: given, default: state = "on", safe = false, ...rest } = file.value as RuleFile;
  const whole = Array.isArray(given);
  const match = [given].flat().map((one) => ({ ...one, kind: one.kind ?? "sequence" }));
  const place = (path: readonly (string | number)[]): readonly (string | number)[] => [
    "match",
    ...(whole ? path : path.slice(1)),
  ];
  try {
    match.forEach(checkSettings);
    match.forEach(checkItemRegexes);
    const compiled = compileMatches(match, { message: rest.message, compileRegex });
    const [empty] = compiled.flatMap((one) => unfilledSlots(one, rest.message));
    if (empty !== undefined)
      throw file.error(
        `слот {${empty}} заполняют не все образцы; назовите захват (${/^[a-z0-9_]+/u.exec(empty)?.[0] ?? "x"}=…) в каждом или уберите слот`,
        ["message"],
      );
    return { id, criterion: id.slice(0, id.indexOf("/")) as Criterion, ...rest, default: state, safe, match, compiled };
  } catch (error) {
    if (error instanceof MatchError) throw file.error(error.message, place(error.path), error.path.at(-1)?.toString());
    throw error;
  }
}

/** Each kind of matcher has settings that it needs and settings that it knows. */
function checkSettings(match: Match, index: number): void {
  const { needs, knows } = SETTINGS[match.kind]!;
  for (const name of needs) {
    if (match[name] === undefined)
      throw new MatchError(`нет поля «${name}»; у сопоставителя ${match.kind} оно обязательно`, [index]);
  }
  for (const name of Object.keys(match)) {
    if (name !== "kind" && !needs.includes(name) && !knows.includes(name) && match.kind !== "detector") {
      throw new MatchError(`неизвестное поле «${name}» у ${match.kind}; известны: ${[...needs, ...knows].join(", ")}`, [
        index,
        name,
      ]);
    }
  }
}

/** Regular expressions inside of patterns are as linear as those that stand alone. */
function checkItemRegexes(match: Match, index: number): void {
  for (const name of ["pattern", "unless", "where"]) {
    for (const text of [match[name] ?? []].flat() as string[]) {
      for (const [, source] of text.matchAll(/(?<=^|[\s(|!&=[])\/((?:[^/\\]|\\.)+)\//gu))
        at([index, name], () => checkItemRegex(source!));
    }
  }
}
