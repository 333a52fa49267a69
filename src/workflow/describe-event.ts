import type { TaskEvent } from "./task-event.js";

const proposed = { accept: "принять", rework: "на доработку" } as const;
const score = (value: number): string => String(value).replace(".", ",");

/** One line about an event, as the representative reads it. */
export function describeEvent(event: TaskEvent): string {
  switch (event.type) {
    case "received":
      return `Обращение принято: канал ${event.data.channel}, категория ${event.data.category}`;
    case "completed": {
      const { filled, missing } = event.data;
      return `Поля проверены: дополнено ${filled.length}, осталось спросить ${missing.length}`;
    }
    case "history-consulted":
      return event.data.tasks.length
        ? `История заказа просмотрена: прежних задач ${event.data.tasks.length}`
        : "История заказа просмотрена: прежних задач нет";
    case "communicated": {
      const { manner, reached, summary } = event.data;
      return `${manner === "spoken" ? "Разговор с клиентом" : "Переписка с клиентом"}${reached ? "" : " (клиент не ответил)"}: ${summary}`;
    }
    case "client-request-opened":
      return `Открыто обращение клиента № ${event.data.number}`;
    case "submitted":
      return event.data.round === 1 ? "Отчёт сдан" : `Отчёт сдан снова (сдача ${event.data.round})`;
    case "assessed":
      return `Отчёт проверен: ${proposed[event.data.verdict]}, оценка ${score(event.data.score)}, замечаний ${event.data.remarks.length}`;
    case "accepted":
      return `Результат принят${against(event.data)}`;
    case "sent-to-rework":
      return `Отправлен на доработку, замечаний ${event.data.remarks.length}${against(event.data)}`;
    case "cancelled":
      return `Задача отменена заказчиком${event.data.reason ? `: ${event.data.reason}` : ""}`;
    case "term-overrun":
      return event.data.message ?? `Нарушен срок «${event.data.term}»`;
  }
}

function against({ againstVerdict, reason }: { readonly againstVerdict: boolean; readonly reason?: string }): string {
  if (reason === undefined) return "";
  return againstVerdict ? ` вопреки проверке: ${reason}` : `: ${reason}`;
}
