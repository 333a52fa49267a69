import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { aspectPartner } from "../../grammar/aspect-partner.js";
import { likeWritten } from "../../grammar/concord.js";
import { infinitiveWanted } from "../../grammar/order-after-infinitive.js";
import { plainReadings } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

/** «Заполните анкету и загружаете фото», «проверим и отправляем»: the second of two deeds changes mood or tense without reason. */
export const detect: Detector = startingAt(oneOf(["и", "затем", "потом", ","]), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const and of starts) {
    let index = and.index + 1;
    while (/^(?:и|не|затем|потом|сразу|обязательно|далее|после|этого)$/u.test(part.tokens[index]?.key ?? "")) index++;
    const second = part.tokens[index];
    if (second?.kind !== "word" || second.sentence !== and.sentence || !/(?:те|тесь|м|мся)$/u.test(second.key))
      continue;
    const sentence = analysis.of(and);
    // «отправляем» is hardly a participle: «отправляем кем-то».
    const forms = plainReadings(sentence, second).filter(({ tag }) => tag.feats.Variant !== "Short");
    const first = firstVerb(part, sentence, and.index);
    if (!first || !forms.length) continue;
    const infinitive = and.text === "," ? undefined : infinitiveWanted(part, sentence, and, lexicon);
    if (infinitive) {
      report({
        ...infinitive,
        replacements: infinitive.replacements.map((one) =>
          yoAsWritten(context, part.text.slice(infinitive.start, infinitive.end), one),
        ),
      });
      continue;
    }
    const form = forms.every(isOrderless)
      ? asImperative(part, sentence, first, and.index, forms[0]!, lexicon)
      : forms.every(isPresentWe) && and.key === "и"
        ? asFuture(part, sentence, first, and.index, forms[0]!, lexicon)
        : [];
    const replacements = form
      .filter((one) => one !== second.key)
      .map((one) => yoAsWritten(context, second.text, likeWritten(lexicon.withYo(one), second.text)));
    if (replacements.length) report({ start: second.start, end: second.end, replacements });
  }
});

/** A second person plural of the indicative that can be no imperative: «загружаете», «перейдёте». */
const isOrderless = ({ lemma, tag: { feats, upos } }: Reading): boolean =>
  upos === "VERB" &&
  feats.Mood === "Ind" &&
  feats.Person === "2" &&
  feats.Number === "Plur" &&
  !/^(?:быть|мочь|смочь|хотеть|знать|понимать|слышать|видеть|увидеть|узнать|получить)$/u.test(lemma);
const isPresentWe = ({ tag: { feats, upos } }: Reading): boolean =>
  upos === "VERB" && feats.Mood === "Ind" && feats.Person === "1" && feats.Number === "Plur" && feats.Tense === "Pres";

/** The word that opens the sentence or its clause, with nothing but a greeting or «пожалуйста» before. */
function firstVerb(part: Part, sentence: SentenceAnalysis, end: number): Token | undefined {
  for (let i = sentence.sentence.first; i < end && i < sentence.sentence.first + 5; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" && token.text === ",") continue;
    if (
      /^(?:пожалуйста|затем|сначала|сперва|потом|мы|просто|далее|теперь|завтра|сегодня|обязательно)$/u.test(token.key)
    )
      continue;
    return token.kind === "word" ? token : undefined;
  }
  return undefined;
}

/** Between the first verb and the second: no other clause, and no «вы». */
function isPlain(part: Part, sentence: SentenceAnalysis, first: number, end: number, commas: boolean): boolean {
  for (let i = first; i < end; i++) {
    const token = part.tokens[i]!;
    if (
      /^(?:вы|если|когда|что|чтобы|пока|как|где|которые?|куда|а|но|зачем|почему|сколько|кто|ли|или|либо|раз|поскольку)$/u.test(
        token.key,
      ) ||
      token.key.startsWith("котор")
    )
      return false;
    if (token.kind === "punctuation" && (!commas || token.text !== ",")) return false;
    if (
      i > first &&
      token.kind === "word" &&
      plainReadings(sentence, token).every(
        ({ tag }) => tag.upos === "VERB" && tag.feats.Mood === "Ind" && tag.feats.Person !== "2",
      )
    )
      return false;
  }
  return true;
}

function asImperative(
  part: Part,
  sentence: SentenceAnalysis,
  first: Token,
  end: number,
  reading: Reading,
  lexicon: Lexicon,
): string[] {
  const orders = plainReadings(sentence, first);
  if (
    !orders.some(({ tag }) => tag.feats.Mood === "Imp" && tag.feats.Number === "Plur") ||
    !isPlain(part, sentence, first.index, end, true)
  )
    return [];
  // «Скажите, получаете ли», «Уточните, принимаете…»: a question follows.
  if (
    part.tokens[end]!.text === "," &&
    /^(?:скажите|уточните|подскажите|сообщите|напишите|проверьте|укажите|ответьте|расскажите|посмотрите|надеюсь|поймите|смотрите|решите|помните|учтите|знаете)$/u.test(
      first.key,
    )
  )
    return [];
  if (part.tokens[end]!.text === "," && !plainReadings(sentence, part.tokens[end - 1]!).length) return [];
  const own = imperative(reading, lexicon);
  const infinitive = lexicon.inflect(reading, { VerbForm: "Inf" });
  const partner =
    infinitive && reading.tag.feats.Aspect === "Imp" && orders.some(({ tag }) => tag.feats.Aspect === "Perf")
      ? aspectPartner(infinitive, lexicon)
      : undefined;
  const perfect =
    partner &&
    imperative(
      lexicon.readings(partner).find(({ tag }) => tag.feats.VerbForm === "Inf")!,
      lexicon,
    );
  return [perfect, own].filter((form) => form !== undefined);
}

const imperative = (reading: Reading, lexicon: Lexicon): string | undefined =>
  lexicon
    .paradigm(reading.lemma, "VERB")
    .find(
      ({ tag }) =>
        tag.feats.Mood === "Imp" &&
        tag.feats.Number === "Plur" &&
        tag.feats.Person !== "1" &&
        tag.feats.Aspect === reading.tag.feats.Aspect,
    )?.form;

/** «Мы проверим документы и отправляем ответ»: a future that goes over into the present. */
function asFuture(
  part: Part,
  sentence: SentenceAnalysis,
  first: Token,
  end: number,
  reading: Reading,
  lexicon: Lexicon,
): string[] {
  const own = plainReadings(sentence, first);
  if (
    !own.length ||
    !own.some(({ tag }) => tag.feats.Tense === "Fut" && tag.feats.Person === "1" && tag.feats.Number === "Plur") ||
    !isPlain(part, sentence, first.index, end, false)
  )
    return [];
  const infinitive = lexicon.inflect(reading, { VerbForm: "Inf" });
  const partner = infinitive ? aspectPartner(infinitive, lexicon) : undefined;
  const perfective = partner && lexicon.readings(partner).find(({ tag }) => tag.feats.VerbForm === "Inf");
  const form =
    perfective &&
    lexicon.inflect(perfective, { VerbForm: "Fin", Mood: "Ind", Tense: "Fut", Person: "1", Number: "Plur" });
  return form ? [form] : [];
}
