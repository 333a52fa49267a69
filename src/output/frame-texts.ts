import type { Severity } from "../policy/policy.js";

/** Words of the frame around findings. The findings themselves are always in Russian: they speak of Russian text. */
export interface FrameTexts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly accept: string;
  readonly rework: string;
  readonly score: string;
  readonly columns: readonly [string, string, string, string];
  readonly total: string;
  readonly more: (count: number) => string;
  readonly documents: (all: number, rework: number, failed: number) => string;
  readonly remarks: string;
  readonly message: (index: number) => string;
}

/** Frame texts by language. */
export const FRAME_TEXTS: Readonly<Record<"ru" | "en", FrameTexts>> = {
  ru: {
    severity: { critical: "критично", error: "ошибка", warning: "замечание", info: "справка" },
    accept: "ПРИНЯТЬ",
    rework: "НА ДОРАБОТКУ",
    score: "оценка",
    columns: ["Критерий", "Пункт", "Оценка", "Замечаний"],
    total: "Всего",
    more: (count) => `… и ещё ${count}`,
    documents: (all, rework, failed) =>
      `Документов: ${all}, на доработку: ${rework}${failed ? `, не проверено: ${failed}` : ""}`,
    remarks: "Замечания оператору",
    message: (index) => `сообщение ${index + 1}`,
  },
  en: {
    severity: { critical: "critical", error: "error", warning: "warning", info: "info" },
    accept: "ACCEPT",
    rework: "REWORK",
    score: "score",
    columns: ["Criterion", "Clause", "Score", "Findings"],
    total: "Total",
    more: (count) => `… and ${count} more`,
    documents: (all, rework, failed) =>
      `Documents: ${all}, to rework: ${rework}${failed ? `, not checked: ${failed}` : ""}`,
    remarks: "Remarks to the operator",
    message: (index) => `message ${index + 1}`,
  },
};
