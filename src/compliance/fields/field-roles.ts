/** What a field holds, as `x-role` of its schema says it: completion and comparison with the text know these. */
export type FieldRole =
  | "category" | "channel" | "received-at" | "moment" | "date" | "phone" | "email" | "person" | "order-number"
  | "address" | "money" | "inn" | "ogrn" | "snils" | "bik" | "account" | "cadastral-number" | "postal-code" | "client-request-number";

/** A field of a schema with its role and default. */
export interface DescribedField {
  /** Names on the way from the fields' root. */
  readonly path: readonly string[];
  readonly pointer: string;
  readonly title: string;
  readonly role?: FieldRole;
  readonly default?: unknown;
}

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);
const cache = new WeakMap<object, readonly DescribedField[]>();

/** The fields that a schema describes under `properties`, nested ones and references included. */
export function describedFields(schema: object): readonly DescribedField[] {
  let fields = cache.get(schema);
  if (!fields) cache.set(schema, (fields = walk(schema as Schema, schema as Schema, [], 0)));
  return fields;
}

function walk(schema: Schema, root: Schema, path: readonly string[], depth: number): DescribedField[] {
  // A schema may refer to itself; fields of a form are never this deep.
  if (depth > 6) return [];
  const own = isSchema(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  const joined = [schema["allOf"]].flat().filter(isSchema);
  return [
    ...own.flatMap(([name, value]) => {
      if (!isSchema(value)) return [];
      const target = resolve(value, root);
      const here = [...path, name];
      return [describe(here, target), ...walk(target, root, here, depth + 1)];
    }),
    ...joined.flatMap((part) => walk(resolve(part, root), root, path, depth + 1)),
  ];
}

function resolve(schema: Schema, root: Schema): Schema {
  const reference = schema["$ref"];
  if (typeof reference !== "string" || !reference.startsWith("#/")) return schema;
  let target: unknown = root;
  for (const name of reference.slice(2).split("/")) target = isSchema(target) ? target[name] : undefined;
  return isSchema(target) ? { ...target, ...schema } : schema;
}

function describe(path: readonly string[], schema: Schema): DescribedField {
  const [role, title] = [schema["x-role"], schema["title"]];
  return {
    path,
    pointer: path.map((name) => `/${name.replace(/~/gu, "~0").replace(/\//gu, "~1")}`).join(""),
    title: typeof title === "string" ? title : path.at(-1)!,
    ...(typeof role === "string" && { role: role as FieldRole }),
    ...("default" in schema && { default: schema["default"] }),
  };
}

/** The value at a path of the fields. */
export function valueAt(fields: unknown, path: readonly string[]): unknown {
  let value = fields;
  for (const name of path) value = isSchema(value) ? value[name] : undefined;
  return value;
}
