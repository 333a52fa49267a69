import {
  accept,
  cancel,
  communicate,
  completeTask,
  consultHistory,
  noteOverrun,
  openRequest,
  receive,
  rework,
  submit,
} from "./deeds.js";
import { reviewTask } from "./review-task.js";
import type { Session } from "./session.js";
import { listTasks, showTask } from "./show-tasks.js";

/** An action of `chistovik task`: what it does in both languages, and how; answers the exit status. */
export interface Action {
  readonly ru: string;
  readonly en: string;
  run(session: Session): Promise<number>;
}

const action = (ru: string, en: string, run: Action["run"]): Action => ({ ru, en, run });

/** Name of an action. */
export type ActionName =
  | "receive"
  | "complete"
  | "history"
  | "talk"
  | "request"
  | "submit"
  | "review"
  | "accept"
  | "rework"
  | "cancel"
  | "overrun"
  | "show"
  | "list";

/** Every action, in the order of a task's life. */
export const ACTIONS: Readonly<Record<ActionName, Action>> = {
  receive: action("принять обращение: receive [ЗАДАЧА] ФАЙЛ", "take an inquiry: receive [TASK] FILE", receive),
  complete: action(
    "проверить и дозаполнить поля: complete ЗАДАЧА [ФАЙЛ]",
    "check and complete the fields",
    completeTask,
  ),
  history: action("посмотреть историю заказа: history ЗАДАЧА", "look at the order's history", consultHistory),
  talk: action(
    "записать разговор с клиентом: talk ЗАДАЧА [ФАЙЛ] --summary ТЕКСТ",
    "record a talk with the client",
    communicate,
  ),
  request: action("открыть обращение клиента: request ЗАДАЧА --number НОМЕР", "open a client request", openRequest),
  submit: action("сдать отчёт: submit ЗАДАЧА ФАЙЛ", "hand in the report", submit),
  review: action("проверить отчёт по критериям: review ЗАДАЧА", "check the report by the criteria", reviewTask),
  accept: action("принять результат: accept ЗАДАЧА [--reason]", "accept the result", accept),
  rework: action("отправить на доработку: rework ЗАДАЧА [--remark]", "send to rework", rework),
  cancel: action("отменить: cancel ЗАДАЧА [--reason]", "cancel", cancel),
  overrun: action(
    "отметить нарушение срока: overrun ЗАДАЧА --term --due-at",
    "note that a term passed unkept",
    noteOverrun,
  ),
  show: action("показать задачу: show ЗАДАЧА", "show a task", showTask),
  list: action("перечислить задачи: list [--order] [--status]", "list the tasks", listTasks),
};
