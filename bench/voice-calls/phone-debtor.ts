import type { EmulatedCall } from "../../test/emulators/carrier/emulated-call.ts";
import type { CallScript, ScriptTurn } from "./call-script.ts";
import { FollowedLog } from "./call-log.ts";
import { DebtorWire, frameMs } from "./debtor-wire.ts";
import { advance, freshMemory, nextAct, type DebtorMemory } from "./next-act.ts";
import { audible, wordsOf, type Utterance } from "./utterance.ts";

/** One thing that a debtor did, with its times on the line in milliseconds. */
export interface Deed {
  readonly kind: "turn" | "barge-in" | "backchannel" | "nudge" | "keys";
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Where each part of the words sounds; the labelled pauses are between them. */
  readonly parts: readonly { readonly startMs: number; readonly endMs: number }[];
  /** The line of the agent that was being heard. */
  readonly over: string | undefined;
  /** That line could be interrupted. */
  readonly isOverFixed: boolean;
}

/** How somebody on the telephone behaves, in milliseconds. */
const reactMs = [450, 700, 950] as const;
const keyGapMs = 180;
/** Nothing happens for so long: they ask whether anybody is there. */
const nudgeAfterMs = 14_000;
const nudgesMax = 2;
/** They have said goodbye and wait for an answer. */
const leaveAfterMs = 9_000;
/** Nobody stays longer. */
export const callMsMax = 240_000;

interface PhoneDebtorOptions {
  readonly script: CallScript;
  /** Everything they may say, made before. */
  readonly audio: (text: string, voice: string) => Utterance;
  readonly noise: Float32Array | undefined;
}

/**
 * A debtor at a telephone. What the agent says is read in the log to choose the next words; everything else
 * is as on the line: they hear only what is played, speak in real time, and know when it is quiet.
 */
export class PhoneDebtor {
  readonly script: CallScript;
  readonly log = new FollowedLog();
  readonly wire: DebtorWire;
  readonly deeds: Deed[] = [];
  /** When the service silenced us at once, in milliseconds of the line. */
  readonly clearsMs: number[] = [];
  readonly faults: string[] = [];
  readonly #options: PhoneDebtorOptions;
  #call: EmulatedCall | undefined;
  #memory: DebtorMemory = freshMemory;
  /** Entries of the log that they have reacted to. */
  #knownEntries = 0;
  #busyUntilMs = 0;
  #lastSoundMs = -Infinity;
  #lastDeedMs = 0;
  #lineSinceMs = 0;
  #line: string | undefined;
  #backchannels: CallScript["backchannels"];
  #keys: { readonly digit: string; readonly atMs: number }[] = [];
  #received = 0;
  #nudges = 0;
  #leavingSinceMs: number | undefined;

