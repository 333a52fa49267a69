/** The public API: runs in Node and in a browser; what needs a disk is in chistovik/node. */
export type { Assessment } from "./criteria/assessment.js";
export { CRITERION_NAMES } from "./criteria/criterion-names.js";
export { writeRemarks, type RemarksOptions } from "./criteria/write-remarks.js";
export { checkFields } from "./compliance/fields/check-fields.js";
export {
  completeFields,
  type Completion,
  type FilledField,
  type NormalForm,
} from "./compliance/fields/complete-fields.js";
export { FORMATS as FIELD_FORMATS } from "./compliance/fields/formats.js";
export { normalPhone, type NormalPhone } from "./compliance/fields/phone-number.js";
export { prepareFields } from "./compliance/fields/schema-compiler.js";
export { templateKey } from "./compliance/templates/same-templates.js";
export { dueAt, remainingTime, type RemainingTime } from "./compliance/terms/remaining-time.js";
export { workingTime } from "./compliance/terms/working-time.js";
export type { TextPromise } from "./compliance/text/find-promises.js";
export { maskPersonalData } from "./compliance/text/personal-data.js";
export { createChecker, type Checker, type CheckerOptions } from "./create-checker.js";
export type { Breach } from "./document/breach.js";
export type { Channel, Document, DocumentFormat, DocumentKind, Message, Timeline } from "./document/document.js";
export { applyFixes, type FixChecker, type Fixed, type FixOptions } from "./findings/apply-fixes.js";
export { prepareFormats } from "./document/prepare-formats.js";
export type { Finding } from "./findings/finding.js";
export { FORMATS, type FormatName } from "./output/formats.js";
export type { Failure, FormatOptions, Formatter, Result } from "./output/formatter.js";
export { toVFileMessage } from "./output/to-vfile-message.js";
export { InputError } from "./policy/input-error.js";
export { didYouMean } from "./policy/nearest.js";
export { CRITERIA, SEVERITIES, type Criterion, type Policy, type Severity } from "./policy/policy.js";
export type { CalendarYear } from "./policy/sections/calendar.js";
export { readPolicy } from "./policy/read-policy.js";
export type { PolicyInput } from "./policy/resolve-policy.js";
export { ruleSetting } from "./policy/rule-setting.js";
export { STANDARD_TEXT } from "./policy/standard.generated.js";
export { retextChistovik, type RetextChistovikOptions } from "./retext-chistovik.js";
export { testExamples, type CheckExample, type ExampleFailure } from "./rules/examples.js";
export type { Detector, Example, Match, PartContext, Rule, Source } from "./rules/rule.js";
export { RULES } from "./rules/rules.js";
export { setStresses, type StressKnowledge } from "./rules/stress/set-stresses.js";
export { VERSION } from "./version.js";
