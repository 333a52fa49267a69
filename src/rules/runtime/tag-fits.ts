import type { Tag } from "../../lexicon/lexicon.js";
import type { WantedFeatures } from "../pattern/program.js";

/** Whether a tag has the part of speech (any when empty) and, of each feature, one of the values; remembered by the tag's number. */
export function tagFits(upos: string, wanted: WantedFeatures): (tag: Tag) => boolean {
  const entries = Object.entries(wanted);
  const known = new Uint8Array(4096);
  const judge = ({ upos: own, feats }: Tag): boolean =>
    (upos === "" || own === upos) &&
    entries.every(([name, values]) => {
      const value = feats[name as keyof typeof feats];
      return value !== undefined && values.includes(value);
    });
  return (tag) => {
    const { id } = tag;
    if (id < 0 || id >= known.length) return judge(tag);
    if (known[id] === 0) known[id] = judge(tag) ? 2 : 1;
    return known[id] === 2;
  };
}
