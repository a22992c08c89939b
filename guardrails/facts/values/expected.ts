import { formatDecimal, type MinorUnits } from "../../../domain/money.ts";
import type { FactScene } from "../fact-scene.ts";
import type { MoneyRole } from "./known-facts.ts";

/** True values named in a finding: enough to correct it, few enough to read. */
const namedMax = 3;

/** Said where nothing of the kind may be named at all. */
export const nothingExpected = "none";

/** Words for the true values, the nearest first. */
export function expectedOf<T>(
  values: readonly T[],
  distance: (value: T) => number,
  word: (value: T) => string,
): string {
  const sorted = [...values].sort((a, b) => distance(a) - distance(b)).map(word);
  const named = [...new Set(sorted)].slice(0, namedMax);
  return named.length === 0 ? nothingExpected : named.join(" | ");
}

/** The amounts that an amount may have been meant to be: those of its role, else the nearest. */
export function expectedMoney(
  value: MinorUnits,
  roles: readonly MoneyRole[] | undefined,
  { known, currency }: FactScene,
): string {
  const inRole = known.money.filter(({ role }) => roles?.includes(role) === true);
  const facts = inRole.length > 0 ? inRole : known.money.filter(({ role }) => role !== "sum");
  return expectedOf(
    facts,
    (fact) => (Number.isNaN(value) ? 0 : Math.abs(fact.value - value)),
    ({ value: amount, role, count }) => {
      const plan = count === undefined ? "" : ` of ${count}`;
      const unit = currency === undefined ? "" : ` ${currency}`;
      return `${role}${plan} ${formatDecimal(amount as MinorUnits)}${unit}`;
    },
  );
}
