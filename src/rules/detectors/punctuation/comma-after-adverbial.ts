import type { Part } from "../../../document/parsed-document.js";
import { commaWithin, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";

/** Circumstances that open a sentence and never are introductory, by their first word. */
const OPENINGS = new Map<string, string[][]>();
for (const phrase of (
  "обычно|сейчас|сегодня|завтра|вчера|затем|потом|тогда|теперь|здесь|иногда|часто|всегда|снова|поэтому|также|зачастую|ранее|раньше|" +
  "позже|вскоре|скоро|сначала|вначале|впоследствии|немедленно|срочно|временно|постоянно|ежедневно|недавно|давно|" +
  "для этого|до этого|после этого|при этом|из-за этого|перед этим|вместе с этим|в связи с этим|в этом случае|в таком случае|в этот момент|" +
  "в настоящее время|в данный момент|в данное время|на данный момент|на сегодняшний день|в ближайшее время|в течение дня|по этой причине|" +
  "вследствие этого|благодаря этому|в первую очередь|на этом этапе|в тот же день|на следующий день|вместо этого"
).split("|")) {
  const words = phrase.split(" ");
  OPENINGS.set(words[0]!, [...(OPENINGS.get(words[0]!) ?? []), words]);
}

const OPENS_TURN =
  /^(?:если|когда|чтобы|хотя|поскольку|так|как|несмотря|пока|учитывая|едва|ввиду|что|который|где|и|а|но|после|перед|до|в|во|на|с|по|к|из|при|например|возможно|вероятно|видимо|пожалуйста|конечно|скорее|кстати|кроме|прежде|судя|наверное|завтра|сегодня|вчера)$/u;

/** «Обычно, работа занимает…», «Для этого, нужны…»: a comma after a circumstance that opens the sentence. */
export const detect: Detector = ({ part, analysis }, report) => {
  for (const { first, last } of part.sentences) {
    const length = openingLength(part, first);
    const word = part.tokens[first + length - 1];
    const comma = part.tokens[first + length];
    const next = part.tokens[first + length + 1];
    if (!length || comma?.text !== "," || next?.kind !== "word" || OPENS_TURN.test(next.key)) continue;
    if (commaWithin(part, next.index, Math.min(next.index + 7, last))) continue;
    const apart = analysis.of(next).readings(next.index).some(({ reading }) => {
      const { VerbForm, Mood, Person } = reading.tag.feats;
      return VerbForm === "Conv" || VerbForm === "Part" || (Mood === "Imp" && Person !== "3") || reading.tag.upos === "ADV";
    });
    if (!apart) report(needlessComma(word!, comma));
  }
};

/** How many tokens of the sentence's start are such a circumstance; 0 when none. */
function openingLength(part: Part, first: number): number {
  for (const words of OPENINGS.get(part.tokens[first]?.key ?? "") ?? []) {
    if (words.every((word, i) => part.tokens[first + i]?.key === word) && part.tokens[first + words.length]?.text === ",") return words.length;
  }
  return 0;
}
