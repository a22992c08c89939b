import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { PersonLeaveCause } from "../../../domain/events.ts";
import type { CarrierCallStatus } from "../../ports/carrier.ts";
import type { CallPeople } from "../../voice/call-people.ts";
import type { CallVoice } from "../../voice/call-voice.ts";
import { lostLineMs } from "../../voice/voice-limits.ts";
import type { VoiceLine } from "../../voice/voice-line.ts";
import type { TimeSource } from "../time-source.ts";
import {
  attemptMsMax,
  keyAsksMax,
  keyWaitMs,
  legGraceMs,
  legRingSeconds,
  lineLookMs,
} from "./handover-limits.ts";
import { LegBridge } from "./leg-bridge.ts";
import { LegVoice } from "./leg-voice.ts";

/** What the person alone hears. */
export interface Briefing {
  /** Nothing private: a voicemail may have answered. */
  readonly ask: readonly ApprovedText[];
  /** What the call is about; behind the key only. */
  readonly summary: readonly ApprovedText[];
  /** Somebody else was faster, or the debtor has gone. */
  readonly tooLate: readonly ApprovedText[];
}

/** How an attempt ended: `unanswered` before anybody had taken the call, `left` after that, `off` where nobody is needed. */
export type AttemptEnd = "unanswered" | "left" | "off";

export interface AttemptParts {
  readonly time: TimeSource;
  /** Begins to ring. @returns what ends the ringing, or the call that came of it. */
  readonly ring: () => Promise<() => void>;
  readonly brief: (
    leg: VoiceLine,
  ) => Promise<{ readonly words: Briefing; readonly voice: CallVoice }>;
  /** The call, while its line is here. */
  readonly people: () => CallPeople | undefined;
  /** They lead the call from now on; resolves when that is in the log. Rejects where somebody was faster. */
  readonly join: () => Promise<void>;
  /** They have gone. */
  readonly leave: (cause: PersonLeaveCause) => Promise<void>;
  /** Takes down what they say, where an engine can. */
  readonly takeDown: (
    leg: VoiceLine,
  ) => { write(samples: Int16Array): void; close(): void } | undefined;
  readonly onEnd: (end: AttemptEnd) => void;
  readonly onFault: (error: unknown) => void;
}

/** A line that people answer on. */
export type LegLine = VoiceLine & { close(): void };

/** One try to hand a call over beside the desk: it rings, asks for a key, tells what it is about, and joins both. */
export class HandoverAttempt {
  readonly #parts: AttemptParts;
  readonly #stopping = new AbortController();
  #state: "ringing" | "asking" | "briefing" | "joined" | "over" = "ringing";
  #leg: LegLine | undefined;
  #voice: LegVoice | undefined;
  #bridge: LegBridge | undefined;
  #speech: ReturnType<AttemptParts["takeDown"]>;
  #stopRinging: () => void = () => undefined;
  /** Ends what is being said, to go on with what comes next. */
  #skip = new AbortController();
  /** How often the key that takes the call was pressed. */
  #presses = 0;
  #playedMs = 0;
  #joinedAtPlayedMs = 0;
  readonly #callOffs = new Set<() => void>();

  constructor(parts: AttemptParts) {
    this.#parts = parts;
    this.#after(attemptMsMax, () => this.#giveUp());
  }

  /** Somebody has pressed the key: they are on their way into the call, or in it. */
  get isAccepted(): boolean {
    return this.#state === "briefing" || this.#state === "joined";
  }

