/** Language of help and frame texts; the findings themselves are always in Russian. */
export type Language = "ru" | "en";

/** The value of `--lang`, Russian without it; another one as it is written. */
export function language(argv: readonly string[]): Language | { readonly unknown: string } {
  const at = argv.indexOf("--lang");
  const value = at < 0 ? argv.find((arg) => arg.startsWith("--lang="))?.slice(7) : argv[at + 1];
  return value === undefined ? "ru" : value === "en" || value === "ru" ? value : { unknown: value };
}
