import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Detector, Rule } from "../../src/rules/rule.js";

const FOLDER = "src/rules/detectors";

/** Ids of rules whose breaches code finds, where the code is there. */
export function detectorIds(rules: readonly Rule[]): readonly string[] {
  return wantedDetectors(rules).filter((id) => existsSync(join(FOLDER, `${id}.ts`)));
}

function wantedDetectors(rules: readonly Rule[]): readonly string[] {
  return rules.filter(({ match }) => match?.some(({ kind }) => kind === "detector")).map(({ id }) => id);
}

/** What does not fit together: a rule without its code, code without its rule. */
export function detectorErrors(rules: readonly Rule[]): readonly string[] {
  const ids = new Set(wantedDetectors(rules));
  const files = existsSync(FOLDER)
    ? (readdirSync(FOLDER, { recursive: true, encoding: "utf8" }) as string[]).filter((name) => name.endsWith(".ts"))
    : [];
  const found = new Set(files.map((name) => name.replace(/\.ts$/u, "").replaceAll("\\", "/")));
  return [
    ...[...ids]
      .filter((id) => !found.has(id))
      .map((id) => `rules/${id}.yml: нет кода правила; напишите ${FOLDER}/${id}.ts с функцией detect`),
    ...[...found]
      .filter((id) => !ids.has(id))
      .map((id) => `${FOLDER}/${id}.ts: нет правила; напишите rules/${id}.yml с match: { kind: detector }`),
  ];
}

/** Loads the code of detectors; what cannot be loaded is told and left out, so that other rules can be worked on. */
export async function loadDetectors(
  ids: readonly string[],
  tell: (problem: string) => void,
): Promise<Record<string, Detector>> {
  const detectors: Record<string, Detector> = {};
  await Promise.all(
    ids.map(async (id) => {
      const path = join(FOLDER, `${id}.ts`);
      try {
        const { detect } = (await import(resolve(path))) as { detect?: Detector };
        if (detect) detectors[id] = detect;
        else tell(`${path}: нет экспорта detect`);
      } catch (error) {
        tell(`${path}: не загрузился: ${(error as Error).message.split("\n")[0]!}`);
      }
    }),
  );
  return detectors;
}
