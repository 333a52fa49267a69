import type { CalendarYear } from "./sections/calendar.js";
import type { PersonalDataPolicy } from "./sections/personal-data.js";
import type { Placeholders } from "./sections/placeholders.js";
import type { Standard } from "./sections/standards.js";
import type { Term } from "./sections/terms.js";

/** Criteria of quality, in the order of reports. */
export const CRITERIA = [
  "spelling",
  "grammar",
  "punctuation",
  "typography",
  "style",
  "etiquette",
  "profanity",
  "slang",
  "stress",
  "fields",
  "deadlines",
] as const;

/** A criterion of quality. */
export type Criterion = (typeof CRITERIA)[number];

/** How much harm a finding does, worst first. */
export const SEVERITIES = ["critical", "error", "warning", "info"] as const;

/** How much harm a finding does. */
export type Severity = (typeof SEVERITIES)[number];

/** The customer's words. */
export interface GlossaryEntry {
  readonly word: string;
  /** A known word whose paradigm the word follows: «как: счёт». */
  readonly like?: string;
  readonly caseSensitive?: boolean;
}

/** A forbidden word with what to write instead, both in every form. */
export interface ForbiddenEntry {
  readonly word: string;
  readonly instead?: string;
  readonly why?: string;
}

/** Weights, thresholds, switched rules, required fields, terms: how a customer judges. Every field is filled when it is resolved. */
export interface Policy {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the resolved policy, first 12 hexadecimal digits. */
  readonly hash: string;
  readonly weights: Readonly<Record<Criterion, number>>;
  readonly penalties: Readonly<Record<Severity, number>>;
  /** Least score of a criterion, 0 to 100. */
  readonly thresholds: Readonly<Record<Criterion, number>>;
  readonly zeroTolerance: readonly Criterion[];
  readonly passMark: number;
  /** Rule id or `criterion/*` → `off` or a severity; the later and the more specific wins. */
  readonly rules: Readonly<Record<string, "off" | "on" | Severity>>;
  readonly clauses: Readonly<Record<Criterion, string>>;
  readonly yo: "any" | "require" | "consistent";
  /** Whether the spelling of somebody else's words in quotation marks is checked. */
  readonly quotations: "check" | "skip";
  readonly address: "Вы" | "вы" | "consistent";
  readonly glossary: {
    readonly words: readonly GlossaryEntry[];
    readonly forbidden: readonly ForbiddenEntry[];
    readonly hunspell: readonly string[];
  };
  /** Document kind (or `kind/channel`) → JSON Schema of `Document.fields`. */
  readonly fields: Readonly<Record<string, object | boolean>>;
  readonly terms: readonly Term[];
  /** `*`, a kind, a channel or `kind/channel` → the customer's standard of communication. */
  readonly standards: Readonly<Record<string, Standard>>;
  /** Channel → category of the tasks that come through it; a customer adds channels of its own. */
  readonly categories?: Readonly<Record<string, string>>;
  readonly placeholders: Placeholders;
  readonly personalData: PersonalDataPolicy;
  /** Years of working calendars beside the shipped ones. */
  readonly calendars?: readonly CalendarYear[];
  /** Folders of the user's own rule files. */
  readonly ruleFolders: readonly string[];
}
