import { didYouMean } from "../policy/nearest.js";
import type { Policy } from "../policy/policy.js";
import { PolicyError } from "../policy/policy-error.js";
import { resolvePolicy } from "../policy/resolve-policy.js";
import { describedFields, FIELD_ROLES } from "./fields/field-roles.js";
import { compiledTerms } from "./terms/compiled-terms.js";
import { NAMED_MOMENTS } from "./terms/moments.js";
import { workingCalendar } from "./terms/working-calendar.js";

const KINDS = ["message", "report", "script", "request", "template"];
const EVENTS = [
  "received",
  "completed",
  "history-consulted",
  "communicated",
  "client-request-opened",
  "submitted",
  "assessed",
  "accepted",
  "sent-to-rework",
  "cancelled",
  "term-overrun",
];

const escaped = (name: string): string => name.replace(/~/gu, "~0").replace(/\//gu, "~1");

/** Throws a `PolicyError` where the policy's own terms, calendars, fields or standards name what nobody knows: such a demand would never be checked. */
export function provePolicy(policy: Policy): void {
  const standard = resolvePolicy();
  const channels = Object.keys(policy.categories ?? {});
  policy.calendars?.forEach((year, index) =>
    PolicyError.within(`/calendars/${index}`, () => workingCalendar(year.calendar, [year])),
  );
  if (policy.terms !== standard.terms) proveTerms(policy, channels);
  for (const [name, schema] of Object.entries(policy.fields)) {
    if (schema === standard.fields[name]) continue;
    const [kind = "", channel] = name.split("/");
    const pointer = `/fields/${escaped(name)}`;
    known(kind, KINDS, "вид документа", pointer);
    if (channel !== undefined) known(channel, channels, "канал", pointer);
    if (typeof schema === "object") proveRoles(schema, pointer);
  }
  for (const name of Object.keys(policy.standards)) {
    const [first = "", channel] = name.split("/");
    const pointer = `/standards/${escaped(name)}`;
    known(first, channel === undefined ? ["*", ...KINDS, ...channels] : KINDS, "вид документа или канал", pointer);
    if (channel !== undefined) known(channel, channels, "канал", pointer);
  }
}

function proveTerms(policy: Policy, channels: readonly string[]): void {
  const seen = new Set<string>();
  policy.terms.forEach((term, index) => {
    const at = `/terms/${index}`;
    if (seen.has(term.id)) throw new PolicyError(`два срока с именем «${term.id}»; назовите их по-разному`, `${at}/id`);
    seen.add(term.id);
    for (const end of ["from", "to", "by"] as const) moment(term[end], `${at}/${end}`);
    term.kinds?.forEach((kind, place) => known(kind, KINDS, "вид документа", `${at}/kinds/${place}`));
    term.channels?.forEach((channel, place) => known(channel, channels, "канал", `${at}/channels/${place}`));
    const categories = Object.values(policy.categories ?? {});
    term.categories?.forEach((category, place) =>
      known(category, categories, "категория", `${at}/categories/${place}`),
    );
  });
  compiledTerms(policy);
}

/** An event may have any name, but one that is nearly a known moment's is mistyped. */
function moment(name: string | undefined, pointer: string): void {
  const names = [...NAMED_MOMENTS, ...EVENTS];
  if (name === undefined || names.includes(name) || /^messages\[\d+\]\.at$/u.test(name)) return;
  const near = didYouMean(name, names);
  if (near) throw new PolicyError(`неизвестный момент «${name}»${near}`, pointer);
}

function known(name: string, names: readonly string[], what: string, pointer: string): void {
  if (names.includes(name)) return;
  const unknown = what === "категория" ? "неизвестная" : "неизвестный";
  throw new PolicyError(
    `${unknown} ${what} «${name}»; известны: ${names.join(", ")}${didYouMean(name, names)}`,
    pointer,
  );
}

function proveRoles(schema: object, pointer: string): void {
  for (const { role, path } of describedFields(schema)) {
    if (role === undefined || FIELD_ROLES.includes(role)) continue;
    throw new PolicyError(
      `неизвестная роль «${String(role)}»; известны: ${FIELD_ROLES.join(", ")}${didYouMean(role, FIELD_ROLES)}`,
      `${pointer}${path.map((name) => `/properties/${escaped(name)}`).join("")}/x-role`,
    );
  }
}
