/** Forms of which rules ask again and again; more than a long text has. */
const FORMS = 15_000;

/** Keeps what was found for a form. */
export function remember<Found>(find: (form: string) => Found): (form: string) => Found {
  const kept = new Map<string, Found>();
  return (form) => {
    let found = kept.get(form);
    if (found === undefined) {
      found = find(form);
      if (kept.size >= FORMS) kept.clear();
      kept.set(form, found);
    }
    return found;
  };
}
