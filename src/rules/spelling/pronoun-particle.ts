import type { Token } from "../../document/parsed-document.js";
import type { PartContext } from "../rule.js";

/** «какой то», «кому либо»; but «если что, то…», «если кто то же самое…» is another thing. */
export function isParticle({ part, lexicon }: PartContext, left: Token, right: Token): boolean {
  // «к тому, что либо срок, либо цена изменится»
  if (
    right.key === "либо" &&
    left.key === "что" &&
    /^(?:то|того|тому|том|тем)$/u.test(part.tokens[left.index - 2]?.key ?? "")
  )
    return false;
  if (right.key !== "то") return true;
  // «Короче, чем то, на что она ссылается».
  if (left.key === "чем" && part.tokens[right.index + 1]?.text === ",") return false;
  // «потому что то, о чём просил клиент», «как то, что нового открыли»
  if (
    part.tokens[right.index + 1]?.text === "," &&
    (left.key === "как" || part.tokens[left.index - 1]?.key === "потому")
  )
    return false;
  // «Как то определено в договоре»: a demonstrative.
  if (
    left.key === "как" &&
    lexicon
      .readings(part.tokens[right.index + 1]?.text ?? "")
      .some(({ tag }) => tag.feats.VerbForm === "Part" && tag.feats.Variant === "Short")
  )
    return false;
  const before = part.tokens[left.index - 1];
  const after = part.tokens[right.index + 1];
  if (
    before?.kind === "word" &&
    !/^как(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)$/u.test(left.key) &&
    /^(?:если|раз|когда|коли|коль|не|ну)$/u.test(before.key)
  )
    return (
      /^(?:кто|что)$/u.test(left.key) &&
      after !== undefined &&
      lexicon
        .readings(after.text)
        .every(({ tag }) => tag.feats.Person === "3" || (tag.feats.Tense === "Past" && tag.feats.VerbForm === "Fin"))
    );
  return after !== undefined && !/^(?:и|же|ли|есть|бишь|что|как|где)$/u.test(after.key);
}
