import type { Policy } from "./policy.js";

/** The default policy, as src/policy/standard.yml says it. */
export const STANDARD: Omit<Policy, "hash"> = {
  name: "standard",
  version: "1.0",
  weights: {
    spelling: 3,
    grammar: 3,
    punctuation: 2,
    typography: 1,
    style: 2,
    etiquette: 2,
    profanity: 3,
    slang: 2,
    stress: 1,
    fields: 3,
    deadlines: 3,
  },
  penalties: {
    critical: 3,
    error: 0.3,
    warning: 0.1,
    info: 0.01,
  },
  thresholds: {
    spelling: 70,
    grammar: 70,
    punctuation: 70,
    typography: 60,
    style: 60,
    etiquette: 65,
    profanity: 100,
    slang: 65,
    stress: 60,
    fields: 70,
    deadlines: 70,
  },
  zeroTolerance: ["spelling", "grammar", "style"],
  passMark: 80,
  clauses: {
    spelling: "2.1",
    grammar: "2.1",
    punctuation: "2.1",
    typography: "2.1",
    style: "2.1",
    etiquette: "2.2",
    profanity: "2.2",
    slang: "2.2",
    stress: "2.2",
    fields: "критерий 1",
    deadlines: "критерий 2",
  },
  rules: {},
  yo: "any",
  address: "consistent",
  glossary: {
    words: [],
    forbidden: [],
    hunspell: [],
  },
  fields: {},
  terms: [],
  standards: {},
  placeholders: {},
  personalData: {},
  ruleFolders: [],
};

/** The default policy with its commentary. */
export const STANDARD_TEXT: string =
  '# yaml-language-server: $schema=./policy.schema.json\n# Политика «standard»: как Чистовик судит, если не сказано иначе. Своя политика называет только то, чем отличается.\nname: standard\nversion: "1.0"\n\n# Вес критерия в общей оценке: среднее взвешенное по критериям, которые применимы к документу.\nweights:\n  spelling: 3 # орфография\n  grammar: 3 # грамматика\n  punctuation: 2 # пунктуация\n  typography: 1 # оформление\n  style: 2 # стиль\n  etiquette: 2 # деловой этикет\n  profanity: 3 # нецензурные слова\n  slang: 2 # жаргон и просторечие\n  stress: 1 # ударения\n  fields: 3 # обязательные поля\n  deadlines: 3 # сроки\n\n# Штраф за одно замечание. Оценка критерия: 100 · L / (L + P), где P — сумма штрафов,\n# L = max(1, слов / 75): в длинном тексте то же замечание весит меньше.\npenalties:\n  critical: 3\n  error: 0.3\n  warning: 0.1\n  info: 0.01\n\n# Наименьшая оценка критерия, от 0 до 100; ниже — на доработку.\nthresholds:\n  spelling: 70\n  grammar: 70\n  punctuation: 70\n  typography: 60\n  style: 60\n  etiquette: 65\n  profanity: 100\n  slang: 65\n  stress: 60\n  fields: 70\n  deadlines: 70\n\n# Критерии, где не допускается ни одной ошибки (severity: error). Пункт 2.1: в текстах нет орфографических и стилистических ошибок.\nzeroTolerance: [spelling, grammar, style]\n\n# Наименьшая общая оценка, с которой результат принимают.\npassMark: 80\n\n# Пункт требований, который нарушает замечание критерия; правило может назвать свой.\nclauses:\n  spelling: "2.1"\n  grammar: "2.1"\n  punctuation: "2.1"\n  typography: "2.1"\n  style: "2.1"\n  etiquette: "2.2"\n  profanity: "2.2"\n  slang: "2.2"\n  stress: "2.2"\n  fields: "критерий 1"\n  deadlines: "критерий 2"\n\n# Правило или «критерий/*» → off, on или важность (info, warning, error, critical). Точное имя сильнее звёздочки.\nrules: {}\n\n# Буква ё: any — всё равно; require — обязательна; consistent — одинаково во всём тексте.\nyo: any\n\n# Обращение: Вы, вы или consistent — одинаково во всём тексте.\naddress: consistent\n\n# Слова заказчика: words — свои (со всеми формами), forbidden — запрещённые (с заменой), hunspell — файлы .dic.\nglossary:\n  words: []\n  forbidden: []\n  hunspell: []\n\n# JSON Schema полей документа: вид или «вид/канал» → схема.\nfields: {}\n\n# Сроки: от какого события до какого, сколько, по какому календарю.\nterms: []\n\n# Стандарты общения заказчика: обязательные части, запрещённые обороты, длина.\nstandards: {}\n\n# Имена подстановок, которые разрешены в шаблонах; без списка разрешены все.\nplaceholders: {}\n\n# Какие персональные данные нельзя пересылать.\npersonalData: {}\n\n# Папки со своими правилами (файлы *.yml, как в docs/rule-files.md).\nruleFolders: []\n';
