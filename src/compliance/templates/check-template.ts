import type { Breach } from "../../document/breach.js";
import type { ParsedDocument, Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { nearest } from "../../policy/nearest.js";
import type { Policy } from "../../policy/policy.js";
import { checkAgreement } from "./check-agreement.js";
import { placeholderName } from "./placeholder-name.js";

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
    .flatMap((token) => [...unknown(token, policy), ...checkAgreement(token, part, policy, lexicon)]);
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
