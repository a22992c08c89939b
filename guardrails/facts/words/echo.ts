import type { Mention } from "../../../language/mention.ts";
import type { GuardContext } from "../../guard-context.ts";
import { mentionsOf } from "./mentions.ts";

const owing = /欠|应还|逾期|余额|\b(?:owe|owed|owing|balance|overdue|due)\b/i;
const refusing =
  /不在|不能|没有|无法|超出|超过|不行|\b(?:not|can't|cannot|unable|beyond|more than)\b/i;

/**
 * True if a value is only given back to the debtor who has just named it: a day, an amount to pay, or a
 * number of instalments that is refused. What is owed is never an echo: the facts alone bear that out.
 */
export function isEcho(mention: Mention, text: string, context: GuardContext): boolean {
  const { debtorText } = context;
  if (debtorText === undefined) return false;
  if (mention.kind === "amount" && owing.test(text)) return false;
  if (mention.kind === "instalments" && !refusing.test(text)) return false;
  return mentionsOf(debtorText, context).some((said) => isSameValue(said, mention));
}

function isSameValue(a: Mention, b: Mention): boolean {
  if (a.kind === "date" && b.kind === "date") return a.date === b.date;
  if (a.kind === "time" && b.kind === "time") return a.at === b.at;
  if (a.kind === "amount" && b.kind === "amount") return a.minorUnits === b.minorUnits;
  return a.kind === "instalments" && b.kind === "instalments" && a.count === b.count;
}
