const pattern = /^(\d{2})(\d{2})-(\d{2})-(\d{2})$/;

/**
 * A birth date (YYYY-MM-DD) as people write or read it in digits alone: 19880302, 880302, 03021988, 0302.
 * Without their zeros day and month need the whole year: 32 is a number.
 */
export function birthDigits(birthDate: string | undefined): string[] {
  const match = pattern.exec(birthDate ?? "");
  if (match === null) return [];
  const [, century = "", short = "", month = "", day = ""] = match;
  const year = century + short;
  const [m, d] = [String(Number(month)), String(Number(day))];
  const padded = [month + day, day + month];
  const bare = [m + d, d + m];
  return [
    ...new Set([
      ...[...padded, ...bare].flatMap((order) => [year + order, order + year]),
      ...padded.flatMap((order) => [short + order, order + short]),
      ...padded.filter((order) => order.startsWith("0")),
    ]),
  ];
}
