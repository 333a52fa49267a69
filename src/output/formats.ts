import type { MakeFormatter } from "./formatter.js";
import { formatCheckstyle } from "./format-checkstyle.js";
import { formatGithub } from "./format-github.js";
import { formatHtml } from "./format-html.js";
import { formatJson, formatNdjson } from "./format-json.js";
import { formatJunit } from "./format-junit.js";
import { formatPretty } from "./format-pretty.js";
import { formatSarif } from "./format-sarif.js";

/** Every output format by its name on the command line. */
export const FORMATS: Readonly<Record<FormatName, MakeFormatter>> = {
  pretty: formatPretty,
  json: formatJson,
  ndjson: formatNdjson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  html: formatHtml,
  checkstyle: formatCheckstyle,
};

/** Name of an output format. */
export type FormatName = "pretty" | "json" | "ndjson" | "sarif" | "junit" | "github" | "html" | "checkstyle";
