import type { DebtCase } from "../../../domain/case.ts";
import type { Locale } from "../../../domain/locale.ts";
import { drawFrom } from "../../../evaluation/simulate/draw.ts";
import type { Persona } from "../../../evaluation/simulate/persona.ts";
import { localeOfCurrency } from "../../calls/jurisdiction-of.ts";
import { debtorMix, otherMix } from "./persona-mix.ts";

/** The language in which somebody is called about this debt. */
export const localeOf = (debt: DebtCase): Locale =>
  debt.debtor.language ?? localeOfCurrency(debt.currency);

/** Who picks up when the n-th call about this debt is taken. */
interface PickedUp {
  readonly debt: DebtCase;
  /** Somebody else than the debtor. */
  readonly isOther: boolean;
  readonly n: number;
  /** The same key draws the same people. */
  readonly key: string;
}

/** The debtor of a case is the same person in every call; who else picks up may be somebody new. */
export function drawPersona(
  personas: readonly Persona[],
  { debt, isOther, n, key }: PickedUp,
): Persona | undefined {
  const mix = isOther ? otherMix : debtorMix;
  const locale = localeOf(debt);
  const able = personas.filter(
    ({ id, locales, direction }) =>
      mix[id] !== undefined && direction === "outbound" && locales.includes(locale),
  );
  const whole = able.reduce((sum, { id }) => sum + (mix[id] ?? 0), 0);
  if (whole === 0) return undefined;
  const draw = drawFrom(isOther ? `${key}/other/${n}` : `${key}/debtor`);
  let rest = draw.between(1, whole);
  return able.find(({ id }) => (rest -= mix[id] ?? 0) <= 0);
}
