import { at, MatchError, messageSlots, patternsOf, type CompileContext } from "../match-settings.js";
import type { CompiledSequence } from "../compiled-match.js";
import { compilePattern } from "../pattern/compile-pattern.js";
import { compileCondition } from "../pattern/condition.js";
import { parseTemplate } from "../pattern/template.js";
import type { Match } from "../rule.js";

/** Pairs that agree, as patterns with the captures `a` (mended) and `b` (which it agrees with). */
const PAIRS: Readonly<Record<string, string>> = {
  "adjective noun": "[a=(ADJ|VERB:Part)&!:Short b=NOUN]",
  "determiner noun": "[a=DET b=NOUN]",
  "noun adjective": "[b=NOUN:Nom a=(ADJ:Short|VERB:Part,Short)]",
  "subject verb": "[b=(NOUN:Nom|PRON:Nom) a=(VERB:Past,Fin|VERB:Pres,Fin|VERB:Fut,Fin)]",
};

/** Agreement inside phrases of two neighbours: surely nothing in common is a mistake. */
export function compileAgreement(match: Match, { message }: CompileContext): CompiledSequence {
  const between = (match["between"] as readonly string[]).join(" ");
  const text = PAIRS[between];
  if (text === undefined) {
    throw new MatchError(
      `между «${between}» согласование не проверяется; можно: ${Object.keys(PAIRS)
        .map((pair) => `[${pair.replace(" ", ", ")}]`)
        .join(", ")}`,
      ["between"],
    );
  }
  const pattern = at(["between"], () => compilePattern(text));
  const unless = patternsOf(match["unless"], "unless");
  const slots = messageSlots(message, pattern);
  const template = text.startsWith("[b") ? "{b} {a^b}" : "{a^b} {b}";
  return {
    kind: "sequence",
    pattern,
    where: [compileCondition("disagree(a, b)")],
    ...(unless.length && { unless }),
    replace: [parseTemplate(template)],
    ...(slots && { slots }),
  };
}
