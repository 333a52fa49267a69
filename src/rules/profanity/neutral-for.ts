import type { Profanity } from "./inspect-chunk.js";
import { standsApart } from "./stands-apart.js";

/** An interjection, which a sentence does without: «бля». */
const INTERJECTION = /^(?:бля|блядь|блять|нахуй|нах|нахрен|нахер|мля|млять|епт|епта|епть|ептыть|епрст|сука|твою)$/u;

const ENDING = "(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ыми|ими|ых|их|ей|ою)";

/** An attribute that only abuses: «ебаный», «сраный», «долбаный». */
const ATTRIBUTE = new RegExp(
  `^(?:[а-я]*еб[а-я]*н+${ENDING}|[а-я]*(?:еб|уе)[а-я]*(?:уч|юч)${ENDING}|сран${ENDING}|долбан+${ENDING}|долбанутн?${ENDING}|(?:за|от)?гребан+(?:ут)?${ENDING}|блядск${ENDING}|сучь?${ENDING}|обосран+${ENDING}|засран+${ENDING})$`,
  "u",
);

/** Endings of «плохой» for those of an adjective with a hard stem. */
const BAD: Readonly<Record<string, string>> = {
  ый: "ой",
  ая: "ая",
  ое: "ое",
  ые: "ие",
  ого: "ого",
  ому: "ому",
  ым: "им",
  ом: "ом",
  ую: "ую",
  ыми: "ими",
  ых: "их",
  ой: "ой",
  о: "о",
};

/** Obscene words by their stems, each with a neutral one and the endings of both, in the same order. */
const NEUTRAL: readonly (readonly [stems: RegExp, neutral: string, endings: Readonly<Record<string, string>>])[] = [
  [/^заеб(?=а)/u, "надое", { ал: "л", ала: "ла", ало: "ло", али: "ли", ать: "сть", ает: "дает" }],
  [/^наеб(?=а)/u, "обману", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [/^проеб(?=а)/u, "потеря", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [/^(?:разъ|вы)еб(?=а)/u, "слома", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [/^[оа]ху(?=е)/u, "возмути", { ел: "лся", ела: "лась", ели: "лись", еть: "ться", ело: "лось" }],
  [/^с?пизди(?=л)/u, "взя", { л: "л", ла: "ла", ли: "ли" }],
  [/^про(?:ср|пе?рд)(?=а)/u, "упусти", { ал: "л", ала: "ла", али: "ли", ать: "ть" }],
  [
    /^засра(?=л|т|н)/u,
    "испачка",
    { л: "л", ла: "ла", ли: "ли", ло: "ло", ть: "ть", н: "н", на: "на", но: "но", ны: "ны" },
  ],
  [/^(?:об|на)оср(?=а)/u, "подве", { ал: "л", ала: "ла", али: "ли" }],
  [/^(?:дерьмов|хренов|херов|говен+|говнян|хуев|гов+[её]н+)/u, "плох", BAD],
  [/^(?:хуйн|херн|х[еи]рн)/u, "ерунд", { я: "а", ю: "у", и: "ы", ей: "ой", е: "е" }],
  [/^(?:хует|херот|пиздот)/u, "ерунд", { а: "а", у: "у", ы: "ы", ой: "ой", е: "е" }],
  [/^(?:дерьм|г[оа]вн)(?=[оауе])/u, "брак", { о: "", а: "а", у: "у", ом: "ом", е: "е" }],
  [/^сран(?=[ьи])/u, "гряз", { ь: "ь", и: "и", ью: "ью" }],
  [/^срач/u, "беспорядк", { а: "а", у: "у", ом: "ом", е: "е", и: "и" }],
  [/^блядств/u, "безобрази", { о: "е", а: "я", у: "ю", ом: "ем", е: "и" }],
  [/^пизде(?=л|ть)/u, "вра", { л: "л", ла: "ла", ли: "ли", ть: "ть" }],
  [/^[уевъ]{0,3}ебну(?=л|ть)/u, "удари", { л: "л", ла: "ла", ли: "ли", ть: "ть" }],
  [/^обоср(?=а)/u, "ошиб", { ался: "ся", алась: "лась", ались: "лись" }],
  [/^пизд(?=ец)/u, "бед", { ец: "а", еца: "ы", ецу: "е", ецом: "ой", еце: "е" }],
];

const WHOLE: Readonly<Record<string, string>> = {
  срач: "беспорядок",
  пиздеж: "ложь",
  пиздежа: "лжи",
  пиздежом: "ложью",
  насрать: "безразлично",
  похеру: "безразлично",
  похую: "безразлично",
  похрену: "безразлично",
  ебало: "лицо",
  хрень: "ерунда",
  хрени: "ерунды",
  хренью: "ерундой",
  дохрена: "много",
  дохера: "много",
  нихрена: "ничего",
  нихера: "ничего",
  похрен: "безразлично",
  похер: "безразлично",
  пох: "безразлично",
  нахрена: "зачем",
  нахера: "зачем",
  нахер: "",
  похуй: "безразлично",
  нахуя: "зачем",
  нихуя: "ничего",
  дохуя: "много",
  хуево: "плохо",
  пиздато: "отлично",
  заебись: "отлично",
  охуенно: "отлично",
};

/** What may stand in place of an obscene or vulgar word: `""` where it goes out without loss; nothing where the sentence has to be reworded. */
export function neutralFor(text: string, { start, end, word }: Profanity): readonly string[] {
  const neutral = isSpare(text, start, end, word) ? "" : (WHOLE[word] ?? inflected(word));
  if (neutral === undefined) return [];
  const first = text.charAt(start);
  return [first === first.toLowerCase() ? neutral : neutral.slice(0, 1).toUpperCase() + neutral.slice(1)];
}

/** «Где мой [ебаный] отчёт?», «курьер, [бля], опоздал», but not «отчёт — сраный», «она [сука].» */
function isSpare(text: string, start: number, end: number, word: string): boolean {
  if (word === "нахуй") return true;
  if (ATTRIBUTE.test(word)) return /^ \p{L}/u.test(text.slice(end, end + 2));
  return INTERJECTION.test(word) && standsApart(text, start, end);
}

function inflected(word: string): string | undefined {
  for (const [stem, neutral, endings] of NEUTRAL) {
    const ending = stem.test(word) ? endings[word.replace(stem, "")] : undefined;
    if (ending !== undefined) return neutral + ending;
  }
  return undefined;
}
