/** An interjection or an attribute, which a sentence does without: «бля», «ебаный». */
const SPARE = /^(?:бля|блядь|блять|нахуй|[а-я]*еб[а-я]*[ыи]й|[а-я]*(?:анный|анная|аный|аная|аное|аные|ученый|учий|учая|учие))$/u;

/** Obscene words by their stems, each with a neutral one and the endings of both, in the same order. */
const NEUTRAL: readonly (readonly [stems: RegExp, neutral: string, endings: Readonly<Record<string, string>>])[] = [
  [/^заеб(?=а)/u, "надое", { ал: "л", ала: "ла", ало: "ло", али: "ли", ать: "сть", ает: "дает" }],
  [/^наеб(?=а)/u, "обману", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [/^проеб(?=а)/u, "потеря", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [/^(?:разъ|вы)еб(?=а)/u, "слома", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [/^[оа]ху(?=е)/u, "возмути", { ел: "лся", ела: "лась", ели: "лись", еть: "ться", ело: "лось" }],
  [/^с?пизди(?=л)/u, "взя", { л: "л", ла: "ла", ли: "ли" }],
  [/^просра(?=л|т)/u, "упусти", { л: "л", ла: "ла", ли: "ли", ло: "ло", ть: "ть" }],
  [/^засра(?=л|т|н)/u, "испачка", { л: "л", ла: "ла", ли: "ли", ло: "ло", ть: "ть", н: "н", на: "на", но: "но", ны: "ны", нный: "нный", нная: "нная", нное: "нное", нные: "нные" }],
  [/^херн/u, "ерунд", { я: "а", ю: "у", и: "ы", ей: "ой", е: "е" }],
  [/^херов(?=о|ы|а|е)/u, "плох", { о: "о", ый: "ой", ая: "ая", ое: "ое", ые: "ие" }],
  [/^хуйн/u, "ерунд", { я: "а", ю: "у", и: "ы", ей: "ой", е: "е" }],
  [/^пизд(?=ец)/u, "бед", { ец: "а", еца: "ы", ецу: "е", ецом: "ой", еце: "е" }],
];

const WHOLE: Readonly<Record<string, string>> = {
  нихера: "ничего", дохера: "много", похер: "безразлично", нахер: "", нахера: "зачем",
  похуй: "безразлично", похую: "безразлично", нахуя: "зачем", нихуя: "ничего", дохуя: "много", хуево: "плохо", пиздато: "отлично", заебись: "отлично", охуенно: "отлично",
};

/** What may stand in place of an obscene word: `""` where it goes out without loss; nothing where the sentence has to be reworded. */
export function neutralFor(word: string, actual: string): readonly string[] {
  const neutral = SPARE.test(word) ? "" : (WHOLE[word] ?? inflected(word));
  if (neutral === undefined) return [];
  const [first = ""] = actual;
  return [first === first.toLowerCase() ? neutral : neutral.slice(0, 1).toUpperCase() + neutral.slice(1)];
}

function inflected(word: string): string | undefined {
  for (const [stem, neutral, endings] of NEUTRAL) {
    const ending = stem.test(word) ? endings[word.replace(stem, "")] : undefined;
    if (ending !== undefined) return neutral + ending;
  }
  return undefined;
}
