/** How much a call wants a person's eye, in words. */
export type RiskBand = "low" | "raised" | "high" | "urgent";

/**
 * Where each band begins, of 0 to 100. `urgent` is a life, a vulnerable person or a minor with nobody
 * there yet; `high` every other handoff that waits; `raised` a quiet case, a held-back sentence or
 * somebody who is upset.
 */
const bandMin = { urgent: 94, high: 50, raised: 15 } as const;

export const RISK_BANDS: readonly RiskBand[] = ["low", "raised", "high", "urgent"];

export function riskBand(risk: number): RiskBand {
  if (risk >= bandMin.urgent) return "urgent";
  if (risk >= bandMin.high) return "high";
  return risk >= bandMin.raised ? "raised" : "low";
}

/** Whether a call has come into a graver band than it was in. */
export const hasRisen = (before: number, now: number): boolean =>
  RISK_BANDS.indexOf(riskBand(now)) > RISK_BANDS.indexOf(riskBand(before));
