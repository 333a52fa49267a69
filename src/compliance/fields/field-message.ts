import { plural } from "../terms/time-words.js";
import { FORMAT_WORDS } from "./formats.js";
import { isSchema, resolveReference, type Schema } from "./resolve-reference.js";
import type { FieldError } from "./schema-compiler.js";

/** `x-message` of a schema: one sentence for every fault, or a sentence by keyword (`missing` for an absent property). */
type CustomMessage = string | Readonly<Record<string, string>> | undefined;

const step = (text: string): string => text.replace(/~1/gu, "/").replace(/~0/gu, "~");

/** The subschema that describes a property: under `properties` of the error's own schema, or on the way from the root. */
function describe(root: Schema, path: readonly string[]): Schema | undefined {
  let found: Schema | undefined = root;
  for (const name of path) {
    found = found && resolveReference(found, root);
    const properties: unknown = found?.["properties"];
    const next: unknown =
      isSchema(properties) && name in properties
        ? properties[name]
        : (found?.["items"] ?? found?.["additionalProperties"]);
    found = isSchema(next) ? next : undefined;
  }
  return found && resolveReference(found, root);
}

function custom(schema: unknown, keyword: string): string | undefined {
  const message = isSchema(schema) ? (schema["x-message"] as CustomMessage) : undefined;
  return typeof message === "string" ? message : message?.[keyword];
}

const title = (schema: Schema | undefined, name: string): string => {
  const given = schema?.["title"];
  return typeof given === "string" ? given : name;
};

/** Where the error is, as a JSON pointer into the fields: the absent property itself where one is missing. */
export function errorPointer(error: FieldError): string {
  const missing = error.params["missingProperty"] ?? error.params["additionalProperty"];
  return typeof missing === "string"
    ? `${error.instancePath}/${missing.replace(/~/gu, "~0").replace(/\//gu, "~1")}`
    : error.instancePath;
}

/** Whether the error comes to this: nothing was filled in. An empty value of a form is an absent one. */
export function isMissing(error: FieldError): boolean {
  if (
    typeof error.params["missingProperty"] === "string" ||
    (error.keyword === "minLength" && error.params["limit"] === 1)
  )
    return true;
  return error.instancePath !== "" && (error.data === null || error.data === "");
}

/** A person's sentence about an error, by the schema's `x-message` and `title`, else by ajv-i18n. */
export function fieldMessage(error: FieldError, root: object): string {
  const path = errorPointer(error).split("/").slice(1).map(step);
  const described = describe(root as Schema, path);
  const keyword = isMissing(error) ? "missing" : error.keyword;
  const own =
    keyword === "missing"
      ? (custom(error.parentSchema, "missing") ?? custom(described, keyword))
      : custom(described, keyword);
  if (own) return own;
  if (keyword === "missing") return `Не заполнено поле «${title(described, path.at(-1)!)}»`;
  // A position in a list is no name: the list is named.
  const name = title(described, path.findLast((word) => !/^\d+$/u.test(word)) ?? "поля документа");
  const sentence = SENTENCES[keyword];
  return `Поле «${name}»${sentence ? sentence(error.params, error.data) : `: ${error.message ?? "неверное значение"}`}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "строка",
  number: "число",
  integer: "целое число",
  boolean: "«да» или «нет»",
  array: "список",
  object: "набор полей",
  null: "пустое значение",
};

const count = (limit: unknown, one: string, few: string, many: string): string =>
  `${String(limit)} ${plural(Number(limit), one, few, many)}`;
const signs = (limit: unknown): string => count(limit, "знака", "знаков", "знаков");
const items = (limit: unknown): string => count(limit, "пункта", "пунктов", "пунктов");
const WHICH: Readonly<Record<string, string>> = { "<=": "не больше", ">=": "не меньше", "<": "меньше", ">": "больше" };

type Sentence = (params: Readonly<Record<string, unknown>>, data: unknown) => string;

const limited: Sentence = ({ comparison, limit }) =>
  `: нужно число ${WHICH[String(comparison)] ?? ""} ${String(limit)}`;
const extra: Sentence = () => " лишнее: уберите его или опишите в политике";

/** What follows the field's name, by the keyword that failed. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  additionalProperties: extra,
  unevaluatedProperties: extra,
  minLength: ({ limit }) => ` слишком короткое: нужно не меньше ${signs(limit)}`,
  maxLength: ({ limit }) => ` слишком длинное: нужно не больше ${signs(limit)}`,
  enum: ({ allowedValues }) => `: допустимо ${(allowedValues as unknown[]).map(String).join(", ")}`,
  const: ({ allowedValue }) => `: нужно «${String(allowedValue)}»`,
  format: ({ format }) => `: ${FORMAT_WORDS[String(format)] ?? "запись не подходит по форме"}`,
  pattern: () => " записано не так, как принято: проверьте его",
  type: ({ type }) =>
    `: нужно ${[type]
      .flat()
      .map((name) => TYPES[String(name)] ?? String(name))
      .join(" или ")}`,
  minimum: limited,
  maximum: limited,
  exclusiveMinimum: limited,
  exclusiveMaximum: limited,
  multipleOf: ({ multipleOf }) => `: нужно число, кратное ${String(multipleOf)}`,
  minItems: ({ limit }) => `: нужно не меньше ${items(limit)}`,
  maxItems: ({ limit }) => `: нужно не больше ${items(limit)}`,
  uniqueItems: () => ": пункты повторяются",
  contains: () => ": в списке нет обязательного пункта",
  minProperties: ({ limit }) => `: заполнено слишком мало, нужно не меньше ${count(limit, "поля", "полей", "полей")}`,
  maxProperties: ({ limit }) => `: заполнено слишком много, нужно не больше ${count(limit, "поля", "полей", "полей")}`,
  not: () => ": такое значение не допускается",
  "false schema": () => " здесь не допускается: уберите его",
  anyOf: () => ": значение не подходит ни под один из допустимых видов",
  oneOf: () => ": значение не подходит ни под один из допустимых видов",
};
