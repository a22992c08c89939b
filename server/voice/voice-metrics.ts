import { Histogram, Registry } from "prom-client";
import type { TurnLatency } from "../../domain/events.ts";

/** Upper edges of what is counted together, in milliseconds: fine where people notice a difference. */
const edgesMs = [5, 10, 25, 50, 100, 200, 350, 500, 700, 900, 1_200, 1_600, 2_000, 3_000, 5_000];

/**
 * How long answers take, for Prometheus. The names are the field's: end-of-utterance delay, time to first audio
 * and the whole gap between the two voices.
 */
export class VoiceMetrics {
  readonly registry = new Registry();
  readonly #parts = new Histogram({
    name: "kindline_voice_turn_milliseconds",
    help: "From the last sound of the debtor to the first of the answer, and its parts.",
    labelNames: ["part"],
    buckets: edgesMs,
    registers: [this.registry],
  });

  turn({ endpointMs, decisionMs, firstAudioMs, playoutMs }: TurnLatency): void {
    const total = endpointMs + decisionMs + firstAudioMs + playoutMs;
    const parts = { endpoint: endpointMs, decision: decisionMs, first_audio: firstAudioMs };
    for (const [part, ms] of Object.entries({ ...parts, playout: playoutMs, total })) {
      this.#parts.observe({ part }, ms);
    }
  }
}
