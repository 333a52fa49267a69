/** Where a task's life stands. */
export const TASK_STATUSES = [
  "new",
  "received",
  "completed",
  "consulted",
  "communicating",
  "request-opened",
  "submitted",
  "assessed",
  "rework",
  "accepted",
  "cancelled",
] as const;

/** Where a task's life stands. */
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What a status is called in messages and in the diagram. */
export const STATUS_NAMES: Readonly<Record<TaskStatus, string>> = {
  new: "обращение ещё не принято",
  received: "обращение принято",
  completed: "поля проверены и дополнены",
  consulted: "история заказа просмотрена",
  communicating: "идёт общение с клиентом",
  "request-opened": "открыто обращение клиента",
  submitted: "отчёт сдан",
  assessed: "отчёт проверен по критериям",
  rework: "отчёт на доработке",
  accepted: "результат принят",
  cancelled: "задача отменена заказчиком",
};
