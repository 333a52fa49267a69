import type { Breach } from "../../document/breach.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { Policy } from "../../policy/policy.js";
import type { PlaceholderKind } from "../../policy/sections/placeholders.js";
import { placeholderName } from "./placeholder-name.js";

const PERSON =
  /^(?:имя|имя[ _]отчество|имя[ _]клиента|клиент|фио|фио[ _]клиента|фамилия|name|client|client[ _.]?name|first[ _]?name|full[ _]?name)$/iu;

/** What is known of the placeholder: from the policy, else a person of either gender in the nominative for a name. */
function kindOf(name: string, policy: Policy): PlaceholderKind | undefined {
  return policy.placeholders.kinds?.[name] ?? (PERSON.test(name) ? { case: "Nom", gender: "any" } : undefined);
}

const GOVERN: Readonly<Record<string, readonly string[]>> = {
  для: ["Gen"],
  от: ["Gen"],
  у: ["Gen"],
  без: ["Gen"],
  из: ["Gen"],
  после: ["Gen"],
  до: ["Gen"],
  кроме: ["Gen"],
  к: ["Dat"],
  ко: ["Dat"],
  благодаря: ["Dat"],
  согласно: ["Dat"],
  с: ["Ins", "Gen"],
  со: ["Ins", "Gen"],
  перед: ["Ins"],
  над: ["Ins"],
  между: ["Ins"],
  о: ["Loc"],
  об: ["Loc"],
  при: ["Loc"],
  про: ["Acc"],
  через: ["Acc"],
  благодарим: ["Acc"],
  благодарю: ["Acc"],
  приглашаем: ["Acc"],
  приветствуем: ["Acc"],
  поздравляем: ["Acc"],
  уведомляем: ["Acc"],
  просим: ["Acc"],
  прошу: ["Acc"],
  ждем: ["Acc"],
};
const CASES: Readonly<Record<string, string>> = {
  Nom: "именительный",
  Gen: "родительный",
  Dat: "дательный",
  Acc: "винительный",
  Ins: "творительный",
  Loc: "предложный",
};

/** Breaches of a placeholder that cannot agree with the words beside it, whoever it will stand for. */
export function checkAgreement(token: Token, part: Part, policy: Policy, lexicon?: Lexicon): Breach[] {
  const kind = kindOf(placeholderName(token.text), policy);
  if (!kind) return [];
  const before = neighbour(part, token.index - 1, token);
  const after = neighbour(part, token.index + 1, token);
  const gender = kind.gender ?? "any";
  const place = (other: Token): Pick<Breach, "start" | "end"> => ({
    start: Math.min(other.start, token.start),
    end: Math.max(other.end, token.end),
  });
  const own = before && /^(?:уважаем|дорог|многоуважаем)(ый|ая|ой)$/u.exec(before.key)?.[1];
  if (
    own &&
    (gender === "any" || (gender === "Fem") !== (own === "ая")) &&
    gender !== (own === "ая" ? "Fem" : "Masc")
  ) {
    const other = own === "ая" ? "мужчине" : "женщине";
    return [
      {
        rule: "etiquette/template-gender",
        ...place(before),
        replacements: [`Здравствуйте, ${token.text}`],
        slots: { other },
      },
    ];
  }
  const wanted = before && GOVERN[before.key];
  if (wanted && !fits(kind, wanted)) {
    return [
      {
        rule: "etiquette/template-case",
        ...place(before),
        slots: { wanted: CASES[wanted[0]!]!, given: CASES[kind.case ?? "Nom"]! },
      },
    ];
  }
  if (gender === "any" && (kind.case ?? "Nom") === "Nom" && after && lexicon && gendered(after, lexicon)) {
    return [
      {
        rule: "etiquette/template-gender",
        ...place(after),
        slots: { other: /ла(?:сь)?$/u.test(after.key) ? "мужчине" : "женщине" },
      },
    ];
  }
  return [];
}

/** Whether the placeholder's case is one of the wanted; of a thing that is no woman's name the accusative is the nominative: «через {{банк}}». */
function fits({ case: given = "Nom", gender }: PlaceholderKind, wanted: readonly string[]): boolean {
  return (
    wanted.includes(given) || (given === "Nom" && wanted.includes("Acc") && (gender === "Masc" || gender === "Neut"))
  );
}

/** The word beside the placeholder in the same sentence. */
function neighbour(part: Part, index: number, token: Token): Token | undefined {
  const other = part.tokens[index];
  return other?.kind === "word" && other.sentence === token.sentence ? other : undefined;
}

/** A verb in the past that names one gender: «оставил», «оставила». */
function gendered({ key }: Token, lexicon: Lexicon): boolean {
  const readings = lexicon.readings(key);
  return (
    readings.length > 0 &&
    readings.every(
      ({ tag: { upos, feats } }) =>
        upos === "VERB" &&
        feats.Tense === "Past" &&
        feats.VerbForm !== "Part" &&
        (feats.Gender === "Masc" || feats.Gender === "Fem"),
    )
  );
}
