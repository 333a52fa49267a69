import { assignCategory } from "./assign-category.js";
import { EVENT_VERSION, type JsonDocument, type TaskEvent } from "./task-event.js";

type Data = Readonly<Record<string, unknown>>;
type Upcaster = (data: Data, at: string) => Data;

/** What changed from version 1 to 2, by event; events that are not named stayed as they were. */
const FROM_1: Readonly<Record<string, Upcaster>> = {
  /** The order's number was called `order`, and the category was counted again by every reader. */
  received: ({ order, ...data }, at) => ({
    ...data,
    category: assignCategory({ channel: String(data["channel"]) }),
    receivedAt: at,
    ...(typeof order === "string" && { orderNumber: order }),
  }),
  /** A talk was a `call` or a `message`, and every talk reached the client. */
  communicated: ({ kind, ...data }) => ({ reached: true, ...data, manner: kind === "call" ? "spoken" : "written" }),
  /** Remarks were one text, a remark a line; the decision did not say whether it went against the verdict. */
  "sent-to-rework": ({ remarks, ...data }) => ({
    againstVerdict: false,
    ...data,
    remarks: typeof remarks === "string" ? lines(remarks) : remarks,
  }),
  accepted: (data) => ({ againstVerdict: false, ...data }),
};

const lines = (text: string): readonly { readonly text: string }[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-–—•])\s*/u, "").trim())
    .filter(Boolean)
    .map((line) => ({ text: line }));

/** An event as it was stored, in the version of today; one from the future, or no event at all, is an error. */
export function upcast(stored: unknown): TaskEvent {
  const { type, data, metadata } = (stored ?? {}) as { type?: string; data?: Data; metadata?: JsonDocument };
  const version = metadata?.["version"];
  if (typeof type !== "string" || !data || typeof version !== "number")
    throw new Error("Это не событие задачи: нужны type, data и metadata.version.");
  if (version === EVENT_VERSION) return stored as TaskEvent;
  if (version !== 1)
    throw new Error(
      `Событие «${type}» записано в версии ${version}, а эта программа знает версии 1 и ${EVENT_VERSION}: обновите chistovik.`,
    );
  const now = FROM_1[type]?.(data, String(metadata?.["at"])) ?? data;
  return { type, data: now, metadata: { ...metadata, version: EVENT_VERSION } } as unknown as TaskEvent;
}
