import type { Reading } from "../../lexicon/lexicon.js";
import { fold } from "../pattern/parse-pattern.js";
import type { Test } from "../pattern/program.js";
import type { Form } from "./form.js";
import { tagFits } from "./tag-fits.js";

/** What is known of a test before the context is: it fails, the context decides, it holds. */
export type Fit = 0 | 1 | 2;

type FitOf = (form: Form) => Fit;

/** Makes of a test what says of a form, without its context, whether it can pass. */
export function staticFit(test: Test): FitOf {
  if (typeof test === "string") return (form) => (form.key === test ? 2 : 0);
  switch (test[0]) {
    case "=": {
      const key = fold(test[1]);
      return (form) => (form.key === key ? 1 : 0);
    }
    case "in": {
      const keys = new Set(test.slice(1));
      return (form) => (keys.has(form.key) ? 2 : 0);
    }
    case "~":
    case "u": {
      const fits = readingTest(test);
      const exact = test[0] === "u" && test[1] === "p";
      return (form) => fitOfReadings(form, fits, exact);
    }
    case "!": {
      const inner = staticFit(test[1]);
      return (form) => (2 - inner(form)) as Fit;
    }
    case "&": {
      const all = (test.slice(1) as Test[]).map(staticFit);
      return (form) => leastFit(all, form);
    }
    case "|": {
      const any = (test.slice(1) as Test[]).map(staticFit);
      return (form) => mostFit(any, form);
    }
    case ".":
      return (form) => ((form.kind === "punctuation" || form.kind === "symbol") && form.key === test[1] ? 2 : 0);
    case "#":
      return (form) => (form.kind === "number" ? (test[1] === undefined ? 2 : 1) : 0);
    case "/": {
      const regex = new RegExp(test[1], "u");
      return (form) => (form.kind === "number" ? 1 : regex.test(form.key) ? 2 : 0);
    }
    case "_w":
      return (form) => (form.kind === "word" || form.kind === "placeholder" ? 2 : 0);
    case "_u":
    case "_c":
      return (form) => (form.kind === "word" ? 1 : 0);
    default:
      return () => 2;
  }
}

function leastFit(fits: readonly FitOf[], form: Form): Fit {
  let least: Fit = 2;
  for (let i = 0; i < fits.length && least > 0; i++) {
    const fit = fits[i]!(form);
    if (fit < least) least = fit;
  }
  return least;
}

function mostFit(fits: readonly FitOf[], form: Form): Fit {
  let most: Fit = 0;
  for (let i = 0; i < fits.length && most < 2; i++) {
    const fit = fits[i]!(form);
    if (fit > most) most = fit;
  }
  return most;
}

function fitOfReadings({ kind, readings, known, lemmas }: Form, fits: ReadingTest, exact: boolean): Fit {
  if (kind === "placeholder") return exact ? 2 : 0;
  let some = false;
  let all = true;
  for (let i = 0; i < readings.length; i++) {
    if (fits(readings[i]!, lemmas[i]!)) some = true;
    else all = false;
  }
  if (!some) return 0;
  return exact || (all && known) ? 2 : 1;
}

/** Whether a reading (with its folded lemma) is what a test asks for. */
export type ReadingTest = (reading: Reading, lemma: string) => boolean;

/** Makes of a test of lemma, part of speech and features what says it of one reading. */
export function readingTest(test: Extract<Test, readonly ["~" | "u", ...unknown[]]>): ReadingTest {
  if (test[0] === "u") {
    const fits = tagFits(test[2], test[3]);
    return (reading) => fits(reading.tag);
  }
  const wanted = test[1];
  if (!test[2]) return (_reading, lemma) => lemma === wanted;
  const fits = tagFits("", test[2]);
  return (reading, lemma) => lemma === wanted && fits(reading.tag);
}

/** Whether a reading can be the one for which a test passed: what says nothing of readings allows each. */
export function allowsReading(test: Test, reading: Reading): boolean {
  if (typeof test === "string") return true;
  if (test[0] === "~" || test[0] === "u") return readingTest(test)(reading, fold(reading.lemma));
  if (test[0] === "&") return (test.slice(1) as Test[]).every((part) => allowsReading(part, reading));
  if (test[0] === "|") return (test.slice(1) as Test[]).some((part) => allowsReading(part, reading));
  return true;
}
