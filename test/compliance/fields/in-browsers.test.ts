import { afterEach, describe, expect, it, vi } from "vitest";
import { resolvePolicy } from "../../../src/policy/resolve-policy.js";

// A browser has no module that can be loaded at the moment it is needed.
vi.mock("../../../src/document/lazy-module.js", async (original) => ({
  ...(await original<object>()),
  loadNow: () => undefined,
}));
afterEach(() => vi.resetModules());

const fields = { channel: "chat", phone: "8 912 345-67-89" };

describe("where modules come asynchronously", () => {
  it("fields are checked and completed once they were prepared", async () => {
    const { prepareFields } = await import("../../../src/compliance/fields/schema-compiler.js");
    const { checkFields } = await import("../../../src/compliance/fields/check-fields.js");
    const { completeFields } = await import("../../../src/compliance/fields/complete-fields.js");
    await prepareFields();
    await prepareFields();
    expect(checkFields({ kind: "request", fields }, resolvePolicy())).toHaveLength(6);
    expect(completeFields({ kind: "request", fields }, resolvePolicy()).normal).toEqual([
      { field: "/phone", value: "+79123456789", display: "+7 (912) 345-67-89" },
    ]);
  });

  it("who has not prepared them is told how", async () => {
    const { checkFields } = await import("../../../src/compliance/fields/check-fields.js");
    const { normalPhone } = await import("../../../src/compliance/fields/phone-number.js");
    expect(() => checkFields({ kind: "request", fields }, resolvePolicy())).toThrow(
      "вызовите prepareFields() и дождитесь её",
    );
    expect(() => normalPhone("8 912 345-67-89")).toThrow("вызовите prepareFields() и дождитесь её");
  });
});
