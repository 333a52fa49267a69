/** An entry of a Hunspell dictionary with all its forms, the entry's own first. */
export interface HunspellEntry {
  readonly word: string;
  readonly flags: string;
  readonly forms: readonly string[];
}

interface SuffixRule {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

/** Expands a dictionary whose affixes are suffixes with one-letter flags, as dictionary-ru's are. */
export function* expandHunspell(aff: string, dic: string): Generator<HunspellEntry> {
  const rules = new Map<string, SuffixRule[]>();
  for (const line of aff.split("\n")) {
    const [kind, flag = "", strip = "", add = "", condition] = line.trim().split(/\s+/u);
    if (kind !== "SFX" || condition === undefined) continue;
    if (!rules.has(flag)) rules.set(flag, []);
    rules.get(flag)!.push({
      strip: strip === "0" ? "" : strip,
      add: add === "0" ? "" : add,
      condition: new RegExp(`${condition}$`, "u"),
    });
  }
  for (const line of dic.split("\n").slice(1)) {
    const [word = "", flags = ""] = line.trim().split("/");
    if (!word) continue;
    const forms = new Set([word]);
    for (const flag of flags) {
      for (const { strip, add, condition } of rules.get(flag) ?? []) {
        if (word.endsWith(strip) && condition.test(word)) forms.add(word.slice(0, word.length - strip.length) + add);
      }
    }
    yield { word, flags, forms: [...forms] };
  }
}
