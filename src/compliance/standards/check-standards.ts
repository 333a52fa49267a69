import type { Breach } from "../../document/breach.js";
import type { Document } from "../../document/document.js";
import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { Policy } from "../../policy/policy.js";
import type { Standard, StandardPart } from "../../policy/sections/standards.js";
import { checkManner } from "./check-manner.js";
import { findPhrase, inForm } from "./phrase.js";
import { findStandardPart, PART_NAMES } from "./standard-parts.js";

/** The standard for a document: of all texts, of its kind, of its channel, of both; the more special word wins. */
export function standardFor(document: Document, policy: Policy): Standard | undefined {
  const { standards } = policy;
  const names = ["*", document.kind, document.channel, `${document.kind}/${document.channel ?? ""}`];
  const layers = names.flatMap((name) => (name !== undefined && standards[name]) || []);
  return layers.length ? (Object.assign({}, ...layers) as Standard) : undefined;
}

/** Breaches of the customer's standard of communication. */
export function checkStandards(parsed: ParsedDocument, policy: Policy, lexicon?: Lexicon): Breach[] {
  const standard = standardFor(parsed.document, policy);
  if (!standard) return [];
  // A thread in which the operator has said nothing has no text to judge, and yet questions that wait.
  const breaches = !parsed.parts.length
    ? unanswered(standard, parsed.document)
    : [
        ...requiredParts(standard, parsed, lexicon),
        ...forbiddenPhrases(standard, parsed, lexicon),
        ...obligatoryPhrases(standard, parsed, lexicon),
        ...preferredTerms(standard, parsed, lexicon),
        ...checkManner(standard, parsed, lexicon),
        ...unanswered(standard, parsed.document),
      ];
  const { clause } = standard;
  return clause === undefined ? breaches : breaches.map((breach) => ({ ...breach, clause }));
}

function requiredParts(standard: Standard, parsed: ParsedDocument, lexicon?: Lexicon): Breach[] {
  const required = Object.keys(standard.require ?? {}) as StandardPart[];
  const found = new Map(required.map((name) => [name, findStandardPart(name, standard, parsed, lexicon)]));
  const breaches: Breach[] = required
    .filter((name) => !found.get(name))
    .map((name) => ({
      rule: "etiquette/standard-part",
      field: parsed.document.messages ? "/messages" : "/text",
      slots: { part: PART_NAMES[name] },
    }));
  const order = (standard.order ?? []).map((name) => ({
    name,
    place: found.get(name) ?? findStandardPart(name, standard, parsed, lexicon),
  }));
  const placed = order.filter(({ place }) => place);
  for (let index = 1; index < placed.length; index++) {
    const [before, here] = [placed[index - 1]!.place!, placed[index]!];
    const place = here.place!;
    if (place.part > before.part || (place.part === before.part && place.start >= before.start)) continue;
    breaches.push({
      rule: "etiquette/standard-order",
      ...place,
      slots: { part: PART_NAMES[here.name], before: PART_NAMES[placed[index - 1]!.name] },
    });
  }
  return breaches;
}

function forbiddenPhrases({ forbid = [] }: Standard, { parts }: ParsedDocument, lexicon?: Lexicon): Breach[] {
  return forbid.flatMap((entry) => {
    const { phrase, instead, why } =
      typeof entry === "string" ? { phrase: entry, instead: undefined, why: undefined } : entry;
    return parts.flatMap((part, index) =>
      findPhrase(part, phrase, lexicon).map(({ start, end }) => ({
        rule: "etiquette/standard-forbidden",
        part: index,
        start,
        end,
        ...(instead !== undefined && {
          replacements: [/^\p{Lu}/u.test(part.text[start]!) ? instead[0]!.toUpperCase() + instead.slice(1) : instead],
        }),
        slots: { remedy: instead === undefined ? (why ?? "скажите иначе") : `напишите «${instead}»` },
      })),
    );
  });
}

function obligatoryPhrases({ mustSay = [] }: Standard, parsed: ParsedDocument, lexicon?: Lexicon): Breach[] {
  const choices = mustSay.map((entry) => (typeof entry === "string" ? [entry] : entry));
  return choices
    .filter((choice) => !parsed.parts.some((part) => choice.some((phrase) => findPhrase(part, phrase, lexicon).length)))
    .map((choice) => ({
      rule: "etiquette/standard-obligatory",
      field: parsed.document.messages ? "/messages" : "/text",
      slots: { phrase: choice.join("» или «") },
    }));
}

function preferredTerms({ prefer = {} }: Standard, { parts }: ParsedDocument, lexicon?: Lexicon): Breach[] {
  return Object.entries(prefer).flatMap(([word, others]) =>
    others.flatMap((other) =>
      parts.flatMap((part, index) =>
        findPhrase(part, other, lexicon).map(({ start, end }) => {
          const form = inForm(word, other, part.text.slice(start, end), lexicon);
          return {
            rule: "etiquette/standard-term",
            part: index,
            start,
            end,
            replacements: [form],
            slots: { word: form },
          };
        }),
      ),
    ),
  );
}

/** Every question of the client has an operator's turn after it. */
function unanswered({ answerQuestions }: Standard, { messages = [] }: Document): Breach[] {
  if (!answerQuestions) return [];
  const last = messages.findLastIndex(({ from }) => from === "operator");
  return messages.flatMap(({ from, text }, index) =>
    from === "client" && index > last && text.includes("?")
      ? [{ rule: "etiquette/standard-unanswered", field: `/messages/${index}` }]
      : [],
  );
}
