/** What of a source is not in a call, as the server tells it. */
export interface Losses {
  readonly fields: readonly { readonly path: string; readonly count: number }[];
  readonly segments: readonly {
    readonly path: string;
    readonly count: number;
    readonly reason: string;
  }[];
  readonly assumed: readonly string[];
  readonly fieldCount: number;
  readonly segmentCount: number;
}

const none: Losses = { fields: [], segments: [], assumed: [], fieldCount: 0, segmentCount: 0 };

/** The losses in a note on an import; a note of another server may have none. */
export function lossesOf(note: Readonly<Record<string, unknown>>): Losses {
  const losses = note["losses"];
  return typeof losses === "object" && losses !== null
    ? { ...none, ...(losses as Partial<Losses>) }
    : none;
}
