import type { Verdict } from "../criteria/assessment.js";
import { describeEvent } from "./describe-event.js";
import { evolve } from "./evolve.js";
import { compareRemarks, isFound, type Remark } from "./remark.js";
import type { TaskEvent, TaskEventType } from "./task-event.js";
import { initialState, type TaskState } from "./task-state.js";
import type { TaskStatus } from "./task-status.js";

/** One line of a task's life. */
export interface HistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly event: TaskEventType;
  readonly text: string;
  readonly status: TaskStatus;
  readonly round?: number;
}

/** One handing-in of the report and what came of it. */
export interface Round {
  readonly number: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  /** What the check proposed, last. */
  readonly proposed?: Verdict;
  readonly score?: number;
  readonly decision?: Verdict;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  readonly againstVerdict?: boolean;
  readonly reason?: string;
  /** What went back to the operator. */
  readonly remarks: readonly Remark[];
  /** Remarks of the round before that are gone, that came again, and those that are new. */
  readonly fixed: readonly Remark[];
  readonly recurring: readonly Remark[];
  readonly fresh: readonly Remark[];
}

/** What the representative sees of a task. Plain JSON. */
export interface TaskHistory {
  readonly task?: string;
  readonly status: TaskStatus;
  readonly entries: readonly HistoryEntry[];
  readonly rounds: readonly Round[];
  /** Milliseconds in each status, as the given function counts them. */
  readonly timeIn: Readonly<Partial<Record<TaskStatus, number>>>;
}

/** How time is counted, and until when in the status that still lasts. */
export interface HistoryOptions {
  /** Milliseconds between two moments: by the working calendar, `workingTime(policy)` of `chistovik`; by the clock where it is not given. */
  readonly duration?: (from: string, to: string) => number;
  readonly now?: string;
}

const byClock = (from: string, to: string): number => Math.max(0, Date.parse(to) - Date.parse(from));

/** The life of a task: who did what and when, its rounds with their remarks compared, and time in each status. */
export function history(events: readonly TaskEvent[], { duration = byClock, now }: HistoryOptions = {}): TaskHistory {
  const entries: HistoryEntry[] = [];
  const timeIn: Partial<Record<TaskStatus, number>> = {};
  let state: TaskState = initialState;
  let since: string | undefined;
  const spend = (until: string): void => {
    // A task that is over has no time to spend; of clocks that disagree the one ahead counts.
    if (since === undefined || isOver(state) || Date.parse(until) < Date.parse(since)) return;
    timeIn[state.status] = (timeIn[state.status] ?? 0) + duration(since, until);
  };
  for (const event of events) {
    const { at, by } = event.metadata;
    spend(at);
    state = evolve(state, event);
    if (since === undefined || Date.parse(at) > Date.parse(since)) since = at;
    const round = "round" in event.data ? { round: event.data.round } : {};
    entries.push({ at, by, event: event.type, text: describeEvent(event), status: state.status, ...round });
  }
  if (now !== undefined) spend(now);
  return {
    ...(state.task !== undefined && { task: state.task }),
    status: state.status,
    entries,
    rounds: roundsOf(events),
    timeIn,
  };
}

const isOver = ({ status }: TaskState): boolean => status === "accepted" || status === "cancelled";

type Draft = { -readonly [Name in keyof Round]: Round[Name] };

function roundsOf(events: readonly TaskEvent[]): Round[] {
  const rounds: Draft[] = [];
  let found: readonly Remark[] = [];
  for (const event of events) {
    const { at, by } = event.metadata;
    if (event.type === "submitted") {
      rounds.push({
        number: event.data.round,
        submittedAt: at,
        submittedBy: by,
        remarks: [],
        fixed: [],
        recurring: [],
        fresh: [],
      });
    }
    const round = rounds.at(-1);
    const sent = rounds.at(-2)?.remarks ?? [];
    if (!round) continue;
    if (event.type === "assessed") {
      found = event.data.remarks;
      Object.assign(
        round,
        { proposed: event.data.verdict, score: event.data.score },
        compareRemarks(sent.filter(isFound), found),
      );
    }
    if (event.type === "accepted")
      Object.assign(
        round,
        { decision: "accept", decidedAt: at, decidedBy: by },
        decision(event.data),
        compareRemarks(sent, found),
      );
    if (event.type === "sent-to-rework") {
      const { remarks } = event.data;
      Object.assign(
        round,
        { decision: "rework", decidedAt: at, decidedBy: by, remarks },
        decision(event.data),
        compareRemarks(sent, remarks),
      );
    }
  }
  return rounds;
}

function decision({
  againstVerdict,
  reason,
}: {
  readonly againstVerdict: boolean;
  readonly reason?: string;
}): Partial<Round> {
  return { againstVerdict, ...(reason !== undefined && { reason }) };
}
