import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as node from "../../src/node.js";
import type { CheckerPool, Document } from "../../src/node.js";

const DOCUMENTS: readonly Document[] = [
  { id: "1", kind: "message", channel: "chat", text: "Здравствуйте! Перезвоним в течении часа." },
  { id: "2", kind: "report", text: "Клиентке перезвонили и согласовали дату осмотра." },
  { id: "3", kind: "report", text: "Согласно приказа отчёт возвращён на доработку." },
  { id: "4", kind: "script", text: "Добрый день! Он позво́нит Вам завтра." },
];

/** The pool runs built files, as a service would. */
const built = (await import(resolve("dist/node.js"))) as typeof node;

describe("a pool of checkers", () => {
  let pool: CheckerPool;
  beforeAll(async () => void (pool = await built.createCheckerPool({ threads: 2 })));
  afterAll(() => pool.close());

  it("gives each document what a checker gives it, in the order asked", async () => {
    const checker = await built.createChecker();
    const many = Array.from({ length: 40 }, (_, i) => ({ ...DOCUMENTS[i % 4]!, id: String(i) }));
    expect(await Promise.all(many.map((document) => pool.check(document)))).toEqual(many.map(checker.check));
  });

  it("refuses a wrong document by the checker's own error, and goes on", async () => {
    const wrong = { kind: "letter", text: "Отчёт готов." } as unknown as Document;
    const checker = await built.createChecker();
    const told = (() => {
      try {
        return checker.check(wrong);
      } catch (error) {
        return error as Error;
      }
    })();
    await expect(pool.check(wrong)).rejects.toEqual(told);
    await expect(pool.check(wrong)).rejects.toBeInstanceOf(built.InputError);
    await expect(pool.check(DOCUMENTS[1]!)).resolves.toMatchObject({ id: "2", verdict: "accept" });
  });

  it("checks by the policy it was given", async () => {
    const strict = await built.createCheckerPool({
      threads: 1,
      policy: { name: "own", version: "2", rules: { "spelling/*": "off" } },
    });
    const { findings, policy } = await strict.check(DOCUMENTS[0]!);
    await strict.close();
    expect(policy.name).toBe("own");
    expect(findings.filter(({ criterion }) => criterion === "spelling")).toEqual([]);
  });

  it.each([
    [{ policy: "./нет-такой.yml" }, /нет-такой\.yml: такого файла нет/u],
    [{ threads: 0 }, /число потоков — целое, от 1/u],
  ])("says before it starts what is wrong with %j", async (options, told) => {
    await expect(built.createCheckerPool(options)).rejects.toThrow(told);
  });
});
