import { keyedFragment } from "../../agent/policy/people/keyed-fragment.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { Locale } from "../../domain/locale.ts";

/** Whether what somebody typed is the last four of this debtor's identity number, or their birth date. */
export function isOwnFragment(
  typed: string,
  { idLast4, birthDate }: Pick<DebtCase["debtor"], "idLast4" | "birthDate">,
  locale: Locale,
): boolean {
  // Full-width digits are digits; an X is keyed as a star.
  const keys = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("X", "*")
    .replace(/[^\d*]/g, "");
  const given = keyedFragment(keys, locale);
  if (given?.idLast4 !== undefined) return given.idLast4 === idLast4;
  return given?.birthDate !== undefined && given.birthDate === birthDate;
}
