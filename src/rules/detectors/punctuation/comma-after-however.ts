import { after, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";

const OPENS_TURN =
  /^(?:если|когда|чтобы|хотя|поскольку|так|как|несмотря|пока|учитывая|если|едва|ввиду|согласно|по|в|на|к|во-первых|например|возможно|вероятно|видимо)$/u;

/** «Однако, …» at the start of a sentence: there it is a conjunction («но»), unless a turn with commas of its own follows. */
export const detect: Detector = startingAt(oneOf(["однако"]), ({ part, analysis, starts }, report) => {
  for (const { first } of sentencesOf(part, starts)) {
    const token = part.tokens[first];
    if (token?.key !== "однако") continue;
    const comma = after(part, token);
    const next = after(part, token, 2);
    if (comma?.text !== "," || next?.kind !== "word") continue;
    const turn = OPENS_TURN.test(next.key) || analysis.of(token).readings(next.index).some(({ reading }) => reading.tag.feats.VerbForm === "Conv");
    if (turn) continue;
    report(needlessComma(token, comma));
  }
});
