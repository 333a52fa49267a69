import type { Reading } from "../../lexicon/lexicon.js";

/** Two, three and four, after which a noun stands in the genitive singular. */
export const SMALL: RegExp = /^(?:два|три|четыре|оба|полтора)$/u;

/** Nouns that count others. */
export const THOUSANDS: RegExp = /^(?:тысяча|миллион|миллиард)$/u;

/** A numeral that is declined; «один» is an adjective by its concord, «много» counts nothing. */
export const isNumeral = ({ lemma, tag }: Reading): boolean =>
  tag.upos === "NUM" &&
  tag.feats.Case !== undefined &&
  lemma !== "один" &&
  !/^(?:сколько|столько|несколько|много|мало|немного)$/u.test(lemma);

/** «Тысяча», «миллион», «миллиард»: nouns, and numerals all the same. */
export const isThousands = ({ lemma, tag }: Reading): boolean => tag.upos === "NOUN" && THOUSANDS.test(lemma);

/** A numeral in the nominative, or in an accusative that looks like it. */
export const isDirect = ({ tag }: Reading): boolean =>
  tag.feats.Case === "Nom" || (tag.feats.Case === "Acc" && tag.feats.Animacy !== "Anim");
