import type { Reading } from "../../lexicon/lexicon.js";
import type { PartView } from "./part-view.js";

/** A reading less probable than this is none of the likely ones. */
const LIKELY = 0.05;

/** Whether two readings have case, number and gender in common, as far as both have them. */
export function readingsAgree(a: Reading, b: Reading): boolean {
  const x = a.tag.feats;
  const y = b.tag.feats;
  if (x.Case !== undefined && y.Case !== undefined && x.Case !== y.Case) return false;
  if (x.Number !== undefined && y.Number !== undefined && x.Number !== y.Number) return false;
  const plural = x.Number === "Plur" || y.Number === "Plur";
  if (
    !plural &&
    x.Gender !== undefined &&
    y.Gender !== undefined &&
    x.Gender !== y.Gender &&
    x.Gender !== "Com" &&
    y.Gender !== "Com"
  )
    return false;
  if (x.Case === "Acc" && x.Animacy !== undefined && y.Animacy !== undefined && x.Animacy !== y.Animacy) return false;
  return x.Person === undefined || y.Person === undefined || x.Person === y.Person;
}

/** Whether some likely readings of the two tokens agree; a placeholder agrees with anything. */
export function tokensAgree(view: PartView, a: number, b: number): boolean {
  if (isOpaque(view, a) || isOpaque(view, b)) return true;
  const right = likely(view, b);
  return likely(view, a).some((one) => right.some((other) => readingsAgree(one, other)));
}

/** Whether no readings whatever of the two tokens agree. */
export function tokensDisagree(view: PartView, a: number, b: number): boolean {
  if (isOpaque(view, a) || isOpaque(view, b)) return false;
  const left = view.forms[a]!;
  const right = view.forms[b]!;
  if (!left.known || !right.known) return false;
  const declined = (readings: readonly Reading[]): readonly Reading[] =>
    readings.filter(({ tag }) => tag.feats.Number !== undefined || tag.feats.Case !== undefined);
  const others = declined(right.readings);
  const own = declined(left.readings);
  return own.length > 0 && others.length > 0 && !own.some((one) => others.some((other) => readingsAgree(one, other)));
}

function likely(view: PartView, index: number): readonly Reading[] {
  return view.analysis
    .readings(index)
    .filter(({ probability }, place) => place === 0 || probability >= LIKELY)
    .map(({ reading }) => reading);
}

function isOpaque(view: PartView, index: number): boolean {
  return view.forms[index]!.kind === "placeholder";
}
