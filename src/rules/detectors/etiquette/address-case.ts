import type { Part, Token } from "../../../document/parsed-document.js";
import type { Detector, PartContext } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const YOU = new Set("вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим вашем вашу ваших вашими".split(" "));
const MANY = /^(?:коллеги|партнеры|клиенты|друзья|господа|соседи|жители|собственники)$/u;

/** «Вы» and «вы» as the policy wants them: one way, or the same way in a text; the first word of a sentence tells nothing. */
export const detect: Detector = startingAt(oneOf(YOU), (context, report) => {
  const { part, policy, starts } = context;
  if (standardNamesIt(context)) return;
  const own = pronouns(part, starts);
  if (!own.length) return;
  const capital = policy.address === "consistent" ? commonest(context) : policy.address === "Вы";
  if (capital === undefined || (capital && toMany(part))) return;
  const remedy = policy.address !== "consistent" ? `так принято: «${policy.address}»` : "в тексте оно уже написано так";
  for (const { start, end, text } of own) {
    if (isCapital(text) === capital) continue;
    const form = capital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text.toLowerCase();
    report({ start, end, replacements: [form], slots: { remedy } });
  }
});

/** The customer's standard of communication has its own rule about the address. */
function standardNamesIt({ document, policy }: PartContext): boolean {
  const { kind, channel } = document.document;
  return ["*", kind, channel ?? "", `${kind}/${channel ?? ""}`].some(
    (name) => policy.standards[name]?.address !== undefined,
  );
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Pronouns of the addressee that stand where the capital means something. */
function pronouns(part: Part, tokens: readonly Token[] = part.tokens): readonly Token[] {
  const starts = new Set(part.sentences.map(({ first }) => first));
  return tokens.filter(
    ({ kind, key, index, text }) =>
      kind === "word" &&
      YOU.has(key) &&
      !starts.has(index) &&
      text.slice(1) === text.slice(1).toLowerCase() &&
      !/[«"„:•]/u.test(part.tokens[index - 1]?.text ?? ""),
  );
}

/** Which way the document's texts write it more often; undefined when it is written one way, or when nobody can tell. */
function commonest({ document }: PartContext): boolean | undefined {
  let capital = 0;
  let small = 0;
  for (const part of document.parts) {
    for (const { text } of pronouns(part)) {
      if (isCapital(text)) capital++;
      else small++;
    }
  }
  return capital && small ? capital >= small : undefined;
}

/** «Уважаемые коллеги»: several people are «вы». */
const toMany = (part: Part): boolean =>
  part.tokens.slice(0, 12).some(({ key }) => key === "уважаемые" || MANY.test(key));
