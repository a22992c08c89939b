import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { InputValue } from "../../../evaluation/replay/read-inputs.ts";
import type { CallDigest } from "../../../evaluation/report/call-digest.ts";
import type { CountedRow } from "../../../evaluation/report/counted-row.ts";
import {
  addToTotals,
  noTotals,
  type ReportTotals,
} from "../../../evaluation/report/report-totals.ts";
import { namedBadMax } from "../../../evaluation/report/write-reports.ts";

/** Newly failing faults that are kept by name; a summary names fewer. */
const newlyFailingMax = 1_000;

/** Counts a run call by call, and knows its baseline. */
export class ReplayRun {
  readonly totals: ReportTotals = noTotals();
  readonly newlyFailing: string[] = [];
  /** Inputs that could not be used, the first of them. */
  readonly bad: ErrorRow[] = [];
  /** Ids of calls whose expectations were not met. */
  readonly failedIds: string[] = [];
  withoutExpectations = 0;
  readonly #baseline: ReadonlyMap<string, CallDigest> | undefined;
  readonly #seen = new Set<string>();

  constructor(baseline: ReadonlyMap<string, CallDigest> | undefined) {
    this.#baseline = baseline;
  }

  /** What the baseline has of an input: null for nothing, undefined without a baseline. */
  before({ value }: InputValue): CallDigest | null | undefined {
    if (this.#baseline === undefined) return undefined;
    const id = (value as { readonly id?: unknown } | null)?.id;
    return (typeof id === "string" ? this.#baseline.get(id) : undefined) ?? null;
  }

  /** Counts a call or a bad input of this run, or of the part of it that was done before. */
  count(row: CountedRow | ErrorRow): void {
    if (isErrorRow(row)) {
      this.totals.bad += 1;
      if (this.bad.length < namedBadMax) this.bad.push(row);
      return;
    }
    addToTotals(this.totals, row);
    if (row.failed.length > 0) this.failedIds.push(row.id);
    if (!row.hasExpectations) this.withoutExpectations += 1;
    if (this.#baseline !== undefined) this.#seen.add(row.id);
    for (const fault of row.comparison?.newlyFailing ?? []) {
      if (this.newlyFailing.length < newlyFailingMax) this.newlyFailing.push(`${row.id}: ${fault}`);
    }
  }

  /** Ids of calls that only the baseline has, sorted; to be asked for once all calls are counted. */
  finish(): readonly string[] {
    const missing = [...(this.#baseline?.keys() ?? [])].filter((id) => !this.#seen.has(id)).sort();
    this.totals.comparison.missing = missing.length;
    return missing;
  }
}
