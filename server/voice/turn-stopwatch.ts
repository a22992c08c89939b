import type { TurnLatency } from "../../domain/events.ts";

/** Times the parts of one answer, from the end of the debtor's turn to the first sound of the reply. */
export class TurnStopwatch {
  readonly #clock: () => number;
  readonly #onMeasured: (latency: TurnLatency) => void;
  #endpointMs = 0;
  /** When each part ended; the first is the end of the turn. */
  #laps: number[] = [];

  constructor(clock: () => number, onMeasured: (latency: TurnLatency) => void) {
    this.#clock = clock;
    this.#onMeasured = onMeasured;
  }

  /** The turn is over. @param endpointMs how long it had been silent. */
  start(endpointMs: number): void {
    this.#endpointMs = endpointMs;
    this.#laps = [this.#clock()];
  }

  /** Nothing is measured of a reply that nobody waits for any more. */
  cancel(): void {
    this.#laps = [];
  }

  /** The first sentence is approved and kept. */
  sentence(): void {
    this.#lap(1);
  }

  firstAudio(): void {
    this.#lap(2);
  }

  /** Some of it has been played. */
  played(): void {
    this.#lap(3);
    const [ended, sentence, audio, played] = this.#laps;
    if (ended === undefined || sentence === undefined || audio === undefined) return;
    if (played === undefined) return;
    this.#laps = [];
    this.#onMeasured({
      endpointMs: Math.round(this.#endpointMs),
      decisionMs: round(sentence - ended),
      firstAudioMs: round(audio - sentence),
      playoutMs: round(played - audio),
    });
  }

  #lap(place: number): void {
    if (this.#laps.length === place) this.#laps.push(this.#clock());
  }
}

/** To a tenth of a millisecond. */
const round = (ms: number): number => Math.round(ms * 10) / 10;
