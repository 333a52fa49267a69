import { describe, expect, it } from "vitest";
import { parsed } from "./parsed.js";

function read(
  text: string,
  format: "markdown" | "html" = "markdown",
): { off: string[]; breaches: (string | undefined)[] } {
  const { suppressions, parts, breaches } = parsed({ kind: "report", text, format });
  return {
    off: suppressions.map(
      ({ rules, start, end, reason = "" }) =>
        `${rules.join(",")}: ${parts[0]!.text.slice(start, end).trim()} (${reason})`,
    ),
    breaches: breaches.map(({ rule, message, severity }) => `${severity} ${rule}: ${message}`),
  };
}

describe("suppressions", () => {
  it("switch a rule off on the next line, with a reason", () => {
    expect(
      read(
        "Да.\n\n<!-- chistovik-disable-next-line style/kancelyarit -- цитата из закона -->\n\nВ целях.\nЕщё.\n\nНет.",
      ).off,
    ).toEqual(["style/kancelyarit: В целях. (цитата из закона)"]);
  });

  it("switch rules off between two comments, some or all", () => {
    expect(
      read(
        "<!-- chistovik-disable style/kancelyarit, style/long-sentence -->\n\nРаз.\n\n<!-- chistovik-enable style/long-sentence -->\n\nДва.",
      ).off,
    ).toEqual(["style/long-sentence: Раз. ()", "style/kancelyarit: Раз.\n\nДва. ()"]);
    expect(read("Ноль.\n\n<!-- chistovik-disable -->\n\nРаз.\n\n<!-- chistovik-enable -->\n\nДва.").off).toEqual([
      "*: Раз. ()",
    ]);
  });

  it("work in HTML", () => {
    expect(
      read("<!-- chistovik-disable style/* -- так надо --><p>Раз.</p><!-- chistovik-enable --><p>Два.</p>", "html").off,
    ).toEqual(["style/*: Раз. (так надо)"]);
    expect(
      read("<p>Ноль.</p>\n<!-- chistovik-disable-next-line style/* -->\n<p>Раз.</p>\n<p>Два.</p>", "html").off,
    ).toEqual(["style/*: Раз. ()"]);
  });

  it("of a rule that is not there are told, with the nearest name", () => {
    expect(read("<!-- chistovik-disable-next-line style/kancelarit -->\nДа.")).toEqual({
      off: [],
      breaches: [
        "info typography/unknown-suppression: Отключено правило «style/kancelarit», а такого нет; возможно, имелось в виду «style/kancelyarit»",
      ],
    });
    expect(read("<!-- chistovik-disable x/y -->\nДа.").breaches[0]).toContain("посмотрите список: chistovik rules");
  });

  it("are no other comments", () => {
    expect(read("<!-- заметка -->\nДа. <!-- chistovik -->\n<!-- chistovik-disabled x -->")).toEqual({
      off: [],
      breaches: [],
    });
  });
});
