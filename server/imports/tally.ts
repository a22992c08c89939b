import type { ImportIssue, ImportResult } from "../protocol/imports.ts";
import { shownIssuesMax } from "./limits.ts";
import type { CheckedRow } from "./check-rows.ts";

/** Counts what became of the rows of one list. */
export class Tally {
  #rows = 0;
  readonly #actions = { added: 0, updated: 0, unchanged: 0, refused: 0 };
  readonly #byCode = new Map<string, number>();
  readonly #issues: ImportIssue[] = [];
  readonly #arms = new Map<string, number>();

  add(checked: CheckedRow, arm: string | undefined): void {
    this.#rows += 1;
    if (checked.type === "refused") {
      this.#refuse(checked.row, checked.faults);
      return;
    }
    this.#actions[checked.action.type] += 1;
    if (arm !== undefined) this.#arms.set(arm, (this.#arms.get(arm) ?? 0) + 1);
  }

  get result(): ImportResult {
    return {
      rows: this.#rows,
      ...this.#actions,
      byCode: Object.fromEntries(this.#byCode),
      issues: [...this.#issues],
      arms: Object.fromEntries(this.#arms),
    };
  }

  #refuse(row: number, faults: readonly Omit<ImportIssue, "row">[]): void {
    this.#actions.refused += 1;
    for (const fault of faults) {
      this.#byCode.set(fault.code, (this.#byCode.get(fault.code) ?? 0) + 1);
      if (this.#issues.length < shownIssuesMax) this.#issues.push({ row, ...fault });
    }
  }
}
