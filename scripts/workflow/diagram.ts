import {
  STATUS_NAMES,
  TASK_ACTIONS,
  TASK_STATUSES,
  TRANSITIONS,
  type TaskStatus,
  type Transition,
} from "../../src/workflow/index.js";

/** Name of a status in Mermaid, which takes no hyphens. */
const id = (status: TaskStatus): string => (status === "new" ? "[*]" : status.replace(/-/gu, "_"));

/** The life of a task as a Mermaid diagram, drawn from the transition table; what any status may see stands in a note. */
export function stateDiagram(): string {
  const names = TASK_STATUSES.filter((status) => status !== "new").map(
    (status) => `  ${id(status)}: ${STATUS_NAMES[status]}`,
  );
  const arrows = TASK_ACTIONS.filter((action) => action !== "cancel" && action !== "note-overrun").flatMap((action) => {
    const { title, moves }: Transition = TRANSITIONS[action];
    return Object.entries(moves).map(([from, to]) => `  ${id(from as TaskStatus)} --> ${id(to)}: ${title}`);
  });
  return [
    "stateDiagram-v2",
    ...names,
    ...arrows,
    "  accepted --> [*]",
    "  cancelled --> [*]",
    "  note right of received",
    `    ${TRANSITIONS.cancel.title}: из каждого состояния до приёмки.`,
    `    ${TRANSITIONS["note-overrun"].title}: в каждом состоянии, его не меняет.`,
    "  end note",
  ].join("\n");
}
