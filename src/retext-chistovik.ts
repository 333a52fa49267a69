import type { Plugin } from "unified";
import type { Checker } from "./create-checker.js";
import type { Document } from "./document/document.js";
import { LineTable } from "./findings/line-table.js";
import { toVFileMessage } from "./output/to-vfile-message.js";

/** What the plugin checks with, and as what kind of document. */
export interface RetextChistovikOptions extends Pick<Document, "channel" | "format"> {
  readonly checker: Checker;
  /** `report` by default. */
  readonly kind?: Document["kind"];
}

/**
 * A unified plugin that adds every finding to the file as a message, beside the messages of other people's plugins. The
 * assessment itself is put into `file.data.assessment`.
 */
export const retextChistovik: Plugin<[RetextChistovikOptions]> = function ({ checker, kind = "report", ...rest }) {
  return (_tree, file) => {
    const text = String(file);
    const assessment = checker.check({ kind, ...rest, text });
    const lines = new LineTable(text);
    for (const finding of assessment.findings) file.messages.push(toVFileMessage(finding, text, lines));
    file.data["assessment"] = assessment;
  };
};
