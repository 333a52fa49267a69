import type { ProfanityClass } from "./stem.js";

/** Stems with the endings that people hide letters of; `|` parts choices, each bracket is one of a row. */
const HIDDEN: Readonly<Record<"obscene" | "vulgar" | "insult", readonly string[]>> = {
  obscene: [
    "(|на|по|ни|до|о|за)ху(й|я|ю|е|ем|и|ев|ями)",
    "хуйн(я|ю|ей|и|ёй)",
    "хуе(та|ту|ты|во|вый|вая|вое|вые|вого|вой|вым|сос|сосы|соса|плет)",
    "хуило",
    "хуйло",
    "хуила",
    "хуяк",
    "хуяр(ить|ит|ят)",
    "(о|а|при)хуе(л|ла|ли|ть|нный|нная|нное|нные|нно|нного|нной|нную|вший|вшие|вшая|ваю|ваешь|вает|ют|ете|вать)",
    "(за|от|на|вы)хуяр(ить|ил|или)",
    "пизд(а|ы|у|е|ой|ец|еца|ецу|ецом|еть|ит|ят|еж|ежа|ёж|юк|юли|юлей|ато|атый|атая|обол|ануть|анул|анутый|анутая|анулся|ил|ила|или|уй|уйте|ос)",
    "(с|от|на|вы|под)пизд(ить|ил|ила|или|ят|ит|ел|еть)",
    "(рас|)пиздяй(|я|и|ем|ство)",
    "бля(|дь|ди|дью|дей|дям|ть|ха|дский|дская|дское|дские|дство|тский|тская|дина|дища)",
    "еб(ать|ал|ала|али|ало|ет|ут|ешь|ете|и|ись|у|аный|аная|аное|аные|аного|аной|аную|аным|аных|анный|анная|анное|анные|анного|анных|анутый|анутая|анутые|анутых|анулся|анулись|ануться|анат|анаты|лан|ланы|лана|ланов|ло|ла|ля|лей|учий|учая|учее|учие|ень|еня)",
    "(за|на|по|у|вы|до|про|разъ|объ|подъ|отъ|съ|въ|при|пере)еб(ать|ал|ала|али|ало|ет|ут|ешь|ись|ите|ался|алась|ались|аться|ываю|ываешь|ывает|ывают|ывал|ывать|у|ан|аны|анный|анные|анная|анец|анцы|анский|ок|ки|ков|ище|ища|ищи|ка|ки|ни|и|ательство|атель)",
    "долбоеб(|а|у|ом|ы|ов|ам|ами)",
    "муда(к|ка|ку|ком|ки|ков|кам|ками|чье|чьё|чина)",
    "муд(ила|илы|озвон|озвоны|ня)",
    "залуп(а|ы|у|ой)",
    "манд(а|ы|ой)",
    "мандавошк(а|и)",
    "выбляд(ок|ки|ков|ка)",
  ],
  vulgar: [
    "сук(а|и|е|ой|ам|ами)",
    "сучк(а|ой)",
    "жоп(а|ы|у|е|ой)",
    "говн(о|а|у|ом|юк|ище|яный)",
    "гандон(|ы|а|ов)",
    "гондон(|ы|а|ов)",
    "пид(ор|оры|оров|орас|орасы|арас|арасы|арасов|орасов|ора|рила)",
    "дерьм(о|а|ом|овый|овая|овое)",
    "шлюх(а|и|у|ой)",
    "сра(ть|ный|ная|ное|ные|ного|ных)",
    "(на|об|за|про|по)сра(ть|л|ла|ли|лся|лась|лись|нец|нцы)",
    "(|на|по|о|до|ни)хер(|а|у|ом|ня|ню|ни|овый|ово|еть|ел|ела|ели|енный)",
    "дроч(ить|ит|у|ат|ила)",
    "трах(ать|аться|нуть|ал|ает)",
    "(обо|на|за)сса(ть|л|ла|лся|лась)",
    "хренов(о|ый|ая|ое|ые)",
    "охрен(еть|ел|ела|ели)",
  ],
  insult: [
    "идиот(|а|у|ом|ы|ов|ка|ки|ам)",
    "дебил(|а|у|ом|ы|ов|ам|ка)",
    "кретин(|ы|ов|а)",
    "придур(ок|ки|ка|ков)",
    "урод(|ы|а|ов)",
    "ублюд(ок|ки|ка|ков)",
    "мраз(ь|и|ью)",
    "твар(ь|и)",
    "сволоч(ь|и|ей)",
    "дура(|к|ки|ка|ков)",
    "подон(ок|ки|ков)",
    "мерзав(ец|цы)",
    "быдло",
    "тупица",
  ],
};

interface Hidden {
  readonly word: string;
  readonly kind: ProfanityClass;
}

let kept: Map<string, Hidden[]> | undefined;

/** The words that are hidden behind signs, by their first letter and their last. */
function hiddenWords(): Map<string, Hidden[]> {
  if (kept) return kept;
  kept = new Map();
  for (const kind of ["obscene", "vulgar", "insult"] as const) {
    for (const pattern of HIDDEN[kind]) {
      for (const word of spell(pattern))
        for (const key of [word[0]!, `-${word.at(-1)!}`]) kept.set(key, [...(kept.get(key) ?? []), { word, kind }]);
    }
  }
  return kept;
}

/** «хуйн(я|ю)» → «хуйня», «хуйню»; ё folded. */
function spell(pattern: string): string[] {
  const open = pattern.indexOf("(");
  if (open < 0) return [pattern.replaceAll("ё", "е")];
  const close = pattern.indexOf(")", open);
  const tails = spell(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split("|")
    .flatMap((choice) => tails.map((tail) => pattern.slice(0, open) + choice + tail))
    .flatMap(spell);
}

/** Few letters left, and yet no doubt: «п*ц», «п***ц», «х**», «б***ь». */
const SURE =
  /^(?:п\*+ц|п\*{3,}ц[аеу]|х\*+[йяю]|х\*+ня|б\*+[ья]|бл\*+[ья]?|еб\*+|ху\*|пи\*{2,}|пиз\*+|е\*+ть|му\*{2,}ки?)$/u;

/** The word behind a pattern of letters and asterisks, such as «х*й» and «п***ц»; undefined when none is sure. */
export function unmaskWord(pattern: string): { readonly word: string; readonly kind: ProfanityClass } | undefined {
  const visible = pattern.replaceAll("*", "").length;
  const hidden = pattern.length - visible;
  if (pattern.length > 24 || visible === 0 || hidden === 0) return undefined;
  const sure = SURE.test(pattern);
  // «к*т», «Л****н» say nothing: half of the letters show, or the ends of a word are known well.
  if (!sure && (visible < 2 || hidden > visible + 2)) return undefined;
  const known = hiddenWords();
  const candidates = known.get(pattern.startsWith("*") ? `-${pattern.at(-1)!}` : pattern[0]!) ?? [];
  const test = new RegExp(`^${pattern.replace(/\*+/gu, (run) => stretch(run.length))}$`, "u");
  return (
    candidates.find(({ word }) => test.test(word)) ??
    (sure
      ? candidates.find(
          ({ word }) => word[0] === pattern[0] && (pattern.endsWith("*") || word.at(-1) === pattern.at(-1)),
        )
      : undefined)
  );
}

/** Who hides letters does not count them: a row of asterisks is about as long as what it hides; one is one. */
const stretch = (length: number): string => (length === 1 ? "[а-я]" : `[а-я]{${length - 1},${length + 2}}`);
