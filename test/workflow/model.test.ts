import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  decide,
  evolve,
  history,
  initialState,
  nextActions,
  Refusal,
  replay,
  TASK_ACTIONS,
  TASK_STATUSES,
  type TaskEvent,
  type TaskState,
  type UnsignedCommand,
} from "../../src/workflow/index.js";
import { DEEDS, inquiry, signed } from "./task.js";

/** The task as a child would tell it: where it stands, how often it was talked, handed in, and what the check proposes. */
interface Model {
  at: string;
  talks: number;
  rounds: number;
  requests: number;
  proposed?: string;
  events: number;
}

/** The model in ten lines: what the status becomes, or undefined where the command does not fit. */
function expected(m: Model, { type, data }: UnsignedCommand): string | undefined {
  const d = data as { reason?: string; remarks?: readonly unknown[] };
  const over = m.at === "accepted" || m.at === "cancelled";
  if (type === "receive") return m.at === "new" ? "received" : undefined;
  if (m.at === "new") return undefined;
  if (type === "note-overrun") return m.at;
  if (over) return undefined;
  if (type === "cancel") return "cancelled";
  if (type === "complete")
    return {
      received: "completed",
      completed: "completed",
      consulted: m.at,
      communicating: m.at,
      "request-opened": m.at,
      rework: "rework",
    }[m.at];
  if (type === "consult-history") return m.at === "completed" ? "consulted" : undefined;
  if (type === "communicate")
    return {
      consulted: "communicating",
      communicating: "communicating",
      "request-opened": "request-opened",
      rework: "rework",
    }[m.at];
  if (type === "open-client-request")
    return m.talks && !m.requests
      ? { communicating: "request-opened", "request-opened": "request-opened", rework: "rework" }[m.at]
      : undefined;
  if (type === "submit")
    return ["consulted", "communicating", "request-opened", "rework"].includes(m.at) ? "submitted" : undefined;
  if (type === "assess") return ["submitted", "assessed"].includes(m.at) ? "assessed" : undefined;
  if (m.at !== "assessed" || (type !== m.proposed && !d.reason) || (type === "rework" && !d.remarks!.length))
    return undefined;
  return type === "accept" ? "accepted" : "rework";
}

interface Real {
  state: TaskState;
  events: TaskEvent[];
}

const fits = new Ajv2020.default({ allErrors: true }).compile(
  JSON.parse(readFileSync("schema/task-event.json", "utf8")) as object,
);

class Deed implements fc.Command<Model, Real> {
  constructor(readonly deed: UnsignedCommand) {}
  check = (): boolean => true;

  run(model: Model, real: Real): void {
    const status = expected(model, this.deed);
    const allowed = nextActions(real.state).map(({ action }) => action);
    let events: readonly TaskEvent[];
    try {
      events = decide(signed(this.deed), real.state);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect([status, (error as Refusal).allowed.map(({ action }) => action)]).toEqual([undefined, allowed]);
      return;
    }
    expect(allowed).toContain(this.deed.type);
    real.state = events.reduce(evolve, real.state);
    real.events.push(...events);
    expect(real.state.status).toBe(status);
    Object.assign(model, { at: status, events: model.events + events.length });
    if (this.deed.type === "communicate") model.talks++;
    if (this.deed.type === "open-client-request") model.requests++;
    if (this.deed.type === "submit") model.rounds++;
    if (this.deed.type === "assess") model.proposed = this.deed.data.verdict;
    expect([real.state.version, real.state.round, real.state.communications]).toEqual([
      model.events,
      model.rounds,
      model.talks,
    ]);
    for (const event of events) expect(fits(JSON.parse(JSON.stringify(event))), JSON.stringify(fits.errors)).toBe(true);
  }

  toString = (): string => this.deed.type;
}

// A life mostly goes on: deeds of its order are likelier than the rest.
const LIFE = [...DEEDS, ...DEEDS.slice(0, 8), ...DEEDS.slice(1, 7)];
const deeds = fc.commands(
  LIFE.map((deed) => fc.constant(new Deed(deed))),
  { maxCommands: 60, size: "max" },
);
const start = (): { model: Model; real: Real } => ({
  model: { at: "new", talks: 0, rounds: 0, requests: 0, events: 0 },
  real: { state: initialState, events: [] },
});

describe("over thousands of random histories", () => {
  it("the task is what the ten lines say: no illegal state, nothing lost", () => {
    const seen = new Set<string>();
    const ended = new Set<string>();
    fc.assert(
      fc.property(deeds, (commands) => {
        const run = start();
        fc.modelRun(() => run, commands);
        for (const event of run.real.events) seen.add(event.type);
        ended.add(run.real.state.status);
      }),
      { numRuns: 3000 },
    );
    // The histories are worth something only if they reach everything.
    expect([seen.size, TASK_STATUSES.filter((status) => !ended.has(status))]).toEqual([TASK_ACTIONS.length, []]);
  });

  it("replay gives the same state, any prefix can be loaded, and nothing but JSON is in it", () => {
    fc.assert(
      fc.property(deeds, (commands) => {
        const run = start();
        fc.modelRun(() => run, commands);
        const stored = JSON.parse(JSON.stringify(run.real.events)) as TaskEvent[];
        expect(replay(stored)).toEqual(run.real.state);
        let state = initialState;
        stored.forEach((event, index) => {
          state = evolve(state, event);
          expect(replay(stored.slice(0, index + 1))).toEqual(state);
          expect(history(stored.slice(0, index + 1)).entries).toHaveLength(index + 1);
        });
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it("the category changes nothing: with another channel the same states and allowed actions follow", () => {
    const channels = ["chat", "mail", "voicemail", "call-d", "call-e"] as const;
    const path = (commands: readonly UnsignedCommand[], channel: string): unknown[] => {
      let state = initialState;
      return commands.map((command) => {
        try {
          state = decide(signed(command.type === "receive" ? inquiry(channel) : command, 0), state).reduce(
            evolve,
            state,
          );
        } catch (error) {
          return (error as Refusal).message;
        }
        return [state.status, nextActions(state)];
      });
    };
    const histories = fc.array(fc.constantFrom(...LIFE), { maxLength: 50 }).map((commands) => [DEEDS[0]!, ...commands]);
    fc.assert(
      fc.property(histories, fc.constantFrom(...channels), fc.constantFrom(...channels), (commands, one, other) => {
        expect(path(commands, one)).toEqual(path(commands, other));
      }),
      { numRuns: 2000 },
    );
  });
});
