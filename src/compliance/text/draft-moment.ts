import type { TextMoment } from "./text-moment.js";

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A moment on its way: not yet joined with its weekday or its hour. */
export type Draft = { -readonly [K in keyof TextMoment]: TextMoment[K] } & {
  weekday?: number;
  dated?: boolean;
  bare?: boolean;
  /** «завтра»: the date or the weekday after it says the same day. */
  relative?: boolean;
  /** A part of the day: it belongs to the day before it, where there is one. */
  part?: boolean;
};
