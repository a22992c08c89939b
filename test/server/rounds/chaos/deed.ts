/** What a person did while the round went on, so that it can be checked. */
export interface Deed {
  readonly type: "hold" | "payment";
  readonly caseId: string;
  readonly atMs: number;
}
