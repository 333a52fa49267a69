import fc from "fast-check";

/** Anything a text may be: any unit of UTF-16, lone surrogates too, and the pieces that matter where it is read. */
export function anyText(...pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom(
          "Слово",
          " ",
          "\n",
          "\r\n",
          ".",
          "и\u0306",
          "\u200d",
          "&nbsp;",
          "<",
          "{{",
          "}}",
          "`",
          "_",
          ...pieces,
        ),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));
}
