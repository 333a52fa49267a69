import type { Reading } from "../../lexicon/lexicon.js";

/** Posts and forms of address that stand before a name, as lemmas. */
const POSTS: ReadonlySet<string> = new Set(
  `господин госпожа товарищ гражданин гражданка директор гендиректор президент председатель заместитель начальник руководитель менеджер специалист
  оператор оценщик эксперт юрист адвокат нотариус бухгалтер инженер инспектор консультант администратор координатор секретарь доктор профессор врач судья министр
  губернатор мэр депутат генерал полковник майор капитан лейтенант клиент клиентка заказчик заказчица заемщик заемщица собственник покупатель продавец коллега
  сотрудник сотрудница представитель`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Abbreviations before a name. */
const SHORT = new Set(["г-н", "г-жа", "г-ну", "г-же", "г-на", "г-жи", "гр", "тов"]);

/** Whether a word is a post or a form of address. */
export function isPost(key: string, reading: Reading | undefined): boolean {
  return SHORT.has(key) || (reading !== undefined && POSTS.has(reading.lemma.replaceAll("ё", "е")));
}
