import type { WrittenBy } from "../../agent/ports/written-by.ts";
import { personaMeanMin } from "./meter/limits.ts";
import { passPower } from "./pass-power.ts";
import type { RunRow } from "./run-row.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** What came of the runs of one persona, or of all. */
export interface SummaryRow {
  readonly type: "persona" | "total";
  /** Undefined in the total. */
  readonly persona?: string;
  /** Runs that count: those that no fault of ours broke off. */
  readonly runs: number;
  readonly passed: number;
  readonly faults: number;
  /** Violations of all kinds, in all runs. */
  readonly violations: number;
  /** pass^1 … pass^k; in the total the mean over personas, as tau-bench has it. */
  readonly passPower: readonly (number | null)[];
  /** Wilson's 95 % interval of the share that passed. */
  readonly interval: readonly [number, number] | null;
  /** Means over the calls that can be judged. */
  readonly meter: {
    readonly creditor: number | null;
    readonly health: number | null;
    readonly callAlarms: number;
    readonly alarms: readonly ("creditor" | "health")[];
  };
  readonly dispositions: Readonly<Record<string, number>>;
  readonly handoffs: Readonly<Record<string, number>>;
  readonly cost: RunRow["cost"];
  /** The models that played debtors, one for each prompt; absent where the script played all of them. */
  readonly debtorModels?: readonly WrittenBy[];
}

/** Sums up rows one by one: nothing of a run is kept but its counts. */
export class Tally {
  #runs = 0;
  #passed = 0;
  #faults = 0;
  #violations = 0;
  #callAlarms = 0;
  readonly #creditor = new Mean();
  readonly #health = new Mean();
  readonly #dispositions = new Map<string, number>();
  readonly #handoffs = new Map<string, number>();
  readonly #cost = { turns: 0, agentSeconds: 0, debtorSeconds: 0, tokens: 0 };

  /** By the hash of the prompt. */
  readonly #debtorModels = new Map<string, WrittenBy>();

  add(row: RunRow): void {
    if (row.fault !== null) {
      this.#faults += 1;
      return;
    }
    this.#runs += 1;
    this.#passed += Number(row.ok);
    this.#violations += row.violations.length;
    this.#callAlarms += row.meter.alarms.length;
    this.#creditor.add(row.meter.creditor);
    this.#health.add(row.meter.health);
    count(this.#dispositions, row.outcome?.disposition);
    count(this.#handoffs, row.outcome?.handoff ?? undefined);
    if (row.debtorModel !== undefined) {
      const { model, prompt } = row.debtorModel;
      this.#debtorModels.set(prompt.hash, { model, prompt });
    }
    for (const key of Object.keys(this.#cost) as (keyof RunRow["cost"])[]) {
      this.#cost[key] += row.cost[key];
    }
  }

  /** @param power pass^1 … pass^k as they are to be shown. */
  summary(
    of: { type: "persona"; persona: string } | { type: "total" },
    power: readonly (number | null)[],
  ): SummaryRow {
    const creditor = this.#creditor.value;
    const health = this.#health.value;
    return {
      ...of,
      runs: this.#runs,
      passed: this.#passed,
      faults: this.#faults,
      violations: this.#violations,
      passPower: power.map((each) => (each === null ? null : thousandth(each))),
      interval: intervalOf(this.#passed, this.#runs),
      meter: {
        creditor: creditor === undefined ? null : thousandth(creditor),
        health: health === undefined ? null : thousandth(health),
        callAlarms: this.#callAlarms,
        alarms: [
          ...(creditor !== undefined && creditor < personaMeanMin ? (["creditor"] as const) : []),
          ...(health !== undefined && health < personaMeanMin ? (["health"] as const) : []),
        ],
      },
      dispositions: sorted(this.#dispositions),
      handoffs: sorted(this.#handoffs),
      cost: {
        turns: this.#cost.turns,
        agentSeconds: Math.round(this.#cost.agentSeconds),
        debtorSeconds: Math.round(this.#cost.debtorSeconds),
        tokens: this.#cost.tokens,
      },
      ...(this.#debtorModels.size > 0 && { debtorModels: [...this.#debtorModels.values()] }),
    };
  }

  /** pass^1 … pass^k of these runs. */
  passPowers(k: number): (number | null)[] {
    return Array.from(
      { length: k },
      (_, index) => passPower(this.#passed, this.#runs, index + 1) ?? null,
    );
  }
}

/** A mean that takes one value after another; nulls do not count. */
class Mean {
  #sum = 0;
  #count = 0;

  add(value: number | null): void {
    if (value === null) return;
    this.#sum += value;
    this.#count += 1;
  }

  get value(): number | undefined {
    return this.#count === 0 ? undefined : this.#sum / this.#count;
  }
}

const thousandth = (value: number): number => Math.round(value * 1_000) / 1_000;

function intervalOf(passed: number, runs: number): SummaryRow["interval"] {
  const interval = wilsonInterval(passed, runs);
  return interval === undefined ? null : [thousandth(interval[0]), thousandth(interval[1])];
}

function count(counts: Map<string, number>, key: string | undefined): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Most frequent first, then by name: the same counts print the same. */
const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : Number(a > b))),
  );

/** The mean of each place over the lists; null where any of them has none. */
export function meanPowers(lists: readonly (readonly (number | null)[])[]): (number | null)[] {
  const [first = []] = lists;
  return first.map((_, index) => {
    const values = lists.map((list) => list[index] ?? null);
    const known = values.filter((value) => value !== null);
    return known.length < values.length || known.length === 0
      ? null
      : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}
