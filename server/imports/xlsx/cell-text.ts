/** How the value of a cell is to be read. */
export interface CellKind {
  /** `t` of the cell: `s` shared, `b` yes or no, `e` fault, `n` or absent a number, else text. */
  readonly type: string;
  /** Its style shows a number as a date. */
  readonly isDate: boolean;
  /** The workbook counts days from 1904. */
  readonly is1904: boolean;
}

/** What stands in a cell, as a person would type it: dates with the year first, numbers in full. */
export function cellText(value: string, { type, isDate, is1904 }: CellKind): string {
  if (type === "b") return value === "1" ? "true" : "false";
  // A date by ISO 8601 has a T between day and time.
  if (type === "d") return value.replace("T", " ").replace(/ 00:00:00(?:\.0+)?Z?$/, "");
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDate ? dateText(number, is1904) : numberText(number, value);
}

/** Excel keeps 15 digits; what stands beyond them is the noise of binary fractions. */
function numberText(number: number, value: string): string {
  if (/^-?\d{1,15}$/.test(value)) return value;
  const exact = Number(number.toPrecision(15));
  // Of a longer number the last digits are gone: it is shown as such, and taken for no id.
  if (Math.abs(exact) >= wholeBelow) return exact.toExponential().toUpperCase();
  // Whole numbers are written out: a telephone number must not become 1.38e+10.
  return Number.isInteger(exact) ? BigInt(exact).toString() : String(exact);
}

/** The first number of sixteen digits. */
const wholeBelow = 1e15;

const dayMs = 86_400_000;

/** Day 0 of each way of counting. Day 60 of the first, 29 February 1900, never was: debts are later. */
const epochMs = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const;

function dateText(days: number, is1904: boolean): string {
  const at = (is1904 ? epochMs.from1904 : epochMs.from1900) + Math.round(days * 86_400) * 1000;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return String(days);
  const iso = moment.toISOString();
  return at % dayMs === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
