/** Slips of the pen made from right words by a seeded generator: what costs are tuned and speed is measured on, apart from the evaluation sets. */
export interface Slip {
  readonly written: string;
  readonly meant: string;
  readonly kind: "missing" | "extra" | "swap" | "key" | "ear" | "double";
}

const KEYS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
const EAR: readonly (readonly [string, string])[] = [
  ["о", "а"],
  ["а", "о"],
  ["е", "и"],
  ["и", "е"],
  ["я", "е"],
  ["д", "т"],
  ["т", "д"],
  ["з", "с"],
  ["с", "з"],
  ["г", "к"],
  ["б", "п"],
  ["в", "ф"],
  ["ться", "тся"],
  ["стн", "сн"],
  ["щ", "сч"],
  ["ого", "ово"],
];

/** A generator of numbers from 0 to 1 that repeats itself from its seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One slip in the word; undefined where the slip drawn has no place in it. */
export function corrupt(word: string, random: () => number): Slip | undefined {
  const kind = (["missing", "extra", "swap", "key", "ear", "double"] as const)[Math.floor(random() * 6)]!;
  const at = 1 + Math.floor(random() * (word.length - 1));
  const written = slip(word, kind, at, random);
  return written === undefined || written === word ? undefined : { written, meant: word, kind };
}

function slip(word: string, kind: Slip["kind"], at: number, random: () => number): string | undefined {
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  if (kind === "missing") return before + after;
  if (kind === "extra") return before + nearKey(word[at]!, random) + word.slice(at);
  if (kind === "swap")
    return at + 1 < word.length ? before + word[at + 1]! + word[at]! + word.slice(at + 2) : undefined;
  if (kind === "key") return before + nearKey(word[at]!, random) + after;
  if (kind === "double") return word[at] === word[at - 1] ? before + after : before + word[at]! + word.slice(at);
  const heard = EAR.filter(([from]) => word.includes(from, 1));
  const pair = heard[Math.floor(random() * heard.length)];
  if (!pair) return undefined;
  const place = word.indexOf(pair[0], 1);
  return word.slice(0, place) + pair[1] + word.slice(place + pair[0].length);
}

function nearKey(letter: string, random: () => number): string {
  for (let row = 0; row < KEYS.length; row++) {
    const at = KEYS[row]!.indexOf(letter);
    if (at < 0) continue;
    const near = [
      KEYS[row]![at - 1],
      KEYS[row]![at + 1],
      KEYS[row + 1]?.[at],
      KEYS[row + 1]?.[at - 1],
      KEYS[row - 1]?.[at],
    ].filter((key) => key !== undefined);
    return near[Math.floor(random() * near.length)]!;
  }
  return letter;
}
