/** Redaction: personal data out of texts, logs, calls and values. */
export { knownOfCase } from "./call/known-of-case.ts";
export { redactCall, type RedactedCall } from "./call/redact-call.ts";
export {
  redactEvents,
  type RedactedEntry,
  type RedactEventsOptions,
} from "./call/redact-events.ts";
export { redactPromise } from "./call/redact-promise.ts";
export type { RedactCallOptions } from "./call/redact-words.ts";
export type { Redacted } from "./call/redacted.ts";
export { markOf, REDACTION_KINDS, type RedactionKind } from "./kinds.ts";
export type { KnownPerson } from "./known-person.ts";
export { redactText } from "./redact-text.ts";
export type { AskedFor, RedactedText, Redaction, RedactTextOptions } from "./redaction.ts";
export { redactValue, type RedactValueOptions } from "./value/redact-value.ts";
