/** A template for comparison: its name and text. */
export interface NamedTemplate {
  readonly id: string;
  readonly text: string;
}

/** Templates whose text is the same as of an earlier one but for spaces and the writing of placeholders: name → name of the earlier. */
export function sameTemplates(templates: Iterable<NamedTemplate>): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { id, text } of templates) {
    const key = text.normalize("NFC").toLowerCase().replace(/ё/gu, "е").replace(/\{+\s*([^{}]*?)\s*\}+/gu, "{$1}").replace(/[\s\u00a0]+/gu, " ").trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    else same.set(id, first);
  }
  return same;
}
