import { fold } from "../pattern/parse-pattern.js";
import type { Test } from "../pattern/program.js";
import type { PartView } from "./part-view.js";
import { readingTest, staticFit, type ReadingTest } from "./static-fit.js";

/** A test of one token in its context. */
export type TokenTest = (view: PartView, index: number) => boolean;

/** Makes a test of one token: what the form alone decides is decided without an analysis. */
export function tokenTest(test: Test): TokenTest {
  if (typeof test === "string") return (view, index) => view.tokens[index]!.key === test;
  switch (test[0]) {
    case "=":
      return (view, index) =>
        view.tokens[index]!.text === test[1] ||
        (fold(test[1]) === view.tokens[index]!.key && fold1(view.tokens[index]!.text) === fold1(test[1]));
    case "!": {
      const inner = tokenTest(test[1]);
      return (view, index) => !inner(view, index);
    }
    case "&": {
      const all = (test.slice(1) as Test[]).map(tokenTest);
      return (view, index) => all.every((one) => one(view, index));
    }
    case "|": {
      const any = (test.slice(1) as Test[]).map(tokenTest);
      return (view, index) => any.some((one) => one(view, index));
    }
    case "~":
    case "u":
      return testOfReadings(test);
    case "#":
      return (view, index) =>
        view.tokens[index]!.kind === "number" && (test[1] === undefined || view.tokens[index]!.text === test[1]);
    case "/": {
      const regex = new RegExp(test[1], "u");
      return (view, index) => regex.test(view.tokens[index]!.key);
    }
    case "_u":
      return (view, index) => view.tokens[index]!.kind === "word" && !view.lexicon.isKnown(view.tokens[index]!.text);
    case "_c":
      return (view, index) => /^\p{Lu}/u.test(view.tokens[index]!.text);
    default: {
      const fits = staticFit(test);
      return (view, index) => fits(view.forms[index]!) === 2;
    }
  }
}

const fold1 = (text: string): string => text.replaceAll("ё", "е").replaceAll("Ё", "Е");

/** A lemma or form less probable than this in its sentence is not what the writer meant: «она» is hardly «оный». */
const PLAUSIBLE = 0.05;

/** Whether the readings that fit are plausible together, and no reading that is certain contradicts them. */
function isLikely(view: PartView, index: number, fits: ReadingTest): boolean {
  const sure = view.sure(index);
  if (sure) return fits(sure, fold(sure.lemma));
  let sum = 0;
  for (const { reading, probability } of view.analysis.readings(index)) {
    if (fits(reading, fold(reading.lemma))) sum += probability;
    if (sum >= PLAUSIBLE) return true;
  }
  return false;
}

function testOfReadings(test: Extract<Test, readonly ["~" | "u", ...unknown[]]>): TokenTest {
  const fit = staticFit(test);
  const fits = readingTest(test);
  if (test[0] === "~") {
    return (view, index) => {
      const known = fit(view.forms[index]!);
      return known === 1 ? isLikely(view, index, fits) : known === 2;
    };
  }
  if (test[1] === "p") return (view, index) => fit(view.forms[index]!) === 2;
  if (test[1] === "l") {
    return (view, index) => {
      const known = fit(view.forms[index]!);
      if (known !== 1) return known === 2;
      const best = view.analysis.best(index);
      return best !== undefined && fits(best, "");
    };
  }
  return (view, index) => {
    const known = fit(view.forms[index]!);
    if (known !== 1) return known === 2;
    const sure = view.sure(index);
    return sure !== undefined && fits(sure, "");
  };
}
