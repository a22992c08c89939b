import { SampleFifo } from "../../voice/sample-fifo.ts";

const loudest = 32_767;

/**
 * Both sides of a call as one: what the debtor says sets the time, and what the agent says, which comes ahead of its
 * time, is laid over it.
 */
export class MixedSides {
  readonly #agent = new SampleFifo();

  agent(samples: Int16Array): void {
    this.#agent.push(samples);
  }

  /** What the agent had still to say is not said. */
  clear(): void {
    this.#agent.clear();
  }

  /** @returns what is heard of both while the debtor says this. */
  debtor(samples: Int16Array): Int16Array {
    const over = this.#agent.take(samples.length);
    const mixed = Int16Array.from(samples);
    for (const [place, sample] of over.entries()) {
      const sum = (mixed[place] ?? 0) + sample;
      mixed[place] = Math.max(-loudest, Math.min(loudest, sum));
    }
    return mixed;
  }
}
