import { FORMAT_WORDS } from "./formats.js";
import type { FieldError } from "./schema-compiler.js";

type Schema = Readonly<Record<string, unknown>>;

/** `x-message` of a schema: one sentence for every fault, or a sentence by keyword (`missing` for an absent property). */
type CustomMessage = string | Readonly<Record<string, string>> | undefined;

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;
const step = (text: string): string => text.replace(/~1/gu, "/").replace(/~0/gu, "~");

/** The subschema that describes a property: under `properties` of the error's own schema, or on the way from the root. */
function describe(root: Schema, path: readonly string[]): Schema | undefined {
  let found: Schema | undefined = root;
  for (const name of path) {
    found = found && resolve(root, found);
    const properties: unknown = found?.["properties"];
    const next: unknown = isSchema(properties) && name in properties ? properties[name] : (found?.["items"] ?? found?.["additionalProperties"]);
    found = isSchema(next) ? next : undefined;
  }
  return found && resolve(root, found);
}

function resolve(root: Schema, schema: Schema): Schema {
  const reference = schema["$ref"];
  if (typeof reference !== "string" || !reference.startsWith("#/")) return schema;
  let target: unknown = root;
  for (const name of reference.slice(2).split("/").map(step)) target = isSchema(target) ? target[name] : undefined;
  return isSchema(target) ? { ...target, ...schema } : schema;
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
  return typeof missing === "string" ? `${error.instancePath}/${missing.replace(/~/gu, "~0").replace(/\//gu, "~1")}` : error.instancePath;
}

/** A person's sentence about an error, by the schema's `x-message` and `title`, else by ajv-i18n. */
export function fieldMessage(error: FieldError, root: object): string {
  const path = errorPointer(error).split("/").slice(1).map(step);
  const described = describe(root as Schema, path);
  const keyword = typeof error.params["missingProperty"] === "string" ? "missing" : error.keyword;
  const own = keyword === "missing" ? (custom(error.parentSchema, "missing") ?? custom(described, keyword)) : custom(described, keyword);
  if (own) return own;
  const name = `«${title(described, path.at(-1) ?? "поля")}»`;
  return `${sentence(error, keyword, name)}`;
}

function sentence(error: FieldError, keyword: string, name: string): string {
  const { params } = error;
  switch (keyword) {
    case "missing":
      return `Не заполнено поле ${name}`;
    case "additionalProperties":
    case "unevaluatedProperties":
      return `Лишнее поле ${name}: уберите его или опишите в политике`;
    case "minLength":
      return params["limit"] === 1 ? `Не заполнено поле ${name}` : `Поле ${name} слишком короткое: нужно не меньше ${String(params["limit"])} знаков`;
    case "maxLength":
      return `Поле ${name} слишком длинное: нужно не больше ${String(params["limit"])} знаков`;
    case "enum":
      return `Поле ${name}: допустимо ${(params["allowedValues"] as unknown[]).map(String).join(", ")}`;
    case "const":
      return `Поле ${name}: нужно «${String(params["allowedValue"])}»`;
    case "format":
      return `Поле ${name}: ${FORMAT_WORDS[String(params["format"])] ?? error.message ?? ""}`;
    case "pattern":
      return `Поле ${name} записано не так, как принято: проверьте его`;
    case "type":
      return `Поле ${name}: нужно значение другого типа (${String(params["type"])})`;
    default:
      return `Поле ${name}: ${error.message ?? "неверное значение"}`;
  }
}
