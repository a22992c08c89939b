import { addMonths, type Instant, type PlainDate } from "../../domain/calendar.ts";
import type { ColumnName, ListMapping } from "../protocol/imports.ts";
import { readDate } from "./values/read-date.ts";
import { readMoment } from "./values/read-moment.ts";
import { remembering } from "./values/remembering.ts";
import type { ValueResult } from "./values/value-result.ts";

/** What the rows of one list are read with. */
export interface CaseReading {
  readonly decimal: ListMapping["decimal"];
  readonly day: (text: string) => ValueResult<PlainDate>;
  readonly moment: (text: string, timezone: string) => ValueResult<Instant>;
  /** The moment of the check, in milliseconds: figures of the future are told by it. */
  readonly nowMs: number;
  /** Whoever was born after that day is under age. */
  readonly grownUpBornBy: PlainDate;
}

/** @param now the moment of the check. */
export function createCaseReading(
  { dateOrder: order, decimal }: ListMapping,
  now: Instant,
): CaseReading {
  const moment = remembering((key) => {
    const [timezone = "UTC", text = ""] = key.split(/ (.*)/s);
    return readMoment(text, { order, timezone });
  });
  return {
    decimal,
    day: remembering((text) => readDate(text, order)),
    moment: (text, timezone) => moment(`${timezone} ${text}`),
    nowMs: Date.parse(now),
    grownUpBornBy: addMonths(now.slice(0, 10) as PlainDate, -12 * ageOfMajority),
  };
}

/** Years of age at which one is grown up in every jurisdiction of ours. */
const ageOfMajority = 18;

/** The value of a column as it is read; undefined where it is not there or wrong, and then its fault is noted. */
export type Take = <T>(name: ColumnName, read: (text: string) => ValueResult<T>) => T | undefined;

/** What is there of it: a case has no keys without a value. */
export function present(values: Readonly<Record<string, unknown>>): object {
  const found: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    if (values[name] !== undefined) found[name] = values[name];
  }
  return found;
}
