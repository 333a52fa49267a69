/** A template for comparison: its name and text. */
export interface NamedTemplate {
  readonly id: string;
  readonly text: string;
}

/** What two templates share that say the same: their text but for spaces, capitals, ё and the writing of placeholders. */
export function templateKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/ё/gu, "е")
    .replace(/(?<!\{)\{+([^{}]*)\}+/gu, (_, name: string) => `{${name.trim()}}`)
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}

/** Templates whose text is the same as of an earlier one: name → name of the earlier. */
export function sameTemplates(templates: Iterable<NamedTemplate>): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { id, text } of templates) {
    const key = templateKey(text);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    else same.set(id, first);
  }
  return same;
}
