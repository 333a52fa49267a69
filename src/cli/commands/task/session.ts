import { randomUUID } from "node:crypto";
import { InputError, maskPersonalData, type Policy } from "../../../index.js";
import { createChecker, readPolicyFile, type Checker } from "../../../node.js";
import {
  Conflict,
  handleCommand,
  nextActions,
  Refusal,
  replay,
  STATUS_NAMES,
  type Handled,
  type TaskCommand,
  type TaskState,
  type UnsignedCommand,
} from "../../../workflow/index.js";
import type { SqliteStore } from "../../../workflow/sqlite-store.js";
import { EXIT } from "../../exit-status.js";
import type { NamedPolicy } from "../../named-policy.js";
import { readObject } from "./read-object.js";
import type { TaskArguments } from "./task-arguments.js";
import { userName } from "./user-name.js";

/** One run of the command: the open file, the policy, and how to answer. */
export class Session {
  readonly args: TaskArguments;
  readonly store: SqliteStore;
  readonly #policy: NamedPolicy;

  constructor(args: TaskArguments, store: SqliteStore, policy: NamedPolicy) {
    this.args = args;
    this.store = store;
    this.#policy = policy;
  }

  /** The policy's own words; a checker is not made where they are enough. */
  policy(): Promise<Policy> {
    return readPolicyFile(this.#policy.named as string, this.#policy.folder);
  }

  checker(): Promise<Checker> {
    const { named, folder } = this.#policy;
    return createChecker({ ...(named !== undefined && { policy: named as string }), cwd: folder });
  }

  /** The moment of the deed. */
  get at(): string {
    return this.args.at ?? new Date().toISOString();
  }

  /** The task's id. */
  get task(): string {
    const { task } = this.args;
    if (task === undefined)
      throw new InputError(
        "какая задача? Назовите её: chistovik task ДЕЙСТВИЕ ЗАДАЧА; все задачи: chistovik task list",
      );
    return task;
  }

  /** The task as it is; one that nobody has heard of is an error. */
  async state(): Promise<TaskState> {
    const events = await this.store.load(this.task);
    if (!events.length) throw new InputError(`нет задачи «${this.task}»; все задачи: chistovik task list`);
    return replay(events);
  }

  /** What the JSON of a file or of the standard input says; undefined where neither is named. */
  async input(file: string | undefined = this.args.file): Promise<Record<string, unknown> | undefined> {
    return file === undefined ? undefined : readObject(file);
  }

  /** Carries a command out under the run's author, moment and key. */
  async handle(
    command: UnsignedCommand,
    task: string = this.task,
    more: Partial<TaskCommand["metadata"]> = {},
  ): Promise<Handled> {
    const { key, expect, by } = this.args;
    if (expect !== undefined && !/^\d+$/u.test(expect))
      throw new InputError(`«--expect ${expect}»: нужно число — версия задачи`);
    const metadata = {
      id: randomUUID(),
      task,
      at: this.at,
      by: by ?? userName(),
      ...(key !== undefined && { key }),
      ...more,
    };
    const { categories } = await this.policy();
    return handleCommand(this.store, { ...command, metadata } as TaskCommand, {
      ...(expect !== undefined && { expectedVersion: Number(expect) }),
      ...(categories && { categories }),
    });
  }

  /** Answers what a command came to: a sentence, or the whole as JSON. */
  answer({ state, events }: Handled, sentence: string, more: object = {}): void {
    const next = nextActions(state);
    if (this.args.json) {
      this.print(
        JSON.stringify(
          {
            task: state.task,
            version: state.version,
            status: state.status,
            category: state.category,
            events,
            nextActions: next,
            ...more,
          },
          null,
          2,
        ),
      );
      return;
    }
    const done = events.length ? sentence : "Это уже сделано: ничего не изменилось.";
    const steps = next
      .filter(({ action }) => action !== "cancel" && action !== "note-overrun")
      .map(({ title }) => title)
      .join("; ");
    this.print(`Задача ${state.task!}: ${STATUS_NAMES[state.status]}. ${done}${steps ? `\nДальше: ${steps}.` : ""}`);
  }

  /** A person reads no personal numbers here, as in no report; JSON is for the services that keep them. */
  print(text: string): void {
    process.stdout.write(`${this.args.json ? text : maskPersonalData(text)}\n`);
  }

  /** A refusal or a conflict is an answer, too: with `--json` one that a program can read. */
  refused(error: unknown): number {
    if (!(error instanceof Refusal || error instanceof Conflict)) throw error;
    if (!this.args.json) throw new InputError(error.message);
    const { message } = error;
    const more =
      error instanceof Refusal
        ? { error: "refused", reason: error.reason, allowed: error.allowed }
        : { error: "conflict", expected: error.expected, actual: error.actual };
    this.print(JSON.stringify({ ...more, message }, null, 2));
    return EXIT.misuse;
  }

  close(): void {
    this.store.close();
  }
}
