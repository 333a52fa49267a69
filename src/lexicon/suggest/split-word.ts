/** Two words written as one, or words that want a hyphen. */
export interface Split {
  readonly words: readonly string[];
  /** What stands between them: a space or a hyphen. */
  readonly by: " " | "-";
  readonly cost: number;
}

/** Words of one to three letters that may be cut off; other short words are too often a piece of a longer one. */
const SHORT = new Set(
  (
    "а без бы в во вы где да для до его ее ей ему если еще же за и из или их к как ко кто ли мне мы на над не нет ни но ну о об он она они оно от по под при про раз с со так там то ты у уж уже " +
    "чем что эта эти это эту я том тот той та те мой моя дня год лет час им нам вам нас вас все всё всю сам"
  ).split(" "),
);
/** Short words that only a preposition can have before them. */
const AFTER_PREPOSITION = new Set("них ним ней нее нем ими тем тех той том ком кем чем чего кого кому".split(" "));
const PREPOSITIONS = new Set(
  "без для до за из к на над о об от по под при про с со у через перед после около кроме".split(" "),
);
const PRONOUNS =
  /^(?:кто|кого|кому|кем|ком|что|чего|чему|чем|чём|где|куда|откуда|когда|как|почему|отчего|зачем|сколько|чей|чья|чье|чьего|чьей|чьи|как(?:ой|ое|ого|ому|им|ом|ая|ую|ою|ие|их|ими))$/u;
const PARTICLES = ["то", "либо", "нибудь"];
/** They want a hyphen after a pronoun, not a space. */
const ENCLITICS = new Set(["то", "либо", "нибудь", "ка"]);
const TAKI = /^(?:все|так|опять|прямо|верно|довольно|действительно)$/u;
const PO_ADVERB = /(?:ому|ему|ски|цки|ьи)$/u;
const PREFIXES_IZ = ["из", "под"];

/** Whether the word (lower case, ё folded) is a pronoun that takes «-то», «-либо», «-нибудь». */
export function isPronoun(word: string): boolean {
  return PRONOUNS.test(word);
}

/** Places where a space is missing, both sides being words; after a preposition the word may be one that was hardly ever counted; `listed` is the cheaper question, asked first. */
export function splitWord(
  word: string,
  known: (word: string) => boolean,
  rare: (word: string) => boolean = known,
  listed: (word: string) => boolean = () => true,
): Split[] {
  const found: Split[] = [];
  for (let at = 1; at < word.length; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const led = PREPOSITIONS.has(left);
    if (
      (left.length <= 3 && !SHORT.has(left)) ||
      (right.length <= 3 && !SHORT.has(right) && !(led && AFTER_PREPOSITION.has(right)))
    )
      continue;
    if (left.endsWith("-") || right.startsWith("-") || (ENCLITICS.has(right) && PRONOUNS.test(left))) continue;
    // A preposition at the end of a word written together is an accident: «Бернардо» is not «Бернард о».
    if (/^[вкосу]$/u.test(right) || !listed(left) || !listed(right)) continue;
    if (known(left) && (known(right) || (led && left.length > 2 && right.length > 5 && rare(right))))
      found.push({ words: [left, right], by: " ", cost: 10 });
  }
  return found;
}

/** Places where a hyphen is missing: «ктото», «потвоему», «всетаки», «изза». */
export function hyphenate(word: string, known: (word: string) => boolean): Split[] {
  const found: Split[] = [];
  const add = (left: string, right: string, cost = 4): void => void found.push({ words: [left, right], by: "-", cost });
  for (const particle of PARTICLES) {
    if (word.endsWith(particle) && PRONOUNS.test(word.slice(0, -particle.length)))
      add(word.slice(0, -particle.length), particle);
  }
  if (word.endsWith("таки") && TAKI.test(word.slice(0, -4))) add(word.slice(0, -4), "таки");
  if (
    word.endsWith("ка") &&
    word.length > 4 &&
    /(?:ай|уй|ей|и|те|вот|ну)$/u.test(word.slice(0, -2)) &&
    known(word.slice(0, -2))
  )
    add(word.slice(0, -2), "ка", 8);
  if (word.startsWith("кое") && PRONOUNS.test(word.slice(3))) add("кое", word.slice(3));
  if (word.startsWith("по") && PO_ADVERB.test(word) && known(word.slice(2))) add("по", word.slice(2), 6);
  for (const left of PREFIXES_IZ) {
    const right = word.slice(left.length);
    if (word.startsWith(left) && (right === "за" || right === "под") && left + right !== "подпод") add(left, right);
  }
  return found;
}