  constructor(options: PhoneDebtorOptions) {
    this.#options = options;
    this.script = options.script;
    this.#backchannels = options.script.backchannels;
    this.wire = new DebtorWire({ noise: options.noise, onFrame: (frame) => this.#frame(frame) });
  }

  /** They are on this call now. */
  take(call: EmulatedCall): void {
    this.#call = call;
  }

  get call(): EmulatedCall | undefined {
    return this.#call;
  }

  #frame(frame: number): void {
    const nowMs = (frame + 1) * frameMs;
    const { stream } = this.#call ?? {};
    if (stream === undefined) return;
    this.#listen(nowMs);
    if (nowMs > callMsMax) return this.#giveUp("the call took too long");
    while ((this.#keys[0]?.atMs ?? Infinity) <= nowMs)
      stream.press(this.#keys.shift()?.digit ?? "");
    this.#follow(nowMs);
    if (nowMs < this.#busyUntilMs || this.#keys.length > 0) return;
    if (this.#intoTheirWords(nowMs)) return;
    this.#afterTheirWords(nowMs);
  }

  /** Notes what arrived since the frame before: a clear empties what waits to be heard. */
  #listen(nowMs: number): void {
    const received = this.#call?.stream?.received ?? [];
    for (; this.#received < received.length; this.#received += 1) {
      if (received[this.#received]?.["event"] === "clear") this.clearsMs.push(nowMs);
    }
  }

  /** The ear has heard a frame. */
  hear(samples: Int16Array): void {
    if (!samples.some((sample) => Math.abs(sample) > audible)) return;
    this.#lastSoundMs = this.#call?.stream?.ear.nowMs ?? 0;
    if (this.#line !== undefined && this.#lineSinceMs === 0) this.#lineSinceMs = this.#lastSoundMs;
  }

  #follow(nowMs: number): void {
    const line = this.log.playing?.line;
    if (line !== this.#line) {
      this.#line = line;
      this.#lineSinceMs = 0;
    }
    if (this.#lineSinceMs > nowMs) this.#lineSinceMs = nowMs;
  }

  /** Signs of listening and interruptions. */
  #intoTheirWords(nowMs: number): boolean {
    const heardMs = this.#lineSinceMs === 0 ? -1 : nowMs - this.#lineSinceMs;
    const isDue = ({ line, afterMs }: { line: string; afterMs: number }): boolean =>
      line.split("|").includes(this.#line ?? "") &&
      heardMs >= afterMs &&
      nowMs - this.#lastSoundMs < 100;
    const sign = this.#backchannels.find(({ over }) => isDue(over));
    if (sign !== undefined) {
      this.#backchannels = this.#backchannels.filter((one) => one !== sign);
      this.#speak("backchannel", sign.say, { nowMs, voice: this.script.voice });
      return true;
    }
    const turn = this.script.turns[this.#memory.place];
    if (turn?.over === undefined || !isDue(turn.over)) return false;
    const [memory] = advance(this.#memory, turn);
    this.#memory = memory;
    this.#do("barge-in", turn, nowMs);
    return true;
  }

  #afterTheirWords(nowMs: number): void {
    const quietMs = nowMs - this.#lastSoundMs;
    const wantedMs = reactMs[this.deeds.length % reactMs.length] ?? 0;
    const reply = this.log.replySince(this.#knownEntries);
    if (this.#leavingSinceMs !== undefined && nowMs - this.#leavingSinceMs > leaveAfterMs) {
      return this.#call?.end("completed");
    }
    if (reply === undefined || quietMs < wantedMs) return this.#nudge(nowMs, quietMs);
    const [memory, act] = nextAct(this.script, this.#memory, reply);
    this.#memory = memory;
    this.#knownEntries = this.log.events.length;
    this.#lastDeedMs = nowMs;
    this.#nudges = 0;
    if (act.type === "turn") return this.#do("turn", act.turn, nowMs);
    if (act.type === "wait") return;
    if (this.#leavingSinceMs !== undefined) return this.#call?.end("completed");
    this.#leavingSinceMs = nowMs;
    this.#speak("turn", goodbye, { nowMs, voice: this.script.voice });
  }

  #nudge(nowMs: number, quietMs: number): void {
    const isSilent = this.script.turns[this.#memory.place]?.silentFor !== undefined;
    if (isSilent || quietMs < nudgeAfterMs || nowMs - this.#lastDeedMs < nudgeAfterMs) return;
    if (this.#nudges >= nudgesMax) return this.#giveUp("the agent said nothing any more");
    this.#nudges += 1;
    this.#speak("nudge", hello, { nowMs, voice: this.script.voice });
  }

  #do(kind: "turn" | "barge-in", turn: ScriptTurn, nowMs: number): void {
    this.#knownEntries = this.log.events.length;
    if (turn.hangUp === true) return this.#call?.end("completed");
    if (turn.keys !== undefined) return this.#press(turn.keys, nowMs);
    if (turn.say !== undefined) {
      this.#speak(kind, turn.say, { nowMs, voice: turn.voice ?? this.script.voice });
    }
  }

  #press(digits: string, nowMs: number): void {
    this.#keys = digits.split("").map((digit, at) => ({ digit, atMs: nowMs + at * keyGapMs }));
    const endMs = nowMs + (digits.length - 1) * keyGapMs;
    this.#note("keys", digits, { startMs: nowMs, endMs, parts: [] });
  }

  #speak(
    kind: Deed["kind"],
    text: string,
    { nowMs, voice }: { readonly nowMs: number; readonly voice: string },
  ): void {
    const { samples, parts } = this.#options.audio(text, voice);
    // The frame of this moment has left: what is said begins with the next one.
    this.#call?.mouth.say(samples);
    const placed = parts.map(({ startMs, endMs }) => ({
      startMs: nowMs + startMs,
      endMs: nowMs + endMs,
    }));
    const [startMs = nowMs, endMs = nowMs] = [placed[0]?.startMs, placed.at(-1)?.endMs];
    this.#note(kind, wordsOf(text), { startMs, endMs, parts: placed });
    this.#busyUntilMs = endMs + frameMs;
  }

  #note(kind: Deed["kind"], text: string, place: Pick<Deed, "startMs" | "endMs" | "parts">): void {
    const playing = this.log.playing;
    const over = playing?.line;
    this.deeds.push({ kind, text, ...place, over, isOverFixed: playing?.isFixed === true });
    this.#lastDeedMs = place.endMs;
  }

  #giveUp(fault: string): void {
    if (this.#call?.isOver === true) return;
    this.faults.push(fault);
    this.#call?.end("completed");
  }
}

export const goodbye = "Okay, thank you. Goodbye.";
export const hello = "Hello?";
