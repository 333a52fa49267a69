import { replay } from "./evolve.js";
import type { TaskEvent } from "./task-event.js";
import type { TaskStatus } from "./task-status.js";

/** One earlier task of an order, as the operator sees it before the talk. */
export interface OrderEntry {
  readonly task: string;
  readonly status: TaskStatus;
  readonly channel: string;
  readonly category: string;
  readonly receivedAt: string;
  readonly rounds: number;
  readonly clientRequests: readonly string[];
  /** What was asked and how it ended, from the last report. */
  readonly clientAsked?: string;
  readonly result?: string;
  readonly cancelledBecause?: string;
}

/** All tasks of one order, the oldest first. */
export interface OrderHistory {
  readonly orderNumber: string;
  readonly tasks: readonly OrderEntry[];
}

const plain = (number: string): string => number.toLowerCase().replace(/[\s№]/gu, "");

/** The history of orders across their tasks (each a list of events), by order number; tasks without a number are left out. */
export function orderHistory(tasks: Iterable<readonly TaskEvent[]>): readonly OrderHistory[] {
  const orders = new Map<string, { orderNumber: string; tasks: OrderEntry[] }>();
  for (const events of tasks) {
    const state = replay(events);
    const { orderNumber } = state;
    if (orderNumber === undefined || state.task === undefined) continue;
    const order = orders.get(plain(orderNumber)) ?? { orderNumber, tasks: [] };
    orders.set(plain(orderNumber), order);
    order.tasks.push(entryOf(state as Required<typeof state>, events));
  }
  for (const order of orders.values()) order.tasks.sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt));
  return [...orders.values()];
}

function entryOf(state: Required<ReturnType<typeof replay>>, events: readonly TaskEvent[]): OrderEntry {
  const { task, status, channel, category, receivedAt, round: rounds, clientRequests } = state;
  const { fields = {} } = (state.report ?? {}) as { fields?: Readonly<Record<string, unknown>> };
  const { clientAsked, result } = fields;
  const end = events.findLast(({ type }) => type === "cancelled");
  const because = end?.type === "cancelled" ? end.data.reason : undefined;
  return {
    task,
    status,
    channel,
    category,
    receivedAt,
    rounds,
    clientRequests,
    ...(typeof clientAsked === "string" && { clientAsked }),
    ...(typeof result === "string" && { result }),
    ...(because !== undefined && { cancelledBecause: because }),
  };
}
