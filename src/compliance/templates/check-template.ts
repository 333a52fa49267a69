import type { Breach } from "../../document/breach.js";
import type { ParsedDocument, Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { nearest } from "../../policy/nearest.js";
import type { Policy } from "../../policy/policy.js";
import type { PlaceholderKind } from "../../policy/sections/placeholders.js";

/** Breaches of a template: unknown placeholders, those whose case or gender cannot agree, a greeting of another hour than the name's. */
export function checkTemplate(parsed: ParsedDocument, policy: Policy, lexicon?: Lexicon): Breach[] {
  const { document, parts } = parsed;
  if (document.kind !== "template") return [];
  const breaches = parts.flatMap((part, index): Breach[] =>
    [...placeholders(part, policy, lexicon), ...greeting(part, document.id)].map((breach) => ({
      ...breach,
      part: index,
    })),
  );
  if (document.sameAs !== undefined)
    breaches.push({ rule: "etiquette/template-same", field: "/text", slots: { other: document.sameAs } });
  return breaches;
}

function placeholders(part: Part, policy: Policy, lexicon?: Lexicon): Breach[] {
  return part.tokens
    .filter(({ kind }) => kind === "placeholder")
    .flatMap((token) => [...unknown(token, policy), ...disagreement(token, part, policy, lexicon)]);
}

/** The name inside a placeholder: `{{ имя клиента }}`, `[ИМЯ]`, `%name%`, `${name|upper}`. */
export function placeholderName(text: string): string {
  return /[\p{L}_][\p{L}\p{N}_. -]*/u.exec(text)?.[0].trim() ?? text;
}

function unknown(token: Token, policy: Policy): Breach[] {
  const { allowed, kinds } = policy.placeholders;
  if (!allowed) return [];
  const known = [...allowed, ...Object.keys(kinds ?? {})];
  const name = placeholderName(token.text);
  if (known.includes(name)) return [];
  const near = nearest(name, known);
  const replacements = near === undefined ? [] : [token.text.replace(name, near)];
  return [
    {
      rule: "fields/unknown-placeholder",
      start: token.start,
      end: token.end,
      replacements,
      slots: { name, known: near === undefined ? known.slice(0, 5).join(", ") : near },
    },
  ];
}

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
};
const CASES: Readonly<Record<string, string>> = {
  Nom: "именительный",
  Gen: "родительный",
  Dat: "дательный",
  Acc: "винительный",
  Ins: "творительный",
  Loc: "предложный",
};

function disagreement(token: Token, part: Part, policy: Policy, lexicon?: Lexicon): Breach[] {
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
  if (wanted && !wanted.includes(kind.case ?? "Nom")) {
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

const HOURS = [
  { name: "утро", id: /утр|morning/iu, text: /(?<!\p{L})добро(?:е|го)[\s\u00a0]+утр[оа](?!\p{L})/iu },
  {
    name: "день",
    id: /(?<!\p{L})(?:день|днём|днем|дневн)|afternoon|(?<!\p{L})day(?!\p{L})/iu,
    text: /(?<!\p{L})добр(?:ый|ого)[\s\u00a0]+(?:день|дня)(?!\p{L})/iu,
  },
  { name: "вечер", id: /вечер|evening/iu, text: /(?<!\p{L})добр(?:ый|ого)[\s\u00a0]+вечера?(?!\p{L})/iu },
] as const;

/** «Доброе утро» in a template called «вечер-осмотр». */
function greeting({ text }: Part, id: string | undefined): Breach[] {
  const named = HOURS.filter((hour) => id !== undefined && hour.id.test(id));
  if (named.length !== 1) return [];
  for (const hour of HOURS) {
    const match = hour === named[0] ? null : hour.text.exec(text);
    if (match)
      return [
        {
          rule: "etiquette/template-hour",
          start: match.index,
          end: match.index + match[0].length,
          slots: { hour: named[0]!.name },
        },
      ];
  }
  return [];
}
