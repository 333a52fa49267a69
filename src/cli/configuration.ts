import { dirname, relative, resolve } from "node:path";
import { InputError } from "../index.js";
import { parseJson } from "./parse-json.js";

/** What a configuration file may say; every path is relative to it. */
export interface Configuration {
  readonly policy?: string | object;
  readonly kind?: string;
  readonly channel?: string;
  readonly format?: string;
  readonly failOn?: string;
  readonly overrides?: readonly Override[];
}

/** Settings for the files that fit the patterns; the later overrides the earlier. */
export interface Override extends Omit<Configuration, "overrides" | "format" | "failOn"> {
  readonly files: string | readonly string[];
}

/** A configuration with where it was found. */
export interface FoundConfiguration {
  readonly path: string;
  readonly folder: string;
  readonly config: Configuration;
}

const KEYS = ["policy", "kind", "channel", "format", "failOn", "overrides", "$schema"];

/** The nearest `chistovik.config.*` or `chistovik` key of a package.json, from the folder upwards. */
export async function findConfiguration(cwd: string): Promise<FoundConfiguration | undefined> {
  const { lilconfig } = await import("lilconfig");
  const yaml = async (_path: string, text: string): Promise<unknown> => (await import("yaml")).parse(text) as unknown;
  const script = async (path: string): Promise<unknown> =>
    ((await import(`file://${path}`)) as { default: unknown }).default;
  const names = ["yaml", "yml", "json", "js", "mjs", "ts", "mts"].map((extension) => `chistovik.config.${extension}`);
  const search = lilconfig("chistovik", {
    searchPlaces: [...names, "package.json"],
    loaders: {
      ".yaml": yaml,
      ".yml": yaml,
      ".js": script,
      ".mjs": script,
      ".ts": script,
      ".mts": script,
      ".json": (path, text) => parseJson(text, path),
    },
  });
  const found = await load(() => search.search(cwd));
  if (!found || found.isEmpty) return undefined;
  return {
    path: found.filepath,
    folder: dirname(found.filepath),
    config: checked(found.config, relative(cwd, found.filepath)),
  };
}

async function load<T>(search: () => Promise<T>): Promise<T> {
  try {
    return await search();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const hint =
      code === "ERR_UNKNOWN_FILE_EXTENSION"
        ? "; файл .ts читает Node 22.18 и новее, для старшего возьмите .js или .yaml"
        : "";
    throw new InputError(`настройки не читаются: ${(error as Error).message.split("\n")[0]!}${hint}`);
  }
}

function checked(value: unknown, path: string): Configuration {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new InputError("настройки должны быть объектом", path);
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key))
      throw new InputError(`неизвестная настройка «${key}»; можно: ${KEYS.slice(0, -1).join(", ")}`, path);
  }
  const { overrides } = value as Configuration;
  if (
    overrides !== undefined &&
    (!Array.isArray(overrides) || overrides.some((item) => !(item as Override | null)?.files))
  ) {
    throw new InputError("overrides — список, в каждом пункте нужно files", path);
  }
  return value as Configuration;
}

/** Settings of one file: the configuration's own, then every override that fits it. */
export async function settingsOf(
  file: string,
  found: FoundConfiguration | undefined,
): Promise<Omit<Configuration, "overrides">> {
  if (!found) return {};
  const { overrides = [], ...base } = found.config;
  if (!overrides.length) return base;
  const { default: picomatch } = await import("picomatch");
  const path = relative(found.folder, resolve(file)).replace(/\\/gu, "/");
  const fits = overrides.filter(({ files }) => picomatch([files].flat() as string[], { dot: true })(path));
  return Object.assign({}, base, ...fits.map(({ files: _files, ...rest }) => rest)) as Omit<Configuration, "overrides">;
}
