import { canonicalJson } from "./canonical-json.js";
import type { Policy } from "./policy.js";
import { sha256 } from "./sha256.js";

/** First 12 hexadecimal digits of the SHA-256 of what the policy says; the order of `rules` counts, so it is hashed as a list. */
export function hashOf(policy: Omit<Policy, "hash">): string {
  return sha256(canonicalJson({ ...policy, hash: undefined, rules: Object.entries(policy.rules) })).slice(0, 12);
}
