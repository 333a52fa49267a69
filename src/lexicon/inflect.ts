import type { ParadigmCell, ReadingTable } from "./compiled/reading-table.js";
import { UNCHANGING_PARTS } from "./compound/word-parts.js";
import type { Features, Reading } from "./lexicon.js";

/** Features that a change of others drags along: they are matched last, and may differ. */
const SOFT = new Set(["Animacy", "Gender", "Degree", "Aspect", "Voice", "Transitivity"]);

/** The cell with these features over the reading's own; undefined when the paradigm has none. */
export function chooseCell(
  reading: Reading,
  cells: readonly ParadigmCell[],
  features: Features,
): ParadigmCell | undefined {
  const asked = Object.entries(features);
  const own = Object.entries(reading.tag.feats).filter(([name]) => !(name in features));
  const nominative = (number: string | undefined): boolean =>
    cells.some(({ form, tag: { feats } }) => feats.Case === "Nom" && feats.Number === number && form.includes("ё"));
  let best: ParadigmCell | undefined;
  let most = -Infinity;
  for (const cell of cells) {
    const feats = cell.tag.feats as Record<string, string>;
    if (!asked.every(([name, value]) => fits(feats, name, value!))) continue;
    let score = cell.secondary ? -2 : 0;
    for (const [name, value] of own) {
      if (feats[name] === value) score += SOFT.has(name) ? 4 : 16;
      else if (name in feats) score -= SOFT.has(name) ? 4 : 16;
    }
    for (const name of Object.keys(feats)) if (!(name in reading.tag.feats) && !(name in features)) score -= 1;
    if (cell.tag.upos === reading.tag.upos) score += 8;
    // Of «счётов» and «счетов» the one that goes with «счета».
    if (feats.Case && feats.Case !== "Nom" && cell.form.includes("ё") && !nominative(feats.Number)) score -= 1;
    if (score > most) [best, most] = [cell, score];
  }
  return best;
}

/** The plural of adjectives has no gender, and most cells have no animacy. */
function fits(feats: Readonly<Record<string, string>>, name: string, value: string): boolean {
  const has = feats[name];
  if (has === value) return true;
  if (has !== undefined) return false;
  return name === "Animacy" || (name === "Gender" && feats.Number === "Plur");
}

/** The form of a reading's lexeme with other features; parts of a compound that both decline change together: «объекта-аналога». */
export function inflectReading(
  reading: Reading,
  features: Features,
  table: Pick<ReadingTable, "cells">,
  read: (lemma: string) => Reading | undefined,
): string | undefined {
  if (reading.paradigm < 0) return undefined;
  const dash = reading.lemma.lastIndexOf("-");
  if (reading.source === "compound" && dash > 0 && reading.tag.upos === "NOUN") {
    const head = read(reading.lemma.slice(0, dash));
    const tail = read(reading.lemma.slice(dash + 1));
    if (
      head &&
      tail &&
      head.paradigm >= 0 &&
      head.tag.upos === "NOUN" &&
      !UNCHANGING_PARTS.has(head.lemma) &&
      !/^\p{Lu}/u.test(head.lemma)
    ) {
      const cases = {
        ...(reading.tag.feats.Case && { Case: reading.tag.feats.Case }),
        ...(reading.tag.feats.Number && { Number: reading.tag.feats.Number }),
        ...features,
      };
      const first = chooseCell(head, table.cells(head), cases);
      const second = chooseCell(tail, table.cells(tail), cases);
      return first && second && `${first.form}-${second.form}`;
    }
  }
  return chooseCell(reading, table.cells(reading), features)?.form;
}
