/** A JSON Schema, as far as it is read here. */
export type Schema = Readonly<Record<string, unknown>>;

/** Whether the value is an object of a schema. */
export const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const step = (text: string): string => text.replace(/~1/gu, "/").replace(/~0/gu, "~");

/** The schema with what its `$ref` (and that one's, in turn) names inside the root; its own words go before the referred ones. */
export function resolveReference(schema: Schema, root: Schema): Schema {
  let found = schema;
  for (let turns = 0; turns < 8; turns++) {
    const { $ref: reference, ...own } = found;
    if (typeof reference !== "string" || !reference.startsWith("#")) return found;
    let target: unknown = root;
    for (const name of reference.slice(2).split("/").filter(Boolean).map(step))
      target = isSchema(target) ? target[name] : undefined;
    found = { ...(isSchema(target) ? target : {}), ...own };
  }
  return found;
}
