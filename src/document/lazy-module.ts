interface NodeProcess {
  getBuiltinModule?(name: string): { createRequire(from: string): (name: string) => unknown };
}

/** Loads a module at the moment it is first needed, which Node can and a browser cannot: undefined there. */
export function loadNow(name: string): unknown {
  const { process } = globalThis as { process?: NodeProcess };
  return process?.getBuiltinModule?.("node:module").createRequire(import.meta.url)(name);
}

/** What a module exports, whether it came by import or by require. */
export function exported<T>(module: unknown): T {
  return ((module as { default?: T }).default ?? module) as T;
}
