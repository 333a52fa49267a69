import type { Stem } from "./stem.js";
import { word } from "./stem-word.js";

/** What is said instead of an obscene word, and means it. */
export const EUPHEMISM: readonly Stem[] = [
  {
    kind: "euphemism",
    needles: ["хрен"],
    word: word(
      "(?:на|по|ни|до|за|не|как)хрена?|хрень(?:ю|ка)?|хрени|хренью|хренов(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ыми|ых|о|ин.*|ат.*|еньк.*|ейш.*)|(?:P)хрен(?:е[лт].*|еть.*|енн.*|ева.*|ач.*|як.*|яч.*|ыч)|хренас[еь].*",
    ),
    notNames: true,
  },
  {
    kind: "euphemism",
    needles: ["^млят", "^мля", "^епт", "^епрст", "^ептиль", "^йопт", "едри", "^епэрэсэтэ", "^бляха"],
    word: word("млять?|мля|епт|епта|епть|ептыть|еп(?:рст|эрэсэтэ)|йопт.*|едрит|едрить|едрена|едреныть|едренвошь|едрид"),
  },
  {
    kind: "euphemism",
    needles: ["^нах", "^пох", "^пнх", "^нхй", "^нух"],
    word: word("нах|нахх|пох|пнх|нхй|нуегонах"),
    notNames: true,
  },
  {
    kind: "euphemism",
    needles: ["долбан", "долбат"],
    word: word("(?:за|по|на|из)?долбан(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми|ут.*)|долбанат.*"),
    notNames: true,
  },
  {
    kind: "euphemism",
    needles: ["гребан"],
    word: word("(?:за|от)?гребан+(?:ы[ейхм]|ыми|ая|о[ейм]|ого|ому|ую)"),
    notNames: true,
  },
  { kind: "euphemism", needles: ["задниц"], word: word("задниц(?:а|ы|у|е|ей|ам|ами|ах)?") },
];
