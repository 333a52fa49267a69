import { isAbsolute, resolve } from "node:path";
import { createChecker, type Checker } from "../node.js";

/** Checkers by policy, each made once, on the first document that needs it. */
export class Checkers {
  readonly #made = new Map<string, Promise<Checker>>();

  /** The checker of a policy: a file, a package, an object of the configuration, or the default. */
  of(policy: string | object | undefined, folder: string): Promise<Checker> {
    const path =
      typeof policy === "string" && /^\.|[\\/]|\.(?:ya?ml|json)$/u.test(policy) && !isAbsolute(policy)
        ? resolve(folder, policy)
        : policy;
    const key = typeof path === "string" ? path : JSON.stringify(path ?? null);
    const made =
      this.#made.get(key) ?? createChecker({ ...(path !== undefined && { policy: path as string }), cwd: folder });
    this.#made.set(key, made);
    return made;
  }
}
