import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openContextModel } from "./analysis/context/open-context-model.js";
import type { ContextModel } from "./analysis/context/context-model.js";
import type { CheckerPool } from "./checker-pool.js";
import { provePolicy } from "./compliance/prove-policy.js";
import { createChecker as createCheckerFrom, type Checker, type CheckerOptions } from "./create-checker.js";
import { createLexicon } from "./lexicon/create-lexicon.js";
import type { HunspellWords } from "./lexicon/glossary/open-hunspell.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import { InputError } from "./policy/input-error.js";
import type { LoadedPolicy, PolicyReader } from "./policy/load-policy.js";
import type { Policy } from "./policy/policy.js";
import { PolicyError } from "./policy/policy-error.js";
import { readPolicy } from "./policy/read-policy.js";
import { resolvePolicy, type PolicyInput } from "./policy/resolve-policy.js";
import { STANDARD_TEXT } from "./policy/standard.generated.js";
import { RULES } from "./rules/rules.js";
import type { Rule } from "./rules/rule.js";

export * from "./index.js";
export type { CheckerPool } from "./checker-pool.js";

/** What a checker is made of in Node: everything has a default. */
export interface NodeCheckerOptions extends Omit<Partial<CheckerOptions>, "policy"> {
  /** A policy's file (YAML or JSON), the npm package that brings one, or what differs from the default. */
  readonly policy?: string | PolicyInput | Policy;
  /** Where relative paths start; the current folder by default. */
  readonly cwd?: string;
}

const COMPILED = new URL("../dictionaries/compiled/", import.meta.url);

/** A file of compiled knowledge, opened by reading its bytes; undefined where the package was installed without it. */
function compiled(name: string): ArrayBuffer | undefined {
  const path = fileURLToPath(new URL(name, COMPILED));
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes.buffer as ArrayBuffer)
    : (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

/** The bytes of the compiled lexicon, without which nothing can be checked. */
function lexiconBytes(): ArrayBuffer {
  const bytes = compiled("lexicon.bin");
  if (!bytes)
    throw new InputError("нет словаря dictionaries/compiled/lexicon.bin; соберите его: npm run build:lexicon");
  return bytes;
}

/** Makes a checker with the knowledge that lies beside the package. */
export async function createChecker(options: NodeCheckerOptions = {}): Promise<Checker> {
  const { policy: named, cwd = process.cwd(), ...given } = options;
  const { policy, folders, locate } = await openPolicy(named, cwd);
  const lexicon = given.lexicon ?? lexiconBytes();
  const ngrams = given.ngrams ?? compiled("ngrams.bin");
  const model = given.model ?? compiled("model.bin");
  const rules = [...(given.rules ?? []), ...(await ownRules(folders, cwd))];
  const read = await Promise.all(policy.glossary.hunspell.map((path) => readHunspell(path, cwd)));
  const checker = await createCheckerFrom({
    lexicon,
    policy,
    rules,
    hunspell: [...(given.hunspell ?? []), ...read],
    ...(ngrams && { ngrams }),
    ...(model && { model }),
  });
  // Schemas of fields are compiled when the first document has fields: only then a fault in them shows.
  return { ...checker, check: (document) => located(locate, () => checker.check(document)) };
}

/** What `run` gives; what it finds wrong in the policy is told with the file and the line. */
function located<T>(locate: LoadedPolicy["locate"], run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof PolicyError ? locate(error) : error;
  }
}

/** What a pool of checkers is made of. */
export interface CheckerPoolOptions extends Pick<NodeCheckerOptions, "policy" | "cwd"> {
  /** How many threads check at once; as many as the machine runs in parallel by default. */
  readonly threads?: number;
}

/** Makes a pool of threads that check by one policy and share one copy of the lexicon; throws an `InputError` for a broken policy. */
export async function createCheckerPool(options: CheckerPoolOptions = {}): Promise<CheckerPool> {
  const { policy, cwd = process.cwd(), threads = availableParallelism() } = options;
  if (!Number.isInteger(threads) || threads < 1) throw new InputError(`${threads}: число потоков — целое, от 1`);
  await ownRules((await openPolicy(policy, cwd)).folders, cwd);
  // Who checks on one thread does without the pool's library.
  const { openCheckerPool } = await import("./checker-pool.js");
  const ngrams = compiled("ngrams.bin");
  const model = compiled("model.bin");
  const knowledge = {
    cwd,
    lexicon: shared(lexiconBytes()),
    ...(ngrams && { ngrams: shared(ngrams) }),
    ...(model && { model: shared(model) }),
    ...(policy !== undefined && { policy }),
  };
  return openCheckerPool(new URL("./checker-worker.js", import.meta.url), knowledge, threads);
}

