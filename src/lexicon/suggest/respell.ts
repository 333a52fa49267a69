/** A word as it could have been meant, by ear, with the cost of the way there. */
export interface Respelling {
  readonly word: string;
  readonly cost: number;
}

/** What is written for what is meant; `$` marks the end of the word, `^` its start. */
const HEARD: readonly (readonly [written: string, meant: readonly string[], cost: number])[] = [
  ["тца$", ["ться", "тся"], 7],
  ["цца$", ["ться", "тся"], 7],
  ["ццо$", ["ться", "тся"], 8],
  ["ца$", ["ться", "тся"], 9],
  ["тса$", ["ться", "тся"], 8],
  ["тьса$", ["ться"], 8],
  ["ццо$", ["тся"], 8],
  ["тцо$", ["ться"], 9],
  ["сч", ["щ"], 8],
  ["зч", ["щ"], 9],
  ["щ", ["сч", "зч", "жч"], 8],
  ["шч", ["щ"], 9],
  ["сщ", ["щ"], 8],
  ["щщ", ["щ"], 8],
  ["ово$", ["ого"], 7],
  ["ево$", ["его"], 7],
  ["ова$", ["ого"], 8],
  ["ева$", ["его"], 8],
  ["аво$", ["ого"], 8],
  ["сн", ["стн", "сдн"], 7],
  ["зн", ["здн", "стн"], 8],
  ["нц", ["ндц"], 8],
  ["рц", ["рдц"], 8],
  ["ндс", ["нтс"], 8],
  ["стл", ["сл"], 8],
  ["сл", ["стл"], 9],
  ["шн", ["чн"], 7],
  ["шт", ["чт"], 7],
  ["йо", ["е"], 8],
  ["ьо", ["е", "ье"], 6],
  ["ъо", ["ъе"], 5],
  ["шо", ["ше"], 5],
  ["жо", ["же"], 5],
  ["чо", ["че"], 5],
  ["що", ["ще"], 5],
  ["йэ", ["е"], 9],
  ["ио", ["е"], 11],
  ["ц", ["тс", "дс"], 9],
  ["цк", ["тск", "дск"], 8],
  ["тц", ["тс"], 9],
  ["ств", ["вств", "тств"], 8],
  ["гк", ["хк"], 9],
  ["ево", ["его"], 9],
  ["ие$", ["ье"], 9],
  ["ье$", ["ие"], 9],
  ["ия$", ["ья"], 10],
  ["ья$", ["ия"], 9],
  ["нья$", ["ния"], 8],
  ["^з", ["с"], 6],
  ["^рас", ["разс"], 20],
  ["ай$", ["ый", "ой"], 11],
  ["иит", ["ит"], 8],
  ["ае", ["ая"], 9],
  ["ое$", ["ая"], 12],
  ["цы", ["ци"], 6],
  ["ци", ["цы"], 6],
  ["жы", ["жи"], 5],
  ["шы", ["ши"], 5],
  ["чя", ["ча"], 5],
  ["щя", ["ща"], 5],
  ["чю", ["чу"], 5],
  ["щю", ["щу"], 5],
];

/** The same, with the marks of the word's edges taken off once. */
const PATTERNS = HEARD.map(([pattern, meant, cost]) => {
  const atStart = pattern.startsWith("^");
  const atEnd = pattern.endsWith("$");
  return { atStart, atEnd, written: pattern.slice(atStart ? 1 : 0, atEnd ? -1 : undefined), meant, cost };
});

/** Every respelling of one place of the word. */
export function respell(word: string): Respelling[] {
  const found: Respelling[] = [];
  for (const { atStart, atEnd, written, meant, cost } of PATTERNS) {
    const last = word.length - written.length;
    if (atEnd && !word.endsWith(written)) continue;
    for (let at = atEnd ? last : word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1)) {
      if (atStart && at > 0) break;
      for (const right of meant)
        found.push({ word: word.slice(0, at) + right + word.slice(at + written.length), cost });
    }
  }
  return found;
}

/** The word with letters that were stretched for effect brought back to one or two: «ооочень» → «очень», «оочень». */
export function unstretch(word: string): string[] {
  if (!/(.)\1\1/u.test(word)) return [];
  const one = word.replace(/(.)\1{2,}/gu, "$1");
  const two = word.replace(/(.)\1{2,}/gu, "$1$1");
  return one === two ? [one] : [one, two];
}
