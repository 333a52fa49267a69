import { isSchema, resolveReference, type Schema } from "./resolve-reference.js";

/** What a field holds, as `x-role` of its schema says it: completion and comparison with the text know these. */
export const FIELD_ROLES = [
  "category",
  "channel",
  "received-at",
  "moment",
  "date",
  "phone",
  "email",
  "person",
  "order-number",
  "address",
  "money",
  "inn",
  "ogrn",
  "snils",
  "bik",
  "account",
  "cadastral-number",
  "postal-code",
  "client-request-number",
] as const;

/** What a field holds. */
export type FieldRole = (typeof FIELD_ROLES)[number];

/** A field of a schema with its role and default. */
export interface DescribedField {
  /** Names on the way from the fields' root. */
  readonly path: readonly string[];
  readonly pointer: string;
  readonly title: string;
  readonly role?: FieldRole;
  readonly default?: unknown;
}

const cache = new WeakMap<object, readonly DescribedField[]>();

/** The fields that a schema describes under `properties`, nested ones and references included. */
export function describedFields(schema: object): readonly DescribedField[] {
  let fields = cache.get(schema);
  if (!fields) cache.set(schema, (fields = walk(schema as Schema, schema as Schema, [], ["#"])));
  return fields;
}

/** `trail` are the references on the way here: a schema may refer to itself, and a form ends where it begins again. */
function walk(schema: Schema, root: Schema, path: readonly string[], trail: readonly unknown[]): DescribedField[] {
  const within = (part: Schema, at: readonly string[]): DescribedField[] => {
    const { $ref: reference } = part;
    if (reference !== undefined && trail.includes(reference)) return [];
    return walk(resolveReference(part, root), root, at, reference === undefined ? trail : [...trail, reference]);
  };
  const own = isSchema(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  return [
    ...own.flatMap(([name, value]) => {
      if (!isSchema(value)) return [];
      const here = [...path, name];
      return [describe(here, resolveReference(value, root)), ...within(value, here)];
    }),
    ...[schema["allOf"]]
      .flat()
      .filter(isSchema)
      .flatMap((part) => within(part, path)),
  ];
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
