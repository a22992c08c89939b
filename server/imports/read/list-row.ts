/** One row of a list as it was written: its number as a spreadsheet shows it, from 1, and its cells. */
export interface ListRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Whether nothing at all stands in the row. */
export const isBlank = ({ cells }: ListRow): boolean => cells.every((cell) => cell.trim() === "");
