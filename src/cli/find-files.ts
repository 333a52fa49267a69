import { statSync } from "node:fs";
import { InputError } from "../index.js";

/** Whether a name is a pattern and not a file's path. */
const isGlob = (name: string): boolean => /[*?[\]{}!]/u.test(name);

/** What a folder's texts are called. */
const TEXTS = "**/*.{txt,md,markdown,html,htm,json,ndjson,jsonl}";

/** The files that the arguments name, in order, each once; a name that gives none is an error of its own. */
export async function findFiles(
  names: readonly string[],
  cwd: string,
): Promise<{ files: string[]; errors: InputError[] }> {
  const files = new Set<string>();
  const errors: InputError[] = [];
  for (const name of names) {
    if (name === "-") {
      files.add(name);
      continue;
    }
    const status = statSync(name, { throwIfNoEntry: false });
    if (status?.isFile()) files.add(name);
    else if (status?.isDirectory())
      errors.push(
        new InputError(
          `это папка; проверить тексты в ней: chistovik check "${name.replace(/\/$/u, "")}/${TEXTS}"`,
          name,
        ),
      );
    else if (status) files.add(name);
    else if (isGlob(name)) await addMatches(name, cwd, files, errors);
    else errors.push(new InputError("такого файла нет; проверьте путь", name));
  }
  return { files: [...files], errors };
}

async function addMatches(pattern: string, cwd: string, files: Set<string>, errors: InputError[]): Promise<void> {
  const { glob } = await import("tinyglobby");
  const found = (
    await glob(pattern, { cwd, expandDirectories: false, dot: false, ignore: ["**/node_modules/**"] })
  ).sort();
  if (!found.length)
    errors.push(new InputError("по этому шаблону нет ни одного файла; проверьте его и кавычки вокруг него", pattern));
  for (const file of found) files.add(file);
}
