import { rowsOfText, type TreatmentTable } from "./edit-table.ts";

/** A table that is worked on, and its text where it is worked on as such. */
export interface TableDraft {
  readonly table: TreatmentTable;
  /** Given while somebody edits the table as JSON; then it is what counts. */
  readonly text: string | undefined;
}

/** The rows that a draft stands for; undefined where its text is no list. */
export const rowsOf = ({ table, text }: TableDraft): readonly unknown[] | undefined =>
  text === undefined ? table.rows.map(({ value }) => value) : rowsOfText(text);
