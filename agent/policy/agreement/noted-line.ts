import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import { line, type Line } from "../../../domain/lines.ts";

/** What is on record, told and not asked. */
export function notedLine(arrangement: Arrangement): Line {
  const { amount, date } = firstPayment(arrangement);
  if (arrangement.kind !== "plan") return line("noted_payment", { amount, date });
  const last = arrangement.instalments.at(-1);
  return line("noted_plan", {
    count: arrangement.instalments.length,
    each: amount,
    date,
    last: last?.amount ?? amount,
    lastDate: last?.date ?? date,
  });
}
