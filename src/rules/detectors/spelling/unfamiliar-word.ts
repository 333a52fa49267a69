import type { Detector } from "../../rule.js";
import { tellUnknown } from "../../spelling/tell-unknown.js";

/** «трёхиглый», «пятикупольный», «полуторамиллионный»: an adjective of a number and a part, made freely. */
const COUNTED =
  /^(?:дву|двух|трех|трёх|четырех|четырёх|пяти|шести|семи|восьми|девяти|десяти|одно|полутора|много)\p{Ll}{3,15}[ыио](?:й|е|го|му|м|х|ми)$/iu;

/** A word that is in no dictionary and has no common word near it: a slip, or a term that the glossary lacks. */
export const detect: Detector = tellUnknown("unfamiliar-word", COUNTED);
