import type { z } from "zod";
import { errorCodes, type ErrorCode } from "../errors.ts";

/** One thing that is wrong with a record from outside. No message quotes what the record holds. */
export interface RecordIssue {
  readonly code: ErrorCode;
  /** What was expected. */
  readonly message: string;
  /** Where: `case.balance`, `turns[3].text`; empty for the record as a whole. */
  readonly field: string;
}

/** Fields whose every fault has a code of its own, by their last name. */
const codeByName: Readonly<Record<string, ErrorCode>> = {
  kindline: "VERSION_UNKNOWN",
  locale: "LOCALE_UNKNOWN",
  language: "LOCALE_UNKNOWN",
  currency: "CURRENCY_UNKNOWN",
  timezone: "TIMEZONE_UNKNOWN",
  principal: "AMOUNT_INVALID",
  interest: "AMOUNT_INVALID",
  lateFee: "AMOUNT_INVALID",
  balance: "AMOUNT_INVALID",
  minPartPayment: "AMOUNT_INVALID",
  amount: "AMOUNT_INVALID",
  startedAt: "DATE_INVALID",
  balanceAsOf: "DATE_INVALID",
  dueDate: "DATE_INVALID",
  birthDate: "DATE_INVALID",
  expiresOn: "DATE_INVALID",
  date: "DATE_INVALID",
  at: "DATE_INVALID",
  now: "DATE_INVALID",
};

type Path = readonly PropertyKey[];

/**
 * Everything zod found, in our codes: the first finding of each field, in the order of the schema.
 * @param value what was parsed: it tells a missing field from a wrong one.
 */
export function toRecordIssues(error: z.ZodError, value: unknown): RecordIssue[] {
  const issues = new Map<string, RecordIssue>();
  for (const issue of error.issues) {
    const field = formatPath(issue.path);
    if (issues.has(field)) continue;
    const isMissing = issue.path.length > 0 && valueAt(value, issue.path) === undefined;
    issues.set(field, {
      code: codeOf(issue, isMissing),
      message: isMissing ? "Expected a value, got nothing." : messageOf(issue),
      field,
    });
  }
  return [...issues.values()];
}

/** What is wrong with a record that is nested too deeply to be looked into. */
export const tooDeepIssue = (levels: number): RecordIssue => ({
  code: "FIELD_INVALID",
  message: `Expected at most ${levels} levels of nesting.`,
  field: "",
});

/** A path as people write it: `case.offers.instalments[0]`. */
function formatPath(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function codeOf(issue: z.core.$ZodIssue, isMissing: boolean): ErrorCode {
  if (isMissing) return "FIELD_MISSING";
  const own: unknown = issue.code === "custom" ? issue.params?.["code"] : undefined;
  if (typeof own === "string" && Object.hasOwn(errorCodes, own)) return own as ErrorCode;
  const name = issue.path.findLast((key) => typeof key === "string");
  return (typeof name === "string" ? codeByName[name] : undefined) ?? "FIELD_INVALID";
}

/** Zod's own wording begins so; a schema's wording says already what was expected. */
const zodWording = /^(?:Invalid|Too (?:big|small|long|short))/;

function messageOf(issue: z.core.$ZodIssue): string {
  if (!zodWording.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type")
    return `Expected ${typeNames[issue.expected] ?? "another type"}.`;
  if (issue.code === "invalid_value") return `Expected ${oneOf(issue.values)}.`;
  if (issue.code === "too_small") {
    return `Expected at least ${String(issue.minimum)}${units[issue.origin] ?? ""}.`;
  }
  if (issue.code === "too_big") {
    return `Expected at most ${String(issue.maximum)}${units[issue.origin] ?? ""}.`;
  }
  return "Expected another form.";
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  array: "a list",
  object: "an object",
  record: "an object",
  boolean: "true or false",
};

const units: Readonly<Record<string, string>> = { string: " characters", array: " entries" };

function oneOf(values: readonly unknown[]): string {
  const words = values.map(String);
  const last = words.pop() ?? "a known value";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
