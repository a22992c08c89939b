import type { ErrorCode } from "../../domain/errors.ts";
import type { Instant } from "../../domain/calendar.ts";
import { readConsent } from "./values/read-consent.ts";
import type { RowValues } from "./row-values.ts";
import type { ValueResult } from "./values/value-result.ts";

/** Kinds of consent as the contact policy knows them, by the column that tells of each. */
const columns = [
  ["consent_ai_voice", "voice_ai"],
  ["consent_text", "sms"],
] as const;

export type ConsentColumn = (typeof columns)[number][0];

interface ConsentReading {
  readonly take: <T>(name: ConsentColumn, read: (text: string) => ValueResult<T>) => T | undefined;
  readonly moment: (text: string) => ValueResult<Instant>;
  /** The debtor's number as it is dialled: consent is given for one number and is none for another. */
  readonly number: string | undefined;
}

/** What the debtor agreed to, as a case has it; nothing where the row tells of no consent. */
export function readConsents({ take, moment, number }: ConsentReading): object | undefined {
  const consents = columns.flatMap(([column, kind]) => {
    const at = take(column, (text) => readConsent(text, moment));
    return at === undefined ? [] : [[kind, at === false ? false : { at, number }] as const];
  });
  return consents.length === 0 ? undefined : Object.fromEntries(consents);
}

/** A consent without the number that it is for would hold for any. */
export function numberlessConsent(
  values: RowValues,
): { code: ErrorCode; message: string; field: string } | undefined {
  const has = columns.some(([column]) => values.has(column));
  if (!has || values.has("phone")) return undefined;
  const message = "Expected the telephone number that the consent is for.";
  return { code: "FIELD_MISSING", message, field: "phone" };
}
