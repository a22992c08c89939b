import { THRESHOLDS, type SweepCase, type Threshold } from "./sweep-case.ts";

/** One point of the curve, as `replay --sweep --json` prints it. */
export interface SweepRow {
  readonly type: "sweep";
  readonly source: SweepCase["source"] | "all";
  readonly threshold: Threshold;
  readonly calls: number;
  /** Calls by what their label says of a handoff. */
  readonly labels: Readonly<Record<SweepCase["label"], number>>;
  /** Calls that the streak was the first to hand over. */
  readonly handoffs: number;
  /** Of them, in time and labelled as needing a person, for the feelings or for another reason. */
  readonly trueHandoffs: number;
  /** Of them, labelled as needing none. */
  readonly falseHandoffs: number;
  /** Labelled as needing a person for the feelings, and handed over by nothing, or too late. */
  readonly missed: number;
  /** Calls that come to a quarrel where no streak hands over. */
  readonly conflicts: number;
  /** Of them, those that do not come to it under this threshold. */
  readonly conflictsAvoided: number;
}

type Counts = Omit<SweepRow, "type" | "source" | "threshold">;
type Writable = { -readonly [K in keyof Counts]: Counts[K] } & {
  labels: Record<SweepCase["label"], number>;
};

const zero = (): Writable => ({
  calls: 0,
  labels: { emotion: 0, other: 0, none: 0, either: 0 },
  handoffs: 0,
  trueHandoffs: 0,
  falseHandoffs: 0,
  missed: 0,
  conflicts: 0,
  conflictsAvoided: 0,
});

const sources = ["recorded", "simulated", "all"] as const;

/** Counts swept calls one by one; nothing of a call is kept but its counts. */
export class SweepTally {
  readonly #counts = Object.fromEntries(
    sources.map((source) => [source, THRESHOLDS.map(zero)]),
  ) as Record<(typeof sources)[number], Writable[]>;

  add(swept: SweepCase): void {
    for (const source of [swept.source, "all"] as const) {
      for (const [index, threshold] of THRESHOLDS.entries()) {
        const counts = this.#counts[source][index];
        if (counts !== undefined) count(counts, swept, threshold);
      }
    }
  }

  /** The curves: of each source that has calls, and of both together where there are two. */
  rows(): readonly SweepRow[] {
    const present = sources.filter((source) => (this.#counts[source][0]?.calls ?? 0) > 0);
    const shown = present.length === 2 ? present.filter((source) => source !== "all") : present;
    return shown.flatMap((source) =>
      THRESHOLDS.map((threshold, index) => ({
        type: "sweep" as const,
        source,
        threshold,
        ...(this.#counts[source][index] ?? zero()),
      })),
    );
  }
}

function count(counts: Writable, swept: SweepCase, threshold: Threshold): void {
  const { byStreak, inTime, conflict } = swept.at[threshold];
  counts.calls += 1;
  counts.labels[swept.label] += 1;
  counts.handoffs += Number(byStreak);
  const needsPerson = swept.label === "emotion" || swept.label === "other";
  counts.trueHandoffs += Number(byStreak && inTime && needsPerson);
  counts.falseHandoffs += Number(byStreak && swept.label === "none");
  counts.missed += Number(swept.label === "emotion" && !inTime);
  counts.conflicts += Number(swept.conflictWithout);
  counts.conflictsAvoided += Number(swept.conflictWithout && !conflict);
}
