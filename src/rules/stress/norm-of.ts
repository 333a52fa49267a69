import { FORM_NORMS } from "./form-norms.js";
import { RISK_LIST } from "./risk-list.js";

interface Norm {
  readonly usual: readonly number[];
  readonly forms: ReadonlyMap<string, readonly number[]>;
}

let kept: Map<string, Norm> | undefined;

function norms(): Map<string, Norm> {
  if (kept) return kept;
  kept = new Map();
  for (const row of RISK_LIST.trim().split("\n")) {
    const [lemma = "", usual = "", ...others] = row.split(" ");
    kept.set(lemma, { usual: places(usual), forms: new Map(others.flatMap((group) => formsOf(lemma, group))) });
  }
  return kept;
}

const places = (text: string): readonly number[] => (text === "-" ? [] : text.split("/").map(Number));

/** «3:4ла,5а» of «начать» → «начала» and «начата», both stressed on letter 3. */
function formsOf(lemma: string, group: string): (readonly [form: string, places: readonly number[]])[] {
  const [where = "", forms = ""] = group.split(":");
  return forms.split(",").map((form) => {
    const [, shared = "0", rest = ""] = /^(\d+)(.*)$/u.exec(form) ?? [];
    return [lemma.slice(0, Number(shared)) + rest, places(where)];
  });
}

/** Whether a lemma (ё folded to е) is one that is stressed wrongly in speech. */
export const isRisky = (lemma: string): boolean => norms().has(lemma);

/** Places of the stress (each an accepted variant) in a form of a lemma of the risk list, ё folded to е; undefined when the list says nothing. */
export function normOf(lemma: string, form: string): readonly number[] | undefined {
  const norm = norms().get(lemma);
  if (!norm) return undefined;
  const found = norm.forms.get(form) ?? norm.usual;
  return found.length && found.every((place) => VOWELS.includes(form[place] ?? "")) ? found : undefined;
}

let keptForms: Map<string, readonly number[]> | undefined;

/** Places of the stress in a form (ё folded to е) whatever its lemma, where the lexicon does not know better; undefined for most forms. */
export function normOfForm(form: string): readonly number[] | undefined {
  keptForms ??= new Map(
    FORM_NORMS.trim()
      .split("\n")
      .flatMap((row) => {
        const [where = "", ...forms] = row.split(" ");
        return forms.map((one) => [one, places(where)] as const);
      }),
  );
  return keptForms.get(form);
}

/** Russian vowels, small letters. */
export const VOWELS = "аеёиоуыэюя";
