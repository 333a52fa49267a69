/** Codes of folded letters: `а` … `я` are 1 to 32 (ё is е), `a` … `z` are 33 to 58; 0 is no letter. */
export const LETTERS = 59;

const TABLE = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x460);
  for (let code = 0; code < 32; code++) table[0x430 + code] = table[0x410 + code] = code + 1;
  table[0x451] = table[0x401] = 6;
  for (let code = 0; code < 26; code++) table[0x61 + code] = table[0x41 + code] = code + 33;
  return table;
}

/** The code of a UTF-16 unit, 0 for what is no Russian or English letter. */
export const letterCode: (unit: number) => number = (unit) => (unit < 0x460 ? TABLE[unit]! : 0);

/** Signs that do not show: zero-width, bidirectional, variation selectors, the soft hyphen, combining marks. */
export const UNSEEN: RegExp =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]|\p{M}/gu;

/** What a letter, digit or sign may stand for in a Russian word that is written to slip past a filter: by look, sound or place. */
const MEANINGS: Readonly<Record<string, string>> = {
  a: "а",
  b: "бвь",
  c: "сц",
  d: "д",
  e: "е",
  f: "ф",
  g: "гд",
  h: "хн",
  i: "и",
  j: "йж",
  k: "к",
  l: "л",
  m: "м",
  n: "пни",
  o: "о",
  p: "рп",
  q: "я",
  r: "гр",
  s: "с",
  t: "т",
  u: "уи",
  v: "в",
  w: "ш",
  x: "х",
  y: "уйы",
  z: "з",
  "0": "о",
  "1": "ил",
  "3": "зе",
  "4": "ча",
  "5": "с",
  "6": "б",
  "7": "т",
  "8": "в",
  "9": "яд",
  "@": "ая",
  $: "с",
  "€": "е",
  "£": "л",
  "¥": "у",
  "!": "и",
  "|": "л",
  "+": "т",
  "¡": "и",
  "§": "с",
  "&": "я",
  "©": "с",
  "®": "я",
  α: "а",
  β: "бв",
  γ: "уг",
  δ: "д",
  ε: "е",
  ζ: "з",
  η: "нп",
  ι: "и",
  κ: "к",
  λ: "л",
  μ: "ми",
  ν: "в",
  ο: "о",
  π: "п",
  ρ: "р",
  σ: "с",
  ς: "с",
  τ: "т",
  υ: "уи",
  φ: "ф",
  χ: "х",
  ω: "ш",
  і: "и",
  ї: "и",
  є: "е",
  ґ: "г",
  ў: "у",
  ѕ: "с",
  ј: "й",
  ћ: "н",
  ђ: "н",
  љ: "л",
  њ: "н",
  ќ: "к",
  ѓ: "г",
  ә: "е",
  ө: "о",
  ү: "у",
  ұ: "у",
  қ: "к",
  ң: "н",
  ғ: "г",
  һ: "х",
  ҳ: "х",
  җ: "ж",
  ҙ: "з",
  ҫ: "с",
  ı: "и",
  ø: "о",
  ł: "л",
  đ: "д",
  ß: "в",
  æ: "я",
  ð: "д",
  þ: "р",
  ь: "ь",
  ʏ: "у",
  ᴀ: "а",
  ʙ: "в",
  ᴇ: "е",
  ʜ: "н",
  ᴋ: "к",
  ᴍ: "м",
  ᴏ: "о",
  ᴘ: "р",
  ᴛ: "т",
  ᴜ: "и",
  ᴦ: "г",
  ᴨ: "п",
  ᴧ: "л",
};

/** The letters that a sign may stand for: a Russian letter for itself; empty for what stands for none. */
export function meanings(sign: string): string {
  const lower = sign.toLowerCase();
  const code = lower.length === 1 ? letterCode(lower.charCodeAt(0)) : 0;
  if (code > 0 && code < 33) return lower === "ё" ? "е" : lower;
  const known = MEANINGS[lower];
  if (known !== undefined) return known;
  // «й» and the letters of the fonts «𝐱», «ｘ», «ⓧ», and accented Latin ones come apart by compatibility.
  const apart = lower.normalize("NFKD").toLowerCase().replace(UNSEEN, "");
  if (apart === lower || apart.length !== 1) return "";
  return apart >= "а" && apart <= "я" ? apart : (MEANINGS[apart] ?? "");
}

/** The word with drawn-out letters written once: vowels («ооообоссать» keeps its «сс»), then every letter. Nothing where nothing is drawn out. */
export function unstretched(word: string): readonly string[] {
  if (!/(.)\1/u.test(word)) return [];
  const vowels = word.replace(/([аеиоуыэюяaeiouy])\1+/gu, "$1");
  const all = word.replace(/(.)\1+/gu, "$1");
  return vowels === word || vowels === all ? [all] : [vowels, all];
}
