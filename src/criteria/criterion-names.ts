import type { Criterion } from "../policy/policy.js";

/** The criteria's names, as they stand in reports. */
export const CRITERION_NAMES: Readonly<Record<Criterion, string>> = {
  spelling: "Орфография",
  grammar: "Грамматика",
  punctuation: "Пунктуация",
  typography: "Оформление",
  style: "Стиль",
  etiquette: "Этикет",
  profanity: "Нецензурные слова",
  slang: "Жаргон",
  stress: "Ударения",
  fields: "Поля",
  deadlines: "Сроки",
};