/** The same bytes where several threads can read them. */
function shared(bytes: ArrayBuffer): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(new Uint8Array(bytes));
  return buffer;
}

/** The words and readings that lie beside the package, without a policy. */
export function openKnowledge(): { readonly lexicon: Lexicon; readonly model?: ContextModel } {
  const model = compiled("model.bin");
  return {
    lexicon: createLexicon(lexiconBytes(), { ngrams: compiled("ngrams.bin") }),
    ...(model && { model: openContextModel(model) }),
  };
}

/** A `.dic` with the `.aff` beside it. */
async function readHunspell(path: string, cwd: string): Promise<HunspellWords> {
  const dic = resolve(cwd, path);
  const aff = dic.replace(/\.dic$/u, ".aff");
  // Who has no such dictionary does without its library.
  const { openHunspell } = await import("./lexicon/glossary/open-hunspell.js");
  try {
    return openHunspell(readFileSync(aff, "utf8"), readFileSync(dic, "utf8"));
  } catch {
    throw new InputError("не открылся словарь Hunspell; рядом должны лежать .dic и .aff", path);
  }
}

/** The complete policy of a file, a package or an object; the default without a name. */
export async function readPolicyFile(
  policy: string | PolicyInput | Policy | undefined,
  cwd: string = process.cwd(),
): Promise<Policy> {
  return (await openPolicy(policy, cwd)).policy;
}

async function openPolicy(policy: string | PolicyInput | Policy | undefined, cwd: string): Promise<LoadedPolicy> {
  const known = RULES.map(({ id }) => id);
  if (typeof policy === "string") {
    // YAML takes longer to load than the lexicon to open; who names no file does without it.
    const { loadPolicy } = await import("./policy/load-policy.js");
    const loaded = loadPolicy(policy, policyReader(cwd), known);
    located(loaded.locate, () => provePolicy(loaded.policy));
    return loaded;
  }
  const complete = policy === undefined ? resolvePolicy() : readPolicy(policy, known);
  if (policy !== undefined) provePolicy(complete);
  return {
    policy: complete,
    folders: complete.ruleFolders.map((folder) => ({ from: resolve(cwd, "policy"), folder })),
    locate: (error) => error,
  };
}

/** Finds policies as modules are found: a path from the file that names it, or a package. */
function policyReader(cwd: string): PolicyReader {
  return {
    read(name, from) {
      if (name === "standard") return { path: "standard", text: STANDARD_TEXT };
      const base = from === undefined ? cwd : dirname(resolve(cwd, from));
      const path =
        /^\.|\.(?:ya?ml|json)$/u.test(name) || isAbsolute(name) ? resolve(base, name) : packagePolicy(name, base);
      const shown = relative(cwd, path).startsWith("..") ? path : relative(cwd, path);
      try {
        return { path: shown, text: readFileSync(path, "utf8") };
      } catch {
        throw new InputError("такого файла нет; проверьте путь к политике", shown);
      }
    },
  };
}

/** A package brings its policy as its main file, or as policy.yml or policy.json. */
function packagePolicy(name: string, base: string): string {
  const { resolve: find } = createRequire(resolve(base, "policy.js"));
  for (const candidate of [name, `${name}/policy.yml`, `${name}/policy.yaml`, `${name}/policy.json`]) {
    try {
      const path = find(candidate);
      if (/\.(?:ya?ml|json)$/u.test(path)) return path;
    } catch {
      // The next name may be the one.
    }
  }
  throw new InputError("нет ни файла, ни пакета с такой политикой; путь к файлу начните с ./", name);
}

/** The rules of a policy's own folders. */
async function ownRules(folders: LoadedPolicy["folders"], cwd: string): Promise<readonly Rule[]> {
  const read = await Promise.all(
    folders.map(({ from, folder }) => readRules(resolve(dirname(resolve(cwd, from)), folder), cwd)),
  );
  return read.flat();
}

/** The rules of a folder: files `criterion/name.yml`. The first that is broken is thrown as `file:line: what is wrong, what to write instead`. */
export async function readRules(folder: string, cwd: string = process.cwd()): Promise<readonly Rule[]> {
  const path = resolve(cwd, folder);
  const { loadRules } = await import("./rules/load-rules.js");
  return loadRules(ruleTexts(path, relative(cwd, path).startsWith("..") ? path : relative(cwd, path)));
}

function ruleTexts(path: string, shown: string): { path: string; text: string }[] {
  try {
    return (readdirSync(path, { recursive: true, encoding: "utf8" }) as string[])
      .filter((name) => /\.ya?ml$/u.test(name))
      .sort()
      .map((name) => ({ path: join(shown, name), text: readFileSync(join(path, name), "utf8") }));
  } catch {
    throw new InputError("папка с правилами не открылась; проверьте путь в ruleFolders", shown);
  }
}
