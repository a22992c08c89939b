import { engineTriesMax } from "./voice-limits.ts";

/**
 * The engines that one call may use, the best first. One that fails goes behind the others and gets another
 * chance: a worker that died is there again, and a call with a single engine is not over at its first fault.
 */
export class EngineOrder<Engine extends object> {
  readonly #faults = new Map<Engine, number>();
  #engines: readonly Engine[];

  constructor(engines: readonly Engine[]) {
    this.#engines = engines;
  }

  /** The one to be used now; undefined when none is left. */
  get current(): Engine | undefined {
    return this.#engines[0];
  }

  /** Whether another one would take over. */
  get hasOther(): boolean {
    return this.#engines.length > 1;
  }

  /** The current one has failed. */
  fail(): void {
    const [engine, ...others] = this.#engines;
    if (engine === undefined) return;
    const faults = (this.#faults.get(engine) ?? 0) + 1;
    this.#faults.set(engine, faults);
    this.#engines = faults < engineTriesMax ? [...others, engine] : others;
  }

  /** The call is over. */
  clear(): void {
    this.#engines = [];
  }
}
