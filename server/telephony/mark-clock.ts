import { KindlineError } from "../../domain/errors.ts";
import { markWaitMs } from "./limits.ts";
import { PlayoutLedger } from "./playout-ledger.ts";
import type { TimeSource } from "./time-source.ts";

interface MarkClockOptions {
  readonly time: TimeSource;
  /** So much has been heard, in milliseconds since the line was opened. */
  readonly onPlayed: (playedMs: number) => void;
  /** Marks do not come back: what is heard is not known any more. */
  readonly onStalled: (error: KindlineError) => void;
}

/**
 * Turns the marks that come back into what has been heard. A mark that comes before its audio can be over is
 * believed when it can: some carriers tell marks as soon as they have buffered the audio.
 */
export class MarkClock {
  readonly #ledger = new PlayoutLedger();
  readonly #options: MarkClockOptions;
  /** What calls off each mark that came early: at most one a piece that waits. */
  readonly #early = new Map<string, () => void>();
  #callOffWatch: (() => void) | undefined;
  #toldMs = 0;

  constructor(options: MarkClockOptions) {
    this.#options = options;
  }

  /** What has been given and not been heard, in milliseconds. */
  get unheardMs(): number {
    return this.#ledger.unheardMs;
  }

  /** Whether anything of what was sent may still be heard. */
  get mayBeAudible(): boolean {
    return this.#ledger.pendingCount > 0;
  }

  /** How long what was sent still takes to be heard at the soonest, in milliseconds. */
  get aheadMs(): number {
    return this.#ledger.aheadMs(this.#options.time.now());
  }

  /** Enters a piece that is sent now. @returns the name of its mark. */
  send(durationMs: number): string {
    const name = this.#ledger.send(durationMs, this.#options.time.now());
    if (this.#callOffWatch === undefined) this.#watch();
    return name;
  }

  /** The mark of that piece came: it has been heard to its end. */
  acknowledge(name: string): void {
    const { time } = this.#options;
    const told = this.#ledger.acknowledge(name, time.now());
    if (told.type === "early") this.#later(name, told.waitMs, () => this.acknowledge(name));
    else if (told.type === "played") this.#tell(told.playedMs);
  }

  /** The carrier tells that this piece begins; what was before it has been heard, and it will be in so long. */
  begin(name: string, durationMs: number): void {
    const { time } = this.#options;
    const told = this.#ledger.begin(name, time.now());
    if (told.type === "early") this.#later(name, told.waitMs, () => this.begin(name, durationMs));
    if (told.type !== "played") return;
    this.#tell(told.playedMs);
    this.#later(name, durationMs, () => this.acknowledge(name));
  }

  /** Forgets what has not been heard. @returns what surely has been, in milliseconds since the line was opened. */
  clear(): number {
    this.close();
    return this.#ledger.clear(this.#options.time.now());
  }

  close(): void {
    for (const callOff of this.#early.values()) callOff();
    this.#early.clear();
    this.#callOffWatch?.();
    this.#callOffWatch = undefined;
  }

  /** A begin tells what an acknowledgement may have told before. */
  #tell(playedMs: number): void {
    if (playedMs <= this.#toldMs) return;
    this.#toldMs = playedMs;
    this.#options.onPlayed(playedMs);
  }

  #later(name: string, waitMs: number, act: () => void): void {
    this.#early.get(name)?.();
    const callOff = this.#options.time.after(waitMs, () => {
      this.#early.delete(name);
      act();
    });
    this.#early.set(name, callOff);
  }

  /** Makes sure that the first of the pieces is heard in time, and then of those behind it. */
  #watch(): void {
    const { time, onStalled } = this.#options;
    const dueAtMs = this.#ledger.firstDueAtMs;
    this.#callOffWatch = undefined;
    if (dueAtMs === undefined) return;
    const waitMs = dueAtMs + markWaitMs - time.now();
    if (waitMs > 0) {
      this.#callOffWatch = time.after(waitMs, () => this.#watch());
      return;
    }
    const message = `Expected a mark within ${markWaitMs} ms after its audio.`;
    onStalled(new KindlineError({ code: "VENDOR_STALLED", message }));
  }
}
