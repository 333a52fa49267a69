/** `chistovik/lexicon`: Russian words, their readings, forms and corrections. */
export { createLexicon } from "./create-lexicon.js";
export { isIntact } from "./compiled/open-compiled.js";
export { explainGlossaryWord, explainWord, type WordExplanation } from "./explain-word.js";
export { openHunspell } from "./glossary/open-hunspell.js";
export { lemmas } from "./lemmas.js";
export type { GlossaryWord } from "./glossary/create-glossary.js";
export type { SpellingOptions } from "./with-spelling.js";
export type { Features, Lexicon, Reading, StyleMark, SuggestContext, Suggestion, Tag, Upos } from "./lexicon.js";
