/** Moments from the first of these days to the end of the last, in the reader's own time zone. */
export function dayRange(
  from: string,
  to: string,
): { readonly from: string | undefined; readonly to: string | undefined } {
  return { from: startOf(from, 0), to: startOf(to, 1) };
}

/** When a day begins, or one some days later; undefined for what is no day. */
function startOf(day: string, later: number): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  const start = new Date(Number(year), Number(month) - 1, Number(date) + later);
  return start.toISOString();
}
