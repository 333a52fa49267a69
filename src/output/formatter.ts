import type { Assessment } from "../criteria/assessment.js";
import type { Document } from "../document/document.js";

/** A document with its assessment and the name under which it is shown. */
export interface Result {
  /** A file's path, or what stands for it. */
  readonly name: string;
  readonly document: Document;
  readonly assessment: Assessment;
  /** Findings that `--max-findings` left out. */
  readonly omitted?: number;
}

/** A document that could not be checked. */
export interface Failure {
  readonly name: string;
  readonly id?: string;
  /** Line of the NDJSON input, from 1. */
  readonly line?: number;
  /** One sentence with the place and the remedy. */
  readonly error: string;
}

/** How an output is made: each part as soon as it is known, so that memory does not grow with the number of documents. */
export interface Formatter {
  start(): string;
  result(result: Result): string;
  failure(failure: Failure): string;
  end(): string;
}

/** What all formats may be told. */
export interface FormatOptions {
  readonly lang?: "ru" | "en";
  readonly color?: boolean;
  /** Leave out what was accepted. */
  readonly quiet?: boolean;
  /** Add the remarks to the operator. */
  readonly remarks?: boolean;
  /** Whether results are named in JSON: they came from files and not from one stream. */
  readonly named?: boolean;
}

/** Makes a formatter. */
export type MakeFormatter = (options: FormatOptions) => Formatter;
