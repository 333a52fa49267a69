import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { stateDiagram } from "../../scripts/workflow/diagram.js";
import { PAGE, replaced } from "../../scripts/workflow/write-docs.js";
import { STATUS_NAMES, TRANSITIONS } from "../../src/workflow/index.js";

const page = readFileSync(PAGE, "utf8");

it("the manual's diagram is the transition table's: npx tsx scripts/workflow/write-docs.ts", () => {
  expect(replaced(page, "diagram", ["```mermaid", stateDiagram(), "```"].join("\n")) === page).toBe(true);
});

it("the diagram has every status and every deed", () => {
  const diagram = stateDiagram();
  for (const [status, name] of Object.entries(STATUS_NAMES))
    if (status !== "new") expect(diagram).toContain(`: ${name}`);
  for (const { title } of Object.values(TRANSITIONS)) expect(diagram).toContain(title);
});
