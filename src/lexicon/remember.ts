/** Forms of which rules ask again and again; more than a long text has. */
const FORMS = 15_000;

/**
 * Keeps what was found for a form, of so many forms at most: in two generations, so that usual words stay when the table is full
 * of others.
 */
export function remember<Found>(find: (form: string) => Found, most: number = FORMS): (form: string) => Found {
  let young = new Map<string, Found>();
  let old = new Map<string, Found>();
  return (form) => {
    let found = young.get(form);
    if (found === undefined) {
      found = old.get(form) ?? find(form);
      if (young.size >= most / 2) {
        old = young;
        young = new Map();
      }
      young.set(form, found);
    }
    return found;
  };
}
