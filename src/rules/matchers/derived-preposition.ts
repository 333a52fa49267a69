/** «в течение», «в одностороннем порядке», «на всякий случай»: prepositions and adverbs by now. */
export const isDerivedPreposition = (preposition: string, lemmas: readonly string[]): boolean =>
  /^(?:в|во|на|по)$/u.test(preposition) && lemmas.some((lemma) => DERIVED.has(lemma));
const DERIVED = new Set(
  "течение порядок случай контекст ход процесс результат соответствие связь качество отношение целое среднее присутствие отсутствие протяжение продолжение зависимость адрес".split(
    " ",
  ),
);
