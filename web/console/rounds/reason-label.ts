import type { DispositionLabel } from "../labels/dispositions.ts";
import { knownLabel } from "../labels/label-of.ts";

/** Why a case stands where it stands, in words; the id of a rule that has none stays as it is. */
export function reasonLabel(
  reason: string,
  {
    labels,
    dispositions,
  }: {
    readonly labels: Readonly<Record<string, string>>;
    readonly dispositions: Readonly<Record<string, DispositionLabel>>;
  },
): string {
  const known = knownLabel(labels, reason);
  if (known !== undefined) return known;
  // `ended.PTP` and `again.NA`: the ending that led there.
  const code = /^(?:ended|again)\.(\w+)$/.exec(reason)?.[1] ?? "";
  return Object.hasOwn(dispositions, code) ? (dispositions[code]?.name ?? reason) : reason;
}