  begin(): void {
    this.#after(legRingSeconds * 1000 + legGraceMs, () => {
      if (this.#state === "ringing") this.#giveUp();
    });
    void this.#ring();
  }

  async #ring(): Promise<void> {
    try {
      const stop = await this.#parts.ring();
      // It may have been called off while the order was under way.
      if (this.#isOver()) stop();
      else this.#stopRinging = stop;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** News of the carrier. */
  progress(status: CarrierCallStatus): void {
    const hasEnded = status !== "queued" && status !== "ringing" && status !== "answered";
    // Once somebody is on the line the line itself tells of its end, and why.
    if (hasEnded && this.#state === "ringing") this.#giveUp();
  }

  /** Somebody, or something, has answered. */
  take(leg: LegLine): void {
    if (this.#state !== "ringing") return leg.close();
    this.#state = "asking";
    this.#leg = leg;
    leg.listen({
      onAudio: (samples) => this.#hear(samples),
      onPlayed: (playedMs) => this.#played(playedMs),
      onKey: (digit) => this.#pressed(digit),
      onClose: (error) => this.#gone(error === undefined ? "give-back" : "lost"),
    });
    this.#ask(leg).catch((error: unknown) => this.#fail(error));
  }

  /** Nobody is needed any more: somebody at the desk was faster, the wait is over, or the debtor has gone. */
  callOff(): void {
    if (this.#state !== "over") this.#end("off");
  }

  async #ask(leg: LegLine): Promise<void> {
    const { words, voice } = await this.#parts.brief(leg);
    if (this.#isOver()) return voice.close();
    const speaker = new LegVoice(leg, voice);
    this.#voice = speaker;
    for (let asks = 0; asks < keyAsksMax && this.#state === "asking"; asks += 1) {
      if (!(await speaker.say(words.ask, this.#skip.signal))) return this.#giveUp();
      await this.#wait(keyWaitMs);
    }
    if (this.#state !== "briefing") return this.#giveUp();
    this.#skip = new AbortController();
    if (this.#presses > 1) this.#skip.abort();
    if (!(await speaker.say(words.summary, this.#skip.signal))) return this.#giveUp();
    if (!this.#isOver()) await this.#join(leg, words);
  }

  async #join(leg: LegLine, words: Briefing): Promise<void> {
    try {
      await this.#parts.join();
    } catch (error) {
      this.#parts.onFault(error);
      await this.#voice?.say(words.tooLate, this.#stopping.signal);
      return this.callOff();
    }
    this.#voice?.close();
    this.#clearTimers();
    if (this.#isOver()) return this.#leave("give-back");
    this.#state = "joined";
    this.#speech = this.#parts.takeDown(leg);
    this.#connect(leg);
  }

  #connect(leg: LegLine): void {
    const people = this.#parts.people();
    if (people === undefined) return this.#awaitLine(leg, lostLineMs);
    this.#joinedAtPlayedMs = this.#playedMs;
    this.#bridge = new LegBridge({ leg, people, onGone: () => this.#awaitLine(leg, lostLineMs) });
  }

  /** The debtor's line is gone: it may come back, as it does without a person. */
  #awaitLine(leg: LegLine, leftMs: number): void {
    this.#bridge?.close();
    this.#bridge = undefined;
    if (this.#state !== "joined") return;
    if (leftMs <= 0) return this.#end("left");
    this.#after(lineLookMs, () => {
      if (this.#parts.people() === undefined) this.#awaitLine(leg, leftMs - lineLookMs);
      else this.#connect(leg);
    });
  }

  #hear(samples: Int16Array): void {
    if (this.#state !== "joined") return;
    this.#bridge?.hear(samples);
    this.#speech?.write(samples);
  }

  #played(playedMs: number): void {
    this.#playedMs = playedMs;
    this.#voice?.played(playedMs);
    this.#bridge?.played(playedMs - this.#joinedAtPlayedMs);
  }

  /** 1 takes the call, and goes on where it is pressed again; any other key declines. */
  #pressed(digit: string): void {
    if (this.#state !== "asking" && this.#state !== "briefing") return;
    if (digit !== "1") return this.#giveUp();
    this.#state = "briefing";
    this.#presses += 1;
    this.#skip.abort();
  }

  #gone(cause: PersonLeaveCause): void {
    if (this.#state === "joined") this.#leave(cause);
    else this.#giveUp();
  }

  #leave(cause: PersonLeaveCause): void {
    const { leave, onFault, onEnd } = this.#parts;
    this.#letGo();
    // Until it is in the log they count as being in the call.
    void leave(cause)
      .catch(onFault)
      .finally(() => onEnd("left"));
  }

  #fail(error: unknown): void {
    this.#parts.onFault(error);
    this.#giveUp();
  }

  /** Nobody takes the call here. */
  #giveUp(): void {
    if (this.#state !== "over" && this.#state !== "joined") this.#end("unanswered");
  }

  #end(end: AttemptEnd): void {
    this.#letGo();
    this.#parts.onEnd(end);
  }

  #letGo(): void {
    this.#state = "over";
    this.#clearTimers();
    this.#stopping.abort();
    this.#skip.abort();
    this.#bridge?.close();
    this.#speech?.close();
    this.#voice?.close();
    this.#stopRinging();
    this.#leg?.hangUp({ afterPlayout: false });
  }

  #isOver(): boolean {
    return this.#state === "over";
  }

  /** Resolves then, or when the key is pressed, or all is over. */
  async #wait(ms: number): Promise<void> {
    const { signal } = this.#skip;
    await new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      this.#after(ms, resolve);
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }

  #after(ms: number, act: () => void): void {
    const callOff = this.#parts.time.after(ms, () => {
      this.#callOffs.delete(callOff);
      act();
    });
    this.#callOffs.add(callOff);
  }

  #clearTimers(): void {
    for (const callOff of this.#callOffs) callOff();
    this.#callOffs.clear();
  }
}
