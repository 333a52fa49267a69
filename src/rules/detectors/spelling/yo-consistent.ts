import type { Detector } from "../../rule.js";
import { lackingYo } from "../../spelling/lacking-yo.js";

/** е written for ё in a text that writes ё elsewhere, where the policy wants one or the other. */
export const detect: Detector = (context, report) => {
  if (context.policy.yo !== "consistent") return;
  if (
    !context.document.parts.some((part) =>
      part.tokens.some((token) => token.kind === "word" && token.text.includes("ё")),
    )
  )
    return;
  for (const { token, better } of lackingYo(context))
    report({ start: token.start, end: token.end, replacements: [better], slots: { better } });
};
