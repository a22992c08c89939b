import { playedReportMs } from "../../../server/protocol/limits-voice.ts";
import { Playout } from "./playout.ts";
import { playerName, type PlayerMessage, type PlayerOrder } from "./worklet-messages.ts";

/** The loudspeaker's end of the audio thread. */
class Player extends AudioWorkletProcessor {
  readonly #playout = new Playout(sampleRate);
  #sinceReport = 0;
  #lastPlayedMs = 0;
  #isAwaited = false;

  constructor() {
    super();
    this.port.addEventListener("message", ({ data }: MessageEvent<PlayerOrder>) =>
      this.#heed(data),
    );
    this.port.start();
  }

  process(
    _inputs: readonly (readonly Float32Array[])[],
    outputs: readonly (readonly Float32Array[])[],
  ): boolean {
    const output = outputs[0]?.[0];
    if (output === undefined) return true;
    this.#playout.render(output);
    this.#sinceReport += output.length;
    const { playedMs } = this.#playout.played;
    const hasBegun = this.#lastPlayedMs === 0;
    const isDue = this.#sinceReport * 1_000 >= playedReportMs * sampleRate;
    if (playedMs > this.#lastPlayedMs && (hasBegun || isDue || this.#playout.isIdle)) {
      this.#report();
    }
    this.#endIfAwaited();
    return true;
  }

  #heed(order: PlayerOrder): void {
    switch (order.type) {
      case "play":
        return this.#playout.push(order.samples);
      case "clear":
        this.#playout.clear(order.generation);
        return this.#report();
      case "await":
        this.#isAwaited = true;
        return;
    }
  }

  #report(): void {
    const { played } = this.#playout;
    this.#lastPlayedMs = played.playedMs;
    this.#sinceReport = 0;
    this.#tell({ type: "played", played });
  }

  #endIfAwaited(): void {
    if (!this.#isAwaited || !this.#playout.isIdle) return;
    this.#isAwaited = false;
    this.#tell({ type: "playout-end" });
  }

  #tell(message: PlayerMessage): void {
    this.port.postMessage(message, []);
  }
}

registerProcessor(playerName, Player);
