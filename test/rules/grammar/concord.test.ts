import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiledBytes } from "../../../scripts/compiled-bytes.js";
import { createLexicon } from "../../../src/lexicon/create-lexicon.js";
import { concords, inConcord } from "../../../src/rules/grammar/concord.js";
import {
  inFiniteConcord,
  isPredicate,
  nounSubject,
  predicates,
  pronounSubject,
} from "../../../src/rules/grammar/finite-concord.js";
import { isAttribute, isNoun } from "../../../src/rules/grammar/plain-readings.js";
import { governedBy } from "../../../src/rules/grammar/preposition-cases.js";

const bytes = compiledBytes("lexicon.bin");
const lexicon = bytes && createLexicon(bytes);

const ATTRIBUTES = ["новый", "ваш", "кадастровый", "последний", "оплаченный", "этот", "хороший", "третий"];
const NOUNS = ["договор", "заявка", "письмо", "клиент", "площадь", "документы", "оценщик", "время", "деньги", "дверь"];
const VERBS = ["позвонит", "оплатил", "готов", "отправлена", "придёт", "составили", "находится", "закрыто"];

describe.skipIf(!lexicon)("agreement", () => {
  it("gives every attribute the form that every form of a noun asks for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...NOUNS), fc.nat(), (attribute, noun, pick) => {
        const cells = lexicon!
          .paradigm(noun)
          .filter(({ tag }) => tag.feats.Case !== undefined && /^(?:Nom|Gen|Dat|Acc|Ins|Loc)$/u.test(tag.feats.Case));
        const cell = cells[pick % cells.length]!;
        const model = lexicon!
          .readings(cell.form)
          .find((reading) => isNoun(reading) && reading.tag.feats.Case === cell.tag.feats.Case);
        const own = lexicon!.readings(attribute).find(isAttribute);
        if (!model || !own) return;
        const form = inConcord(own, model, lexicon!);
        expect(form).toBeDefined();
        expect(lexicon!.readings(form!).some((reading) => isAttribute(reading) && concords(reading, model))).toBe(true);
      }),
    );
  });

  it("gives every predicate the form that its subject asks for", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VERBS),
        fc.constantFrom("я", "ты", "он", "она", "оно", "мы", "вы", "они"),
        (verb, pronoun) => {
          const subject = pronounSubject(pronoun)!;
          const own = lexicon!.readings(verb).find(isPredicate)!;
          const form = inFiniteConcord(own, subject, lexicon!);
          if (form === undefined) return;
          expect(lexicon!.readings(form).some((reading) => isPredicate(reading) && predicates(reading, subject))).toBe(
            true,
          );
        },
      ),
    );
  });

  it.each([
    ["заявка", "оплачена", true],
    ["заявка", "оплачен", false],
    ["договор", "подписаны", false],
    ["документы", "готовы", true],
    ["деньги", "поступит", false],
  ])("«%s %s»: %s", (noun, verb, agrees) => {
    const subjects = lexicon!.readings(noun).filter((reading) => isNoun(reading) && reading.tag.feats.Case === "Nom");
    const forms = lexicon!.readings(verb).filter(isPredicate);
    expect(subjects.some((subject) => forms.some((form) => predicates(form, nounSubject(subject))))).toBe(agrees);
  });
});

describe("the cases of prepositions", () => {
  it.each([
    ["для", "Gen"],
    ["к", "Dat"],
    ["про", "Acc"],
    ["над", "Ins"],
    ["при", "Loc"],
    ["в", "Acc Loc"],
    ["между", "Gen Ins"],
  ])("«%s» takes %s", (preposition, cases) => {
    expect(governedBy(preposition)?.cases).toEqual(cases.split(" "));
  });

  it("knows which are adverbs too, and which words are none", () => {
    expect(governedBy("вокруг")?.adverb).toBe(true);
    expect(governedBy("для")?.adverb).toBe(false);
    expect(governedBy("договор")).toBeUndefined();
  });
});
