import type { Lexicon } from "../../lexicon/lexicon.js";

/** Pairs that no change of ending makes. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  (
    "делать-сделать говорить-сказать брать-взять писать-написать ждать-подождать звонить-позвонить платить-заплатить читать-прочитать смотреть-посмотреть переходить-перейти приходить-прийти проходить-пройти выходить-выйти заходить-зайти находить-найти подходить-подойти приносить-принести вносить-внести переносить-перенести отвозить-отвезти " +
    "привозить-привезти переводить-перевести вводить-ввести проводить-провести приводить-привести передавать-передать отдавать-отдать выдавать-выдать подавать-подать сдавать-сдать давать-дать создавать-создать присылать-прислать высылать-выслать посылать-послать отсылать-отослать выбирать-выбрать собирать-собрать убирать-убрать " +
    "набирать-набрать забирать-забрать прикладывать-приложить вкладывать-вложить откладывать-отложить складывать-сложить перекладывать-переложить нажимать-нажать начинать-начать принимать-принять снимать-снять занимать-занять понимать-понять поднимать-поднять открывать-открыть закрывать-закрыть покрывать-покрыть вставать-встать " +
    "узнавать-узнать помогать-помочь получать-получить сообщать-сообщить решать-решить отвечать-ответить встречать-встретить обещать-пообещать прощать-простить возвращать-вернуть покупать-купить становиться-стать садиться-сесть ложиться-лечь обращаться-обратиться связываться-связаться готовить-подготовить просить-попросить благодарить-поблагодарить " +
    "печатать-напечатать распечатывать-распечатать фотографировать-сфотографировать сканировать-отсканировать копировать-скопировать согласовывать-согласовать использовать-использовать"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf("-")), pair.slice(pair.indexOf("-") + 1)]),
);

/** How imperfectives in -ать and -ять are made of perfectives. */
const CHANGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ывать|ивать)$/u, ["ать", "ять", "ить"]],
  [/влять$/u, ["вить"]],
  [/млять$/u, ["мить"]],
  [/плять$/u, ["пить"]],
  [/ять$/u, ["ить"]],
  [/жать$/u, ["зить", "дить", "жить"]],
  [/щать$/u, ["тить", "стить"]],
  [/шать$/u, ["сить", "шить"]],
  [/чать$/u, ["тить", "чить"]],
  [/ать$/u, ["ить"]],
];

/** The perfective of an imperfective infinitive, where the pair is sure: «загружать» → «загрузить». */
export function aspectPartner(lemma: string, lexicon: Lexicon): string | undefined {
  const reflexive = lemma.endsWith("ся");
  const bare = reflexive ? lemma.slice(0, -2) : lemma;
  const own = PAIRS.get(lemma) ?? (reflexive && PAIRS.has(bare) ? `${PAIRS.get(bare)}ся` : undefined);
  if (own) return own;
  for (const [ending, others] of CHANGES) {
    if (!ending.test(bare)) continue;
    // «оплачивать» → «оплатить», «спрашивать» → «спросить»: the stem's vowel and consonant go back too.
    const stem = bare.replace(ending, "");
    for (const stemBack of new Set([stem, ...softened(stem)])) {
      for (const other of others) {
        const made = `${stemBack}${other}${reflexive ? "ся" : ""}`;
        if (lexicon.readings(made).some(({ tag }) => tag.feats.VerbForm === "Inf" && tag.feats.Aspect === "Perf"))
          return made;
      }
    }
  }
  return undefined;
}

const BACK: Readonly<Record<string, readonly string[]>> = {
  ч: ["т"],
  ж: ["д", "з"],
  ш: ["с"],
  щ: ["т", "ст"],
  л: [""],
};
const softened = (stem: string): readonly string[] =>
  (BACK[stem.at(-1) ?? ""] ?? []).map((end) => stem.slice(0, -1) + end);

/** How consonants change before the suffix of an imperfective. */
const FORTH: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ст$/u, ["щ"]],
  [/т$/u, ["ч", "щ"]],
  [/д$/u, ["ж", "жд"]],
  [/з$/u, ["ж"]],
  [/с$/u, ["ш"]],
  [/([бпвм])$/u, ["$1л"]],
];

/** The imperfective of a perfective infinitive, where the pair is sure: «заполнить» → «заполнять». */
export function imperfectivePartner(lemma: string, lexicon: Lexicon): string | undefined {
  const reflexive = lemma.endsWith("ся") ? "ся" : "";
  const bare = reflexive ? lemma.slice(0, -2) : lemma;
  for (const [imperfective, perfective] of PAIRS)
    if (perfective === lemma || (reflexive && perfective === bare))
      return perfective === lemma ? imperfective : `${imperfective}ся`;
  const stem = bare.replace(/(?:и|а|я|е)ть$/u, "");
  const stems = [
    stem,
    ...FORTH.flatMap(([end, changed]) => (end.test(stem) ? changed.map((one) => stem.replace(end, one)) : [])),
  ];
  for (const one of stems) {
    for (const ending of ["ять", "ать", "ивать", "ывать"]) {
      const made = `${one}${ending}${reflexive}`;
      const known =
        made !== lemma &&
        lexicon.readings(made).some(({ tag }) => tag.feats.VerbForm === "Inf" && tag.feats.Aspect === "Imp");
      if (known && aspectPartner(made, lexicon) === lemma) return made;
    }
  }
  return undefined;
}
