/**
 * What each ingredient of the model gives: trains it without one after the other, on a quarter of the prose, and prints what the first reading
 * and the probability are worth then: `npx tsx scripts/analysis/ablate.ts [NAME…]`. Takes a minute for each.
 */
import { Judged } from "../../src/analysis/context/judged.js";
import { OWN } from "../../src/analysis/context/features.js";
import { Lattice } from "../../src/analysis/context/lattice.js";
import { OBSERVED } from "../../src/analysis/context/observations.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { compiledBytes } from "../compiled-bytes.js";
import { matches } from "../eval/matches.js";
import { readJudgedProse, readLessons, type Lesson, type ProseSentence } from "./corpus.js";
import { readConllu } from "./gold.js";
import { Masking } from "./masking.js";
import { countAmbiguity, fill, teach, type Recipe } from "./teach.js";
import type { Trainer } from "./trainer.js";

const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
const GOLD = ["ru_gsd-dev", "ru_taiga-dev"].map((name) => ({
  name,
  sentences: readConllu(new URL(`../../../shared/data/ud/${name}.conllu`, import.meta.url).pathname),
}));
const lessons = readLessons();
const prose = readJudgedProse().filter((_, i) => i % 4 === 0);
const masking = countAmbiguity(lexicon, prose);

interface Kitchen extends Recipe {
  readonly lessons?: readonly Lesson[];
  readonly prose?: readonly ProseSentence[];
  readonly masking?: Masking;
}

const around = (...places: number[]): Kitchen => ({ muted: new Set(places.map((place) => OWN + place)) });

/** Places as `Observations` and the features of agreement write them. */
const WITHOUT: Readonly<Record<string, () => Kitchen>> = {
  nothing: () => ({}),
  "untagged prose": () => ({ prose: [] }),
  "plain words made doubtful": () => ({ masking: new Masking() }),
  "opinions of other taggers": () => ({ prose: prose.map((sentence) => ({ ...sentence, opinion: () => undefined })) }),
  "sentences as chats write them": () => ({ casualShare: 0 }),
  "OpenCorpora": () => ({ lessons: lessons.filter(({ participlesOpen }) => !participlesOpen) }),
  "PUD": () => ({ lessons: lessons.filter(({ participlesOpen }) => participlesOpen) }),
  "classes of neighbours": () => around(0, 1, 2, 3, 4),
  "lemmas of neighbours": () => around(5, 6, 7, 8, 9, 20, 21),
  "preposition in reach": () => around(10),
  "nearest verbs": () => around(11, 12, 13, 14),
  "what the clause has": () => around(15, 16, 17, 18),
  "agreement with verbs and nouns": () => around(OBSERVED, OBSERVED + 1),
}; // prettier-ignore

const chosen = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(WITHOUT);
for (const name of chosen) {
  const kitchen = WITHOUT[name];
  if (!kitchen) throw new Error(`no ingredient «${name}»; there are ${Object.keys(WITHOUT).join(", ")}`);
  const given = kitchen();
  const trainer = teach(lexicon, given.lessons ?? lessons, given.prose ?? prose, given.masking ?? masking, given);
  console.log(`without ${name}: ${GOLD.map((gold) => measure(trainer, gold)).join("; ")}`);
}

const SHARE = 0.8;

function measure(trainer: Trainer, { name, sentences }: (typeof GOLD)[number]): string {
  const lattice = new Lattice();
  const words: { mass: number; right: boolean }[] = [];
  for (const { tokens, gold } of sentences) {
    fill(lattice, lexicon, { tokens });
    const judged = Judged.of(lattice, trainer.probabilities(lattice));
    tokens.forEach(({ kind }, p) => {
      if (kind !== "word" || ["X", "SYM", "PUNCT"].includes(gold[p]!.upos)) return;
      const best = judged.best(p);
      words.push({
        mass: best && best.source !== "guess" ? judged.mass(p) : 0,
        right: best !== undefined && matches(best, gold[p]!),
      });
    });
  }
  words.sort((a, b) => b.mass - a.mass);
  const share = (items: typeof words): string =>
    ((100 * items.filter(({ right }) => right).length) / items.length).toFixed(2);
  return `${name} ${share(words)} %, the surest ${100 * SHARE} % ${share(words.slice(0, SHARE * words.length))} %`;
}
