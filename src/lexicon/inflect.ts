import type { ParadigmCell } from "./compiled/reading-table.js";
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
