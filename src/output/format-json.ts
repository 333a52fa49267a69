import { writeRemarks } from "../criteria/write-remarks.js";
import type { Failure, Formatter, FormatOptions, Result } from "./formatter.js";

/** The assessment as it is written: the file's name first, the remarks last. */
function record({ name, assessment, omitted }: Result, options: FormatOptions): string {
  const { id, ...rest } = assessment;
  return JSON.stringify({
    ...(options.named && { file: name }),
    ...(id !== undefined && { id }),
    ...rest,
    ...(omitted && { omitted }),
    ...(options.remarks && assessment.verdict === "rework" && { remarks: writeRemarks(assessment) }),
  });
}

function failed({ name, id, line, error }: Failure, options: FormatOptions): string {
  return JSON.stringify({
    ...(options.named && { file: name }),
    ...(id !== undefined && { id }),
    ...(line !== undefined && { line }),
    error,
  });
}

const skipped = ({ assessment }: Result, { quiet }: FormatOptions): boolean =>
  quiet === true && assessment.verdict === "accept";

/** One assessment a line. */
export function formatNdjson(options: FormatOptions): Formatter {
  return {
    start: () => "",
    result: (result) => (skipped(result, options) ? "" : `${record(result, options)}\n`),
    failure: (failure) => `${failed(failure, options)}\n`,
    end: () => "",
  };
}

/** A JSON list of assessments. */
export function formatJson(options: FormatOptions): Formatter {
  let separator = "[\n";
  const item = (json: string): string => {
    const text = separator + json;
    separator = ",\n";
    return text;
  };
  return {
    start: () => "",
    result: (result) => (skipped(result, options) ? "" : item(record(result, options))),
    failure: (failure) => item(failed(failure, options)),
    end: () => (separator === "[\n" ? "[]\n" : "\n]\n"),
  };
}
