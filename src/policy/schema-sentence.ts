import { didYouMean } from "./nearest.js";

/** What ajv says about one failed keyword (with `verbose`). */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly propertyName?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "строка",
  number: "число",
  integer: "целое число",
  boolean: "true или false",
  array: "список",
  object: "объект",
  null: "null",
};

/** ajv reports a failed `anyOf` or `$ref` with its branches' errors; the deepest place says most, and a summary of branches least. */
export function tellingError(errors: readonly SchemaError[]): SchemaError {
  const depth = ({ instancePath, keyword }: SchemaError): number =>
    2 * instancePath.split("/").length + (keyword === "type" ? 0 : 1);
  const plain = errors.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "propertyNames");
  const candidates = plain.length ? plain : errors;
  return candidates.reduce((best, error) => (depth(error) > depth(best) ? error : best));
}

const shown = (value: unknown): string => {
  const text = typeof value === "string" ? `«${value}»` : (JSON.stringify(value) ?? "ничего");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** One Russian sentence: what is wrong and what to write instead. */
export function schemaSentence(error: SchemaError): string {
  const { keyword, params, data, parentSchema = {} } = error;
  switch (keyword) {
    case "required":
      return `нет поля «${String(params["missingProperty"])}»; добавьте его`;
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const known = Object.keys((parentSchema["properties"] as object | undefined) ?? {});
      return `неизвестное поле «${name}»${didYouMean(name, known) || `; известны: ${known.join(", ")}`}`;
    }
    case "enum": {
      const allowed = (params["allowedValues"] as unknown[]).map(String);
      const name = error.propertyName ?? data;
      return `${shown(name)} не подходит; можно: ${allowed.join(", ")}${didYouMean(String(name), allowed)}`;
    }
    case "type": {
      const wanted = [params["type"]].flat().map((type) => TYPES[String(type)] ?? String(type));
      const quotes =
        wanted.includes("строка") && ["number", "boolean"].includes(typeof data) ? "; возьмите значение в кавычки" : "";
      return `нужно: ${wanted.join(" или ")}, дано: ${shown(data)}${quotes}`;
    }
    case "minimum":
    case "maximum":
      return `нужно число ${keyword === "minimum" ? "не меньше" : "не больше"} ${String(params["limit"])}, дано: ${shown(data)}`;
    case "pattern":
      return patternSentence(error.propertyName ?? data, parentSchema);
    default:
      return `${shown(data)} не подходит под схему (${keyword})`;
  }
}

/** A pattern is explained by its schema's description where there is one. */
function patternSentence(value: unknown, schema: Readonly<Record<string, unknown>>): string {
  const description = schema["description"];
  if (schema["pattern"] === "\\S") return "пустая строка; напишите значение";
  const wanted = typeof description === "string" ? description : `запись вида ${String(schema["pattern"])}`;
  return `${shown(value)} не подходит; нужно: ${wanted.replace(/\.$/u, "").replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
}
