import { findConfiguration, type FoundConfiguration } from "./configuration.js";

/** A policy as the command line or the configuration names it, and where its path starts. */
export interface NamedPolicy {
  readonly named: FoundConfiguration["config"]["policy"];
  readonly folder: string;
}

/** The policy of the option, else of the configuration that is found from the current folder on. */
export async function namedPolicy(option: string | undefined): Promise<NamedPolicy> {
  const found = option === undefined ? await findConfiguration(process.cwd()) : undefined;
  return { named: option ?? found?.config.policy, folder: found?.folder ?? process.cwd() };
}
