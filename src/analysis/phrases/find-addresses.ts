import type { Phrase } from "../analysis.js";
import type { SentenceView } from "../sentence-view.js";

/** Words and abbreviations that name a part of a postal address. */
const PARTS: ReadonlySet<string> = new Set(
  `г город ул улица пр-т просп проспект пер переулок ш шоссе пл площадь наб набережная б-р бульвар пр-д проезд мкр микрорайон д дом корп корпус к стр строение
  кв квартира оф офис пом помещение пос поселок с село дер деревня обл область р-н район респ республика край лит литера подъезд эт этаж`
    .split(/\s+/u)
    .filter(Boolean),
);

/** «г. Москва, ул. Ленина, д. 5, кв. 7», with or without the postcode: at least two parts, one of them with a number. */
export function findAddresses(view: SentenceView): Phrase[] {
  const found: Phrase[] = [];
  const { first, last } = view.sentence;
  for (let i = first; i < last;) {
    const phrase = addressAt(view, i);
    if (phrase) found.push(phrase);
    i = phrase ? phrase.last : i + 1;
  }
  return found;
}

function addressAt(view: SentenceView, at: number): Phrase | undefined {
  let parts = 0;
  let numbered = 0;
  let end = at;
  let i = /^\d{6}$/u.test(view.token(at)!.text) && view.token(at + 1)?.text === "," ? at + 2 : at;
  for (;;) {
    const next = partEnd(view, i);
    if (next === undefined) break;
    parts++;
    if (view.token(next - 1)?.kind === "number") numbered++;
    end = next;
    if (view.token(next)?.text !== "," || next + 1 >= view.sentence.last) break;
    i = next + 1;
  }
  return parts >= 2 && numbered ? { kind: "address", first: at, last: end, head: at, certain: true } : undefined;
}

/** One part: «ул. Ленина», «д. 5», «Московская область»; after the first comma also a bare number or name. */
function partEnd(view: SentenceView, at: number): number | undefined {
  const token = view.token(at);
  if (!token || at >= view.sentence.last) return undefined;
  if (PARTS.has(token.key)) {
    let i = at + 1;
    if (view.token(i)?.text === ".") i++;
    const named = i;
    while (i < view.sentence.last && i < named + 4 && isName(view, i)) i++;
    return i > named ? i : undefined;
  }
  // «Московская область», «Ленинский проспект».
  return isName(view, at) &&
    token.kind === "word" &&
    PARTS.has(view.token(at + 1)?.key ?? "") &&
    (view.token(at + 1)?.key.length ?? 0) > 3
    ? at + 2
    : undefined;
}

function isName(view: SentenceView, index: number): boolean {
  const token = view.token(index)!;
  if (token.kind === "number") return true;
  return token.kind === "word" && (token.text[0] !== token.key[0] || token.text.length === 1) && !PARTS.has(token.key);
}
