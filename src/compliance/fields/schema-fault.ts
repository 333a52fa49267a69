import { didYouMean } from "../../policy/nearest.js";
import { PolicyError } from "../../policy/policy-error.js";
import { FORMATS } from "./formats.js";

const WORDS =
  "type properties required items additionalProperties minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems enum const title description default allOf anyOf oneOf not if then else dependentRequired x-message x-role".split(
    " ",
  );

/** What ajv says when it cannot compile a schema, as a person's sentence about the schema. */
export function schemaFault({ message }: Error, schema: object): PolicyError {
  const keyword = /unknown keyword: "([^"]+)"/u.exec(message)?.[1];
  if (keyword !== undefined)
    return new PolicyError(
      `схема полей не знает слова «${keyword}»${didYouMean(keyword, WORDS)}`,
      pointerOf(schema, keyword),
    );
  const format = /unknown format "([^"]+)"/u.exec(message)?.[1];
  if (format !== undefined) {
    const known = [...Object.keys(FORMATS), "date", "date-time", "time", "email", "uri", "uuid"];
    return new PolicyError(
      `неизвестный формат «${format}»; известны: ${known.join(", ")}${didYouMean(format, known)}`,
      pointerOf(schema, "format", format),
    );
  }
  const reference = /can't resolve reference (\S+)/u.exec(message)?.[1];
  if (reference !== undefined)
    return new PolicyError(
      `ссылка «${reference}» никуда не ведёт; проверьте $ref и $defs`,
      pointerOf(schema, "$ref", reference),
    );
  return new PolicyError(`схема полей не годится: ${message}`, "");
}

/** Where the first such keyword (with such a value) stands; the schema's root where it does not. */
function pointerOf(schema: unknown, keyword: string, value?: unknown, at = ""): string {
  if (typeof schema !== "object" || schema === null) return "";
  for (const [key, item] of Object.entries(schema)) {
    const here = `${at}/${key.replace(/~/gu, "~0").replace(/\//gu, "~1")}`;
    if (key === keyword && (value === undefined || item === value)) return here;
    const found = pointerOf(item, keyword, value, here);
    if (found) return found;
  }
  return "";
}
