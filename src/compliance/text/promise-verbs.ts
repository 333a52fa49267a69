import type { Part, Sentence } from "../../document/parsed-document.js";

// Stem with the endings of «я», «мы» and, after the bar, of «он»: the third person promises only where our people act.
const VERBS = new Set(
  [
    "перезвон:ю им|ит",
    "позвон:ю им|ит",
    "свяж:усь емся|ется",
    "пришл:ю ем|ет",
    "вышл:ю ем|ет",
    "отправ:лю им|ит",
    "направ:лю им|ит",
    "подготов:лю им|ит",
    "предостав:лю им|ит",
    "состав:лю им",
    "отвеч:у",
    "ответ:им",
    "сообщ:у им|ит",
    "верн:усь емся|ется",
    "верн:у ем",
    "приед:у ем|ет",
    "выед:у ем|ет",
    "переда:дим м",
    "сдела:ю ем|ет",
    "заверш:у им|ит",
    "законч:у им|ит",
    "уточн:ю им|ит",
    "провер:ю им|ит",
    "привез:у ем|ет",
    "достав:лю им|ит",
    "рассмотр:ю им|ит",
    "исправ:лю им|ит",
    "внес:у ем|ет",
    "провед:у ем|ет",
    "начн:у ем|ет",
    "назнач:у им",
    "оформ:лю им|ит",
    "загруз:им",
    "загруж:у",
    "выполн:ю им|ит",
    "реш:у им|ит",
    "согласу:ю ем|ет",
    "дозвон:юсь имся",
    "обязу:юсь емся",
    "посчита:ю ем",
    "рассчита:ю ем|ет",
    "пересчита:ю ем|ет",
    "подпиш:у ем|ет",
    "запиш:у ем",
    "напиш:у ем|ет",
    "да:м дим",
  ].flatMap((entry) => {
    const [stem, list] = entry.split(":") as [string, string];
    return list.split(/[ |]/u).map((ending) => stem + ending);
  }),
);
const READY = new Set(["готов", "готова", "готово", "готовы"]);

/** A verb of promising: from the first of its tokens to the last. */
export interface PromiseVerb {
  readonly start: number;
  readonly end: number;
}

/** The verbs of promising in a sentence: «перезвоним», «будет готов»; «не перезвоним» is none. */
export function promiseVerbs({ tokens }: Part, { first, last }: Sentence): PromiseVerb[] {
  const verbs: PromiseVerb[] = [];
  for (let index = first; index < last; index++) {
    const { kind, key, start, end } = tokens[index]!;
    if (kind !== "word" || tokens[index - 1]?.key === "не") continue;
    if (VERBS.has(key)) verbs.push({ start, end });
    else if ((key === "будет" || key === "будут") && READY.has(tokens[index + 1]?.key ?? ""))
      verbs.push({ start, end: tokens[index + 1]!.end });
  }
  return verbs;
}
