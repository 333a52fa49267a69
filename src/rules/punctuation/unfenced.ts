import type { Part, Token } from "../../document/parsed-document.js";
import { after, before, isJoiner } from "../comma.js";

/** The place and the mend, when a comma is missing on either side. */
export function unfenced(
  part: Part,
  start: Token,
  end: Token,
  specification: () => boolean,
): { start: number; end: number; replacements: string[] } | undefined {
  const left = before(part, start);
  const right = after(part, end);
  const needsLeft = left !== undefined && left.kind !== "punctuation" && !isJoiner(left) && !opensClause(left);
  // «на сайте, например в шапке»: at the start of a turn of its own «например» takes no comma after it.
  const opensTurn =
    left?.text === "," &&
    (start.key === "например" ||
      (start.key === "в" && end.key === "частности") ||
      start.key === "как" ||
      /^(?:возможно|вероятно|видимо|конечно|по-видимому|наверное)$/u.test(start.key)) &&
    !/^(?:если|когда|что|чтобы|где)$/u.test(right?.key ?? "");
  const needsRight =
    right !== undefined &&
    right.kind !== "punctuation" &&
    !opensTurn &&
    !(needsLeft && (start.key === "например" || end.key === "частности") && specification());
  // «но как известно, время лечит»: the remark is closed, but not opened.
  if (
    !needsLeft &&
    right?.text === "," &&
    left !== undefined &&
    /^(?:но|что|если|когда|и)$/u.test(left.key) &&
    before(part, left) !== undefined
  ) {
    return {
      start: left.start,
      end: end.end,
      replacements: [`${left.text}, ${part.text.slice(start.start, end.end)}`],
    };
  }
  if (!needsLeft && !needsRight) return undefined;
  if (right?.kind === "punctuation" && endsTurn(part, start)) return undefined;
  if (needsRight && left !== undefined && isJoiner(left) && left.key !== "и") return undefined;
  const from = needsLeft ? left : start;
  const to = needsRight ? right : end;
  const text = part.text.slice(start.start, end.end);
  return {
    start: from.start,
    end: to.end,
    replacements: [`${needsLeft ? `${left.text}, ` : ""}${text}${needsRight ? `, ${right.text}` : ""}`],
  };
}

/** «…, в Сочи например.»: a turn of its own ends here. «…, дайте ему пожалуйста, …» and «…, а счёт бухгалтерия к сожалению, оплатила» are clauses. */
function endsTurn(part: Part, start: Token): boolean {
  if (start.key === "пожалуйста") return false;
  for (let left = before(part, start), steps = 0; left && steps < 4; left = before(part, left), steps++) {
    if (left.text === ",") return !/^(?:а|но|зато|однако)$/u.test(after(part, left)?.key ?? "");
  }
  return false;
}

const opensClause = (token: Token): boolean =>
  /^(?:что|чтобы|если|когда|хотя|поскольку|который|которая|которое|которые|то|как|где)$/u.test(token.key);
