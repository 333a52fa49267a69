import type { Part, Token } from "../../../document/parsed-document.js";
import { isFragment } from "../../etiquette/is-fragment.js";
import type { Detector, PartContext } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

const PRONOUNS: Readonly<Record<string, string>> = {
  ты: "вы",
  тебя: "вас",
  тебе: "вам",
  тобой: "вами",
  тобою: "вами",
  твой: "ваш",
  твоя: "ваша",
  твое: "ваше",
  твои: "ваши",
  твоего: "вашего",
  твоей: "вашей",
  твоему: "вашему",
  твоим: "вашим",
  твоем: "вашем",
  твою: "вашу",
  твоих: "ваших",
  твоими: "вашими",
};
const POLITE: ReadonlyMap<string, string> = new Map(Object.entries(PRONOUNS));

/** Imperatives to one person that operators write; forms that are other words too («мой», «пожалуй») are left out. */
const IMPERATIVES = new Set(
  `напиши позвони скажи подскажи скинь отправь посмотри проверь оплати подпиши уточни назови подожди перезвони ответь сообщи приезжай приходи зайди
  загрузи заполни укажи выбери нажми открой закрой возьми принеси передай дай сделай слушай подумай попроси обратись свяжись попробуй перешли приложи
  сфотографируй сними подойди держи звони пиши заходи обращайся забери привези поставь верни поверь переживай волнуйся помоги расскажи
  объясни введи установи скачай зарегистрируйся войди спроси найди прочитай прочти читай учти запиши распишись подтверди отмени перенеси согласуй выбирай
  плати заплати купи оставь добавь измени исправь удали обнови нарисуй покажи разреши освободи обеспечь пройди встреть подготовь собери продиктуй
  приготовь вышли доплати пришли`.split(/\s+/u),
);

/** «Пришли» is more often «деньги пришли»: only a «пожалуйста» beside it tells. */
const AMBIGUOUS = new Set(["пришли", "вышли", "покажи", "плати"]);

/** «Ты» and its forms, verbs of the second person and requests to one person, in what is written to a client. */
export const detect: Detector = startingAt(
  ({ kind, key }) =>
    kind === "word" && (POLITE.has(key) || IMPERATIVES.has(key) || key.endsWith("шь") || key.endsWith("шься")),
  (context, report) => {
    const { document, part, starts } = context;
    if (isFragment(document.document, part)) return;
    for (const token of starts) {
      if (token.kind !== "word") continue;
      const polite = POLITE.has(token.key)
        ? pronoun(token, context)
        : IMPERATIVES.has(token.key)
          ? imperative(token, part)
          : token.key.endsWith("шь") || token.key.endsWith("шься")
            ? personal(token, context)
            : undefined;
      if (polite !== undefined && !quoted(part, token))
        report({
          start: token.start,
          end: token.end,
          replacements: [/^\p{Lu}/u.test(token.text) ? polite.slice(0, 1).toUpperCase() + polite.slice(1) : polite],
        });
    }
  },
);

/** In quotation marks somebody else speaks. */
function quoted({ tokens }: Part, { index }: Token): boolean {
  return /^[«"„“]$/u.test(tokens[index - 1]?.text ?? "");
}

/** «Вас» with the capital where the text has it so. */
function pronoun({ key }: Token, { part, policy }: PartContext): string {
  const polite = POLITE.get(key)!;
  const capital =
    policy.address === "Вы" ||
    (policy.address === "consistent" &&
      part.tokens.some(
        ({ text, spaceBefore, index }) =>
          index > 0 &&
          spaceBefore &&
          /^(?:Вы|Вас|Вам|Вами|Ваш\p{L}*)$/u.test(text) &&
          !/[.!?]/u.test(part.tokens[index - 1]!.text),
      ));
  return capital ? polite.slice(0, 1).toUpperCase() + polite.slice(1) : polite;
}

function imperative({ key, index, text }: Token, part: Part): string | undefined {
  const { tokens } = part;
  const after = tokens[index + 1]?.text === "," ? tokens[index + 2] : tokens[index + 1];
  const before = tokens[index - 1];
  const asked =
    after?.key === "пожалуйста" || (before?.text === "," ? tokens[index - 2] : before)?.key === "пожалуйста";
  if (AMBIGUOUS.has(key)) return asked ? plural(key) : undefined;
  const opens =
    before === undefined ||
    /^[.!?…,:;—–-]$/u.test(before.text) ||
    /^(?:и|не|но|а|или|тогда|потом|лучше|просто|еще)$/u.test(before.key) ||
    /^\p{Lu}/u.test(text);
  return asked || opens ? plural(key) : undefined;
}

/** «пришли» → «пришлите», «обратись» → «обратитесь», «волнуйся» → «волнуйтесь». */
function plural(key: string): string {
  if (key.endsWith("ись")) return `${key.slice(0, -2)}тесь`;
  if (key.endsWith("йся")) return `${key.slice(0, -2)}тесь`;
  return `${key}те`;
}

/** «можешь» → «можете». */
function personal({ text, index, key }: Token, { lexicon, analysis, part }: PartContext): string | undefined {
  if (key === "видишь" || key === "знаешь" || key === "понимаешь" || key === "слышь") return undefined;
  const reading = lexicon
    .readings(text)
    .find(({ tag }) => tag.feats.Person === "2" && tag.feats.Number === "Sing" && tag.feats.Mood !== "Imp");
  if (!reading || analysis.of(part.tokens[index]!).best(index)?.tag.feats.Person !== "2") return undefined;
  return lexicon.inflect(reading, { Number: "Plur" });
}
