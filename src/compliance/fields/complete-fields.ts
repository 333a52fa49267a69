import type { Document } from "../../document/document.js";
import type { Policy } from "../../policy/policy.js";
import { scheduleOf } from "../terms/compiled-terms.js";
import { parseInstant } from "../terms/instant.js";
import { momentOf } from "../terms/moments.js";
import { civilKey } from "../terms/civil-day.js";
import { isoIn } from "../terms/time-words.js";
import { type Entity, type EntityKind, findEntities } from "../text/find-entities.js";
import { findMoments } from "../text/find-moments.js";
import { instantOf } from "../text/text-moment.js";
import { fieldSchemas } from "./check-fields.js";
import { type DescribedField, describedFields, valueAt } from "./field-roles.js";
import { normalName } from "./normal-name.js";
import { normalPhone } from "./phone-number.js";

/** A field that was filled: with what, from where, how sure. */
export interface FilledField {
  /** JSON pointer into the fields. */
  readonly field: string;
  readonly value: unknown;
  readonly from: "default" | "channel" | "timeline" | "text" | "value";
  /** Where in the text it was found. */
  readonly source?: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly messageIndex?: number;
  };
  /** 0 to 1. */
  readonly confidence: number;
}

/** A value that is there, in its normal form: the value itself is never changed. */
export interface NormalForm {
  readonly field: string;
  readonly value: unknown;
  readonly display?: string;
}

/** The fields completed, what was filled, and normal forms of what was there. */
export interface Completion {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly filled: readonly FilledField[];
  readonly normal: readonly NormalForm[];
}

interface TextSource {
  readonly text: string;
  readonly messageIndex?: number;
  readonly at?: number;
}

/** Fills absent fields from defaults, the channel, the timeline and the text. A value that is there is never overwritten. */
export function completeFields(document: Document, policy: Policy): Completion {
  const fields = fieldSchemas(document, policy).flatMap(describedFields);
  const filled: FilledField[] = [];
  const normal: NormalForm[] = [];
  const texts = sources(document);
  const entities = texts.map(({ text }) => findEntities(text));
  let completed: Record<string, unknown> = structuredClone(document.fields ?? {}) as Record<string, unknown>;
  for (const field of fields) {
    const value = valueAt(completed, field.path);
    if (value !== undefined && value !== null && value !== "") {
      const form = normalForm(field, value);
      if (form) normal.push(form);
      continue;
    }
    const found = given(field, document, policy) ?? read(field, texts, entities, document, policy) ?? fallback(field);
    const next = found && put(completed, field.path, found.value);
    if (!found || !next) continue;
    completed = next;
    filled.push({ field: field.pointer, ...found });
  }
  return { fields: completed, filled, normal };
}

type Found = Omit<FilledField, "field">;

/** What the document says beside its text. */
function given({ role }: DescribedField, document: Document, { categories = {} }: Policy): Found | undefined {
  const { channel } = document;
  if (role === "channel" && channel !== undefined) return { value: channel, from: "channel", confidence: 1 };
  const category = channel !== undefined && Object.hasOwn(categories, channel) ? categories[channel] : undefined;
  if (role === "category" && category !== undefined) return { value: category, from: "channel", confidence: 1 };
  const received = role === "received-at" ? momentOf(document, "receivedAt") : undefined;
  return received?.at === undefined ? undefined : { value: received.text, from: "timeline", confidence: 1 };
}

function fallback(field: DescribedField): Found | undefined {
  return field.default === undefined
    ? undefined
    : { value: structuredClone(field.default), from: "default", confidence: 1 };
}

/** Texts in which values may stand: the document's own, or the turns of a thread, the client's before the operator's. */
function sources(document: Document): TextSource[] {
  const at = momentOf(document, "receivedAt")?.at;
  if (document.text !== undefined) return [{ text: document.text, ...(at !== undefined && { at }) }];
  const turns = (document.messages ?? []).map((message, messageIndex) => {
    const own = parseInstant(message.at) ?? at;
    return { text: message.text, messageIndex, from: message.from, ...(own !== undefined && { at: own }) };
  });
  return [...turns.filter(({ from }) => from === "client"), ...turns.filter(({ from }) => from === "operator")];
}

function read(
  field: DescribedField,
  texts: readonly TextSource[],
  entities: readonly (readonly Entity[])[],
  document: Document,
  policy: Policy,
): Found | undefined {
  if (field.role === "moment" || field.role === "date") return moment(field, texts, document, policy);
  for (const [index, source] of texts.entries()) {
    const candidates = entities[index]!.filter(({ kind }) => kind === (field.role as EntityKind | undefined));
    const values = new Set(candidates.map(valueOf));
    const [first] = candidates;
    // Two different numbers are a question for a person, not an answer.
    if (!first || values.size !== 1) continue;
    const value = valueOf(first);
    if (value !== undefined)
      return { value, from: "text", source: place(source, first.start, first.end), confidence: first.confidence };
  }
  return undefined;
}

function valueOf({ kind, value }: Entity): unknown {
  if (kind === "phone") return normalPhone(value)?.e164;
  if (kind === "person") return normalName(value);
  return kind === "money" ? Number(value) : value;
}

/** «За 15 минут» tells how long, not when. */
const DURATION = /^за[\s\u00a0]/iu;

/** The only moment of a text, relative to the time the text was received. */
function moment(
  field: DescribedField,
  texts: readonly TextSource[],
  document: Document,
  policy: Policy,
): Found | undefined {
  const schedule = scheduleOf(document, policy);
  const { clock } = schedule;
  for (const source of texts) {
    const known = findMoments(source.text, {
      clock,
      schedule,
      ...(source.at !== undefined && { at: source.at }),
    }).filter((found) => instantOf(found, clock) !== undefined && !DURATION.test(found.text));
    const days = known.filter(({ alone }) => !alone);
    // «Звонил в 12:30, перезвоните завтра»: beside a day an hour of its own tells something else, and it is no date.
    const moments = days.length || field.role === "date" ? days : known;
    const [only] = moments;
    if (!only || moments.length > 1) continue;
    const instant = instantOf(only, clock)!;
    const value = field.role === "date" ? civilKey(clock.toLocal(instant).day) : isoIn(instant, clock);
    return {
      value,
      from: "text",
      source: place(source, only.start, only.end),
      confidence: only.alone || (only.time === undefined && field.role === "moment") ? 0.5 : 0.7,
    };
  }
  return undefined;
}

function place({ text, messageIndex }: TextSource, start: number, end: number): NonNullable<FilledField["source"]> {
  return { text: text.slice(start, end), start, end, ...(messageIndex !== undefined && { messageIndex }) };
}

function normalForm({ role, pointer }: DescribedField, value: unknown): NormalForm | undefined {
  if (typeof value !== "string") return undefined;
  if (role === "phone") {
    const phone = normalPhone(value);
    return phone && { field: pointer, value: phone.e164, display: phone.display };
  }
  const form = role === "email" ? value.trim().toLowerCase() : role === "person" ? normalName(value) : undefined;
  return form === undefined || form === value ? undefined : { field: pointer, value: form };
}

/** A copy with the value put in; undefined where something else than an object is in the way. */
function put(
  fields: Record<string, unknown>,
  [name, ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> | undefined {
  if (!rest.length) return { ...fields, [name!]: value };
  const inner = fields[name!] ?? {};
  if (typeof inner !== "object" || Array.isArray(inner)) return undefined;
  const next = put(inner as Record<string, unknown>, rest, value);
  return next && { ...fields, [name!]: next };
}
