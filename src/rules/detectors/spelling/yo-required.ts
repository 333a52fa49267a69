import type { Detector } from "../../rule.js";
import { lackingYo } from "../../spelling/lacking-yo.js";

/** е written for ё where the customer's policy wants ё. */
export const detect: Detector = (context, report) => {
  if (context.policy.yo !== "require") return;
  for (const { token, better } of lackingYo(context))
    report({ start: token.start, end: token.end, replacements: [better], slots: { better } });
};
