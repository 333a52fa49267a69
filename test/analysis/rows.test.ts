import { describe, expect, it } from "vitest";
import { analysisOf } from "./open-analysis.js";

describe("rows of homogeneous members", () => {
  it.each([
    ["Пришлите паспорт, выписку и справку.", "паспорт выписку справку", true],
    ["Мы проверили копию договора и новую выписку.", "копию выписку", true],
    ["Мы сдали в банк новую и старую справку.", "новую старую", true],
    ["Мы проверили и направили отчёт.", "проверили направили", true],
    ["Просим оплатить счёт и прислать чек.", "", false],
  ])("%s", (text, members, certain) => {
    const { part, sentence } = analysisOf(text);
    const rows = sentence(0).rows!();
    const found = rows.map((row) => row.members.map((member) => part.tokens[member]!.text).join(" "));
    if (members) expect(found).toContain(members);
    expect(rows.some((row) => row.certain)).toBe(certain);
  });
});
