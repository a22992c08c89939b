import type { Arrangement } from "../../domain/arrangement.ts";
import { addMoney, minorUnits, type MinorUnits } from "../../domain/money.ts";

/** What the debtor pays in all; a waived fee is not part of it. */
export function totalOf(arrangement: Arrangement): MinorUnits {
  if (arrangement.kind !== "plan") return arrangement.payment.amount;
  return arrangement.instalments.reduce(
    (sum, instalment) => addMoney(sum, instalment.amount),
    minorUnits(0),
  );
}
