/** Trains `dictionaries/compiled/model.bin` from ../shared/data and the compiled lexicon: `npx tsx scripts/analysis/train.ts`. Always the same. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { compiledBytes } from "../compiled-bytes.js";
import { calibrate, dot, examine, type Outcome } from "./calibrate.js";
import { readLessons, readJudgedProse, type Lesson } from "./corpus.js";
import { readSecondTags } from "./second-tags.js";
import { teachDoubt } from "./teach-doubt.js";
import { casual, countAmbiguity, SHIFT, teach } from "./teach.js";
import { quantise, writeModel } from "./write-model.js";

const COMPILED = fileURLToPath(new URL("../../dictionaries/compiled/", import.meta.url));
/** The model's version: raise it by hand when the recipe or the data change. */
const DATE = 20261125;
const FOLDS = 2;
/** Every so many held-out sentences are asked as chats write them, too. */
const CHATS = 5;

const started = performance.now();
const say = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${text}`);
const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
const lessons = readLessons();
const prose = readJudgedProse();
const masking = countAmbiguity(lexicon, prose);
say(`${lessons.length} tagged sentences, ${prose.length} of prose`);

const held = Array.from({ length: FOLDS }, (_, fold) =>
  teach(lexicon, lessons.filter((_, i) => i % FOLDS !== fold), prose.filter((_, i) => i % 4 === fold), masking),
); // prettier-ignore
say("models of the held-out parts");
const doubt = teachDoubt(held, lexicon, prose, readSecondTags(prose.map(({ tokens }) => tokens.length)));
say("doubt");
const outcomes = held.flatMap((trainer, fold) => {
  const unseen = lessons.filter((lesson, i) => i % FOLDS === fold && asked(lesson, i));
  const chats = unseen
    .filter((_, i) => i % CHATS === 0)
    .map((lesson) => ({ ...lesson, sentence: casual(lesson.sentence) }));
  return examine(trainer, lexicon, [...unseen, ...chats], doubt);
});
const certainty = calibrate(outcomes, doubt);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
for (const [name, plain] of [
  ["PUD", true],
  ["OpenCorpora", false],
] as const) {
  const asked = outcomes.filter((outcome) => outcome.plain === plain);
  const sure = asked.filter(({ facts }) => dot(certainty.weights, facts) >= certainty.threshold);
  const right = (items: readonly Outcome[]): number => items.filter((outcome) => outcome.right).length;
  say(
    `${name}, held out: first right ${share(right(asked), asked.length)}, certain ${share(sure.length, asked.length)}, right of them ${share(right(sure), sure.length)}`,
  );
}

const weights = quantise(teach(lexicon, lessons, prose, masking).weights.subarray(0, 2 ** (32 - SHIFT)));
writeModel(`${COMPILED}model.bin`, weights, SHIFT, certainty, DATE);
say(
  `model.bin: ${weights.length} places, ${weights.filter((weight) => weight !== 0).length} in use, ${(gzipSync(weights, { level: 9 }).length / 2 ** 20).toFixed(2)} MB packed`,
);

/** Held-out words are asked from PUD and from as many of OpenCorpora's sentences. */
function asked({ participlesOpen }: Lesson, index: number): boolean {
  return !participlesOpen || index % 30 < FOLDS;
}
