import { addDays, type Instant, type PlainDate } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { Currency } from "../../domain/money.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import type { CaseFlag } from "../../domain/vocabulary.ts";
import type { ColumnName, ImportIssue } from "../protocol/imports.ts";
import { present, type CaseReading, type Take } from "./case-reading.ts";
import { columnOfPath } from "./column-of-path.ts";
import { numberlessConsent, readConsents } from "./read-consents.ts";
import { readDebtor, type ReadDebtor } from "./read-debtor.ts";
import type { RowValues } from "./row-values.ts";
import { readFlags } from "./values/read-flags.ts";
import { readMoney } from "./values/read-money.ts";
import { readPlace } from "./values/read-place.ts";
import { remembering } from "./values/remembering.ts";
import { textFault } from "./values/text-fault.ts";
import type { ValueResult } from "./values/value-result.ts";
import { currencyWords, wordKey } from "./values/word-lists.ts";

/** A fault of a row that is not yet tied to its number. */
export type RowFault = Omit<ImportIssue, "row">;

/** A case out of a list. */
export interface ListedCase {
  readonly debt: DebtCase;
  /** Only what the list says, in the form that cases are imported in: what an update changes. */
  readonly body: CaseBody;
}

/** A case before it is parsed. */
export interface CaseBody {
  readonly caseId?: string | undefined;
  readonly debtor: object;
  readonly consents?: object | undefined;
  readonly flags: readonly CaseFlag[];
}

/** A row as a case, or everything that is wrong with it. The parser of cases has the last word. */
export function readCase(
  values: RowValues,
  reading: CaseReading,
): Result<ListedCase, readonly RowFault[]> {
  const faults: RowFault[] = [];
  const take: Take = (name, read) => {
    const text = values.get(name);
    if (text === undefined) return undefined;
    const found = read(text);
    if (found.success) return found.value;
    faults.push({ ...found.error, field: name });
    return undefined;
  };
  const currency = take("currency", readCurrency);
  const { decimal } = reading;
  const money = (name: ColumnName) => take(name, (text) => readMoney(text, { decimal, currency }));
  const debtor = readDebtor(values, { take, reading, currency });
  const flags = take("flags", readFlags) ?? [];
  const asOf = take("balance_as_of", (text) => reading.moment(text, debtor.zone ?? "UTC"));
  const dpd = take("dpd", readCount);
  const body = {
    caseId: values.get("case_id"),
    debtorId: values.get("debtor_id"),
    creditor: values.get("creditor"),
    product: values.get("product"),
    currency,
    place: take("place", (text) => readPlace(text, currency)),
    consents: readConsents({
      take,
      moment: (text) => reading.moment(text, debtor.zone ?? "UTC"),
      number: debtor.number,
    }),
    debtor: debtor.body,
    principal: money("principal"),
    interest: money("interest"),
    lateFee: money("late_fee"),
    balance: money("balance"),
    dueDate: take("due_date", reading.day) ?? dueDateOf(values, { asOf, dpd }),
    balanceAsOf: asOf,
    tier: values.get("tier") ?? values.get("bucket"),
    flags: debtor.isUnderAge ? [...new Set<CaseFlag>([...flags, "minor"])] : flags,
    dpd,
    lastPaymentDate: take("last_payment_date", reading.day),
    lastPaymentAmount: money("last_payment_amount"),
    ...asWritten(values),
  };
  faults.push(...ownFaults(values, { debtor, asOf, nowMs: reading.nowMs }));
  if (areApart({ dueDate: body.dueDate, dpd, asOf })) faults.push(dpdFault);
  return finish(present(body) as CaseBody, faults);
}

/** What is kept with a case as it stands in the list. */
const asWritten = (values: RowValues) => ({
  account: values.get("account"),
  bucket: values.get("bucket"),
  consentBasis: values.get("consent_basis"),
  channelPref: values.get("channel_pref"),
  score: values.get("score"),
  linkedDebtor: values.get("linked_debtor"),
  notes: values.get("notes"),
});

