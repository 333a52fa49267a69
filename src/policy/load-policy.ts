import { InputError } from "./input-error.js";
import { joinReferences } from "./join-references.js";
import type { Policy } from "./policy.js";
import type { PolicyError } from "./policy-error.js";
import { unknownRule } from "./read-policy.js";
import { resolvePolicy, type PolicyInput } from "./resolve-policy.js";
import { schemaSentence, tellingError } from "./schema-sentence.js";
import { validatePolicy } from "./validate-policy.generated.js";
import { keysOf, YamlFile } from "./yaml-file.js";

/** How a policy's file and those it extends are found and read; Node, a browser and a test each have their own. */
export interface PolicyReader {
  /** The text of what `name` means in the file `from`, with the path that names it in messages. */
  read(name: string, from?: string): { readonly path: string; readonly text: string };
}

/** A policy file, checked, with the place of every value. */
class PolicyFile {
  readonly input: PolicyInput;
  readonly #file: YamlFile;

  constructor(path: string, text: string) {
    this.#file = new YamlFile(path, text);
    const { value } = this.#file;
    if (!validatePolicy(value)) {
      const error = tellingError(validatePolicy.errors ?? []);
      const extra = error.params["additionalProperty"] ?? error.propertyName;
      throw this.error(schemaSentence(error), error.instancePath, typeof extra === "string" ? extra : undefined);
    }
    this.input = value as PolicyInput;
  }

  get path(): string {
    return this.#file.path;
  }

  /** An error at the value a JSON pointer names, or at one of its keys. */
  error(message: string, pointer: string, key?: string): InputError {
    return this.#file.error(message, keysOf(pointer), key);
  }
}

/** The policy with everything it extends, the most basic first; `trail` are the files on the way here. */
function collect(file: PolicyFile, reader: PolicyReader, trail: readonly string[]): PolicyFile[] {
  const chain = [...trail, file.path];
  const parents = [file.input.extends ?? []].flat().filter((name) => name !== "standard");
  const files = parents.flatMap((name) => {
    const found = readParent(file, name, reader);
    if (chain.includes(found.path)) {
      throw file.error(
        `политики дополняют друг друга по кругу: ${[...chain, found.path].join(" → ")}; уберите одну из ссылок extends`,
        "/extends",
      );
    }
    return collect(new PolicyFile(found.path, found.text), reader, chain);
  });
  return [...files, file];
}

function readParent(file: PolicyFile, name: string, reader: PolicyReader): { path: string; text: string } {
  try {
    return reader.read(name, file.path);
  } catch (error) {
    const reason = error instanceof InputError ? error.message : "файла или пакета нет";
    throw file.error(`не нашлась политика «${name}» из extends (${reason}); проверьте путь`, "/extends");
  }
}

/** A rule nobody knows is a mistyped one: told with its line and the nearest name. */
function checkRules(file: PolicyFile, known: readonly string[]): void {
  for (const name of Object.keys(file.input.rules ?? {})) {
    const wrong = unknownRule(name, known);
    if (wrong) throw file.error(wrong, "/rules", name);
  }
}

/** A policy read from files, with the folders of its own rules as paths that can be opened. */
export interface LoadedPolicy {
  readonly policy: Policy;
  /** The file that says `ruleFolders`, with what it says. */
  readonly folders: readonly { readonly from: string; readonly folder: string }[];
  /** What is wrong with a value of the policy, with the file and the line that say it. */
  locate(error: PolicyError): InputError;
}

/** Reads a policy file, checks it and what it extends, and completes it. Without `knownRules` names of rules are not checked. */
export function loadPolicy(name: string, reader: PolicyReader, knownRules?: readonly string[]): LoadedPolicy {
  const { path, text } = reader.read(name);
  const files = collect(new PolicyFile(path, text), reader, []);
  const folders = files.flatMap((file) =>
    (file.input.ruleFolders ?? []).map((folder) => ({ from: file.path, folder })),
  );
  // A policy with rules of its own may name them; they are known only when the folders are read.
  if (knownRules && !folders.length) for (const file of files) checkRules(file, knownRules);
  return {
    policy: resolvePolicy(...files.map((file) => withSchemas(file, reader))),
    folders,
    locate: ({ reason, pointer }) => sayer(files, pointer).error(reason, pointer),
  };
}

/** The file that says what stands at a pointer: the last one wins; maps are merged name by name. */
function sayer(files: readonly PolicyFile[], pointer: string): PolicyFile {
  const [section = "", name = ""] = keysOf(pointer) as [string?, string?];
  const says = ({ input }: PolicyFile): boolean => {
    const own = input[section as keyof PolicyInput];
    return own !== undefined && (Array.isArray(own) || Object.hasOwn(own as object, name));
  };
  return files.findLast(says) ?? files.at(-1)!;
}

/** The policy with the schemas that its `fields` refer to joined in. */
function withSchemas({ input, path }: PolicyFile, reader: PolicyReader): PolicyInput {
  if (!input.fields) return input;
  const read = (name: string, from: string): { path: string; text: string } => reader.read(name, from);
  const fields = Object.entries(input.fields).map(
    ([kind, schema]) => [kind, typeof schema === "object" ? joinReferences(schema, path, read) : schema] as const,
  );
  return { ...input, fields: Object.fromEntries(fields) };
}
