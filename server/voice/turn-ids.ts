import type { LiveCall } from "../calls/live-call.ts";

/** Names the debtor's turns of one call: `d1`, `d2` and so on, over all its lines. */
export class TurnIds {
  #count = 0;

  /** The call was under way before: no id is given twice, or its turn would be taken for one that is known. */
  goOnFrom(live: Pick<LiveCall, "debtorTurns" | "sequenceOf">): void {
    this.#count = live.debtorTurns;
    // A turn before the line broke may have been kept, and not been answered.
    while (live.sequenceOf(this.next) !== undefined) this.#count += 1;
  }

  /** The latest turn that is over. */
  get latest(): string {
    return `d${this.#count}`;
  }

  /** The turn that is being said. */
  get next(): string {
    return `d${this.#count + 1}`;
  }

  /** The turn that is being said is over. @returns its id. */
  end(): string {
    this.#count += 1;
    return this.latest;
  }
}