/** The parser of cases names what else is wrong; a field that is known to be wrong is named once. */
function finish(
  body: CaseBody,
  faults: readonly RowFault[],
): Result<ListedCase, readonly RowFault[]> {
  const parsed = parseCase(body);
  if (parsed.success && faults.length === 0) return success({ debt: parsed.value, body });
  const named = new Set(faults.map(({ field }) => field));
  const more = parsed.success
    ? []
    : parsed.error.map((issue) => ({ ...issue, field: columnOfPath(issue.field) }));
  return failure([...faults, ...more.filter(({ field }) => !named.has(field))]);
}

/** What a case may lack and a list may not, since nobody looks at each row of a list. */
function ownFaults(
  values: RowValues,
  {
    debtor,
    asOf,
    nowMs,
  }: {
    readonly debtor: ReadDebtor;
    readonly asOf: Instant | undefined;
    readonly nowMs: number;
  },
): RowFault[] {
  const faults: RowFault[] = [];
  if (debtor.lacksZone) {
    const message = "Expected a time zone: no rule on hours can be kept without one.";
    faults.push({ code: "FIELD_MISSING", message, field: "timezone" });
  }
  if (asOf !== undefined && Date.parse(asOf) > nowMs) {
    const message = "Expected figures that were taken before now.";
    faults.push({ code: "BALANCE_OLDER", message, field: "balance_as_of" });
  }
  const numberless = numberlessConsent(values);
  if (numberless !== undefined) faults.push(numberless);
  const linked = values.get("linked_debtor");
  if (
    linked !== undefined &&
    (linked === values.get("case_id") || linked === values.get("debtor_id"))
  ) {
    const message = "Expected the id of somebody else.";
    faults.push({ code: "LINKED_DEBTOR_UNKNOWN", message, field: "linked_debtor" });
  }
  for (const [name, value] of values) {
    const fault = textFault(name, value);
    if (fault !== undefined) faults.push({ ...fault, field: name });
  }
  return faults;
}

const readCurrency = remembering((text): ValueResult<Currency> => {
  const currency = currencyWords.get(wordKey(text));
  if (currency !== undefined) return success(currency);
  return failure({ code: "CURRENCY_UNKNOWN", message: "Expected CNY, USD, GBP or EUR." });
});

/** Days past due of a debt of today: nobody collects what was due a century ago. */
const daysMax = 36_500;

function readCount(text: string): ValueResult<number> {
  const count = Number(/^\d{1,5}(?=(?:\.0+)?\s*天?$)/.exec(text)?.[0] ?? Number.NaN);
  if (count <= daysMax) return success(count);
  return failure({ code: "FIELD_INVALID", message: "Expected a number of days." });
}

/** Where no due date is written at all: that many days before the figures were taken. */
function dueDateOf(
  values: RowValues,
  { asOf, dpd }: { readonly asOf: Instant | undefined; readonly dpd: number | undefined },
): PlainDate | undefined {
  if (values.has("due_date") || asOf === undefined || dpd === undefined) return undefined;
  return addDays(asOf.slice(0, 10) as PlainDate, -dpd);
}

/** Days by which ways of counting days past due differ: days of grace, the day of the figures counted or not. */
const dpdApartMax = 7;

/** Whether the days past due and the due date of a row cannot both be true; one of them would be spoken. */
function areApart({
  dueDate,
  dpd,
  asOf,
}: {
  readonly dueDate: PlainDate | undefined;
  readonly dpd: number | undefined;
  readonly asOf: Instant | undefined;
}): boolean {
  if (dueDate === undefined || dpd === undefined || asOf === undefined) return false;
  const days = (Date.parse(asOf.slice(0, 10)) - Date.parse(dueDate)) / dayMs;
  return Math.abs(days - dpd) > dpdApartMax;
}

const dayMs = 86_400_000;

const dpdFault: RowFault = {
  code: "FIELD_INVALID",
  message: "Expected days past due that go with the due date; read only the column that is right.",
  field: "dpd",
};
