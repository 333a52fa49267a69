import { LineCounter, parseDocument } from "yaml";
import { InputError } from "./input-error.js";

type Schema = { readonly [name: string]: unknown };

/** How a file beside another is found and read. */
export type ReadBeside = (name: string, from: string) => { readonly path: string; readonly text: string };

const REMOTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;
const escape = (name: string): string => name.replace(/~/gu, "~0").replace(/\//gu, "~1");
const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema with the files that its `$ref`s name joined in under `$defs`: from then on every reference stays inside. Remote ones are refused. */
export function joinReferences(schema: object, from: string, read: ReadBeside): object {
  const joined = new Map<string, unknown>();
  const root = rewrite(schema, from, "#", { joined, read });
  if (!joined.size) return root as object;
  const { $defs } = root as Schema;
  return { ...(root as Schema), $defs: { ...(isObject($defs) ? $defs : {}), ...Object.fromEntries(joined) } };
}

interface Joining {
  /** Path of a file → its schema, where the references are rewritten already. */
  readonly joined: Map<string, unknown>;
  readonly read: ReadBeside;
}

/** A copy in which `#…` means the place `at` of the joined schema, and a file's name the place where the file is joined in. */
function rewrite(value: unknown, from: string, at: string, joining: Joining): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, from, at, joining));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => at === "#" || (name !== "$id" && name !== "$schema"))
      .map(([name, item]) => [
        name,
        name === "$ref" && typeof item === "string"
          ? target(item, from, at, joining)
          : rewrite(item, from, at, joining),
      ]),
  );
}

function target(reference: string, from: string, at: string, joining: Joining): string {
  if (reference.startsWith("#")) return at + reference.slice(1);
  if (REMOTE.test(reference)) {
    throw new InputError(
      `схема полей ссылается на «${reference}»: внешние адреса не читаются; положите схему файлом рядом с политикой`,
      from,
    );
  }
  const [name = "", fragment = ""] = reference.split("#");
  const { path, text } = open(name, from, joining);
  const place = `#/$defs/${escape(path)}`;
  if (!joining.joined.has(path)) {
    // The place is taken before the file is read: schemas may refer to each other.
    joining.joined.set(path, true);
    joining.joined.set(path, rewrite(parse(text, path), path, place, joining));
  }
  return place + fragment;
}

function open(name: string, from: string, { read }: Joining): { readonly path: string; readonly text: string } {
  try {
    return read(name, from);
  } catch (error) {
    const reason = error instanceof InputError ? error.message : "файла нет";
    throw new InputError(`не нашлась схема «${name}», на которую ссылается $ref (${reason}); проверьте путь`, from);
  }
}

function parse(text: string, path: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (!broken) return document.toJS() as unknown;
  const { line, col } = lines.linePos(broken.pos[0]);
  throw new InputError("это не YAML и не JSON: проверьте отступы, кавычки и скобки", `${path}:${line}:${col}`);
}
