import { describe, expect, it } from "vitest";
import { compareStresses } from "../../scripts/eval/compare-stresses.js";
import { readSettled } from "../../scripts/eval/settled-stresses.js";
import { openLexicon } from "./open-lexicon.js";

/** What the stress of forms in use must keep to (`npx tsx scripts/eval/stress-oracle.ts`). */
describe("stress of forms in use", () => {
  it.each(["stress-wiktionary", "stress-festvox"])("agrees with %s", (table) => {
    const { all, known, agree, settled } = compareStresses(table);
    expect(all).toBeGreaterThan(70_000);
    expect(known / all).toBeGreaterThan(0.999);
    expect(agree / known).toBeGreaterThanOrEqual(0.995);
    expect(agree / (known - settled)).toBeGreaterThanOrEqual(0.999);
  });

  it("is ours in every form that an authority settled", () => {
    const lexicon = openLexicon();
    const wrong = [...readSettled()].filter(([form, at]) => !lexicon.stresses(form).some(([one]) => at.includes(one!)));
    expect(wrong).toEqual([]);
  });
});

describe("stress put right by hand", () => {
  const lexicon = openLexicon();
  it.each([
    ["максиму", "макси́му"],
    ["адам", "ада́м"],
    ["проводы", "про́воды"],
    ["послушник", "по́слушник"],
    ["тонущего", "то́нущего"],
    ["тянущим", "тя́нущим"],
    ["форзац", "фо́рзац"],
    ["форзац", "форза́ц"],
    ["голубева", "го́лубева"],
    ["петрова", "петро́ва"],
    ["лари", "лари́"],
    ["усугубить", "усугу́бить"],
    ["усугубить", "усугуби́ть"],
  ])("%s: %s", (form, marked) => {
    expect(lexicon.stresses(form).flat()).toContain(marked.indexOf("\u0301") - 1);
  });
});
