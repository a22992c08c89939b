/** What reviews and labels know a finding by: two at one turn with the same kind and detail are one. */
export const findingKey = (finding: {
  readonly kind: string;
  readonly detail: string | null;
  readonly turn: number;
}): string => `${finding.kind}|${finding.detail ?? ""}|${finding.turn}`;
