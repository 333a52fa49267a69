import type { Breach } from "../../document/breach.js";
import type { Document } from "../../document/document.js";
import type { Policy } from "../../policy/policy.js";
import { PolicyError } from "../../policy/policy-error.js";
import { describedFields } from "./field-roles.js";
import { errorPointer, fieldMessage, isMissing } from "./field-message.js";
import { type FieldCheck, type FieldError, fieldCheck } from "./schema-compiler.js";

/** Schemas of a document's fields: of its kind, and beside it of its kind and channel. */
export function fieldSchemas(document: Document, policy: Policy): readonly object[] {
  const { fields } = policy;
  const general = fields[document.kind];
  const special = document.channel === undefined ? undefined : fields[`${document.kind}/${document.channel}`];
  // `request/chat: false` switches the check off for one channel.
  if (special === false || (general === false && !special)) return [];
  return [general, special].filter((schema): schema is object => typeof schema === "object" && schema !== null);
}

// Of a condition that failed only what it demands is told; of a choice, what stands in its branches.
const STRUCTURE = new Set(["if", "allOf", "anyOf", "oneOf", "not", "propertyNames"]);

/** Breaches of the required fields: absent, malformed or contradictory ones, in a person's words. */
export function checkFields(document: Document, policy: Policy): Breach[] {
  if (!document.fields) return [];
  const breaches: Breach[] = [];
  for (const schema of fieldSchemas(document, policy)) {
    const errors = checkOf(schema, policy)(withGiven(document, schema));
    if (errors.length) breaches.push(...tell(errors, schema));
  }
  return distinct(breaches);
}

/** The compiled schema; a broken one is told with its place in the policy. */
function checkOf(schema: object, { fields }: Policy): FieldCheck {
  const name = (): string => Object.entries(fields).find(([, own]) => own === schema)![0];
  try {
    return fieldCheck(schema);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyError(error.reason, `/fields/${name().replace(/\//gu, "~1")}${error.pointer}`);
  }
}

const taken = new WeakMap<object, ReadonlySet<string>>();

/** Which of what a document names beside its fields the schema has a place for: a closed one may have none. */
function takes(schema: object): ReadonlySet<string> {
  let names = taken.get(schema);
  if (!names) {
    const { additionalProperties, unevaluatedProperties } = schema as Record<string, unknown>;
    const own = describedFields(schema).flatMap(({ path }) => (path.length === 1 ? path : []));
    const open = additionalProperties !== false && unevaluatedProperties !== false;
    taken.set(schema, (names = new Set(open ? [...own, "channel"] : own)));
  }
  return names;
}

/** Conditions ask for the channel, and a form for the time of receipt, which the document names beside its fields: the fields' own word wins. */
function withGiven({ fields, channel, timeline }: Document, schema: object): object {
  const own = fields!;
  const receivedAt = timeline?.receivedAt;
  const names = takes(schema);
  const channelGiven = channel !== undefined && own["channel"] === undefined && names.has("channel");
  const receivedGiven = receivedAt !== undefined && own["receivedAt"] === undefined && names.has("receivedAt");
  if (!channelGiven && !receivedGiven) return own;
  return { ...own, ...(channelGiven && { channel }), ...(receivedGiven && { receivedAt }) };
}

function tell(errors: readonly FieldError[], schema: object): Breach[] {
  const telling = errors.filter(({ keyword }) => !STRUCTURE.has(keyword));
  return (telling.length ? telling : errors).map((error) => ({
    rule: isMissing(error) ? "fields/required" : "fields/format",
    field: `/fields${errorPointer(error)}`,
    message: fieldMessage(error, schema),
  }));
}

/** One sentence a field: a general and a special schema may ask for the same. */
function distinct(breaches: readonly Breach[]): Breach[] {
  const seen = new Set<string>();
  return breaches.filter(({ field, message }) => {
    const key = `${field!}\n${message!}`;
    return !seen.has(key) && seen.add(key);
  });
}
