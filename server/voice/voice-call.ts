import { readTranscript } from "../../agent/voice/turn-taking/read-transcript.ts";
import type { TurnEffect } from "../../agent/voice/turn-taking/turn-state.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { TurnLatency } from "../../domain/events.ts";
import type { LiveCall, UntimedNotice } from "../calls/live-call.ts";
import { SerialQueue } from "../serial-queue.ts";
import { CallAudience } from "./call-audience.ts";
import { CallHearing } from "./call-hearing.ts";
import { CallPeople } from "./call-people.ts";
import { CallVoice } from "./call-voice.ts";
import { finishCall, type EndCause } from "./finish-call.ts";
import { isMachine } from "./is-machine.ts";
import { KeyEntry } from "./key-entry.ts";
import { performTurnEffect } from "./perform-turn-effect.ts";
import { Playback } from "./playback.ts";
import { Rehearsal } from "./rehearsal.ts";
import { TurnFloor } from "./turn-floor.ts";
import { TurnIds } from "./turn-ids.ts";
import { TurnStopwatch } from "./turn-stopwatch.ts";
import type { VoiceCallOptions } from "./voice-call-options.ts";
import { recordedLine } from "./recorded-line.ts";
import { goodbyeWaitMs } from "./voice-limits.ts";
import type { VoiceLine } from "./voice-line.ts";

/** What somebody said whose words could not be made out. */
const unheardText = "…";

/** One spoken call: audio in, turns out of it, answers as audio. `takeTurns` and the conversation decide. */
export class VoiceCall {
  /** What people at the desk do in it. */
  readonly people: CallPeople;
  readonly #options: VoiceCallOptions;
  readonly #line: VoiceLine;
  readonly #queue = new SerialQueue();
  readonly #playback: Playback;
  readonly #voice: CallVoice;
  readonly #hearing: CallHearing;
  readonly #keys: KeyEntry;
  readonly #rehearsal: Rehearsal;
  readonly #stopwatch: TurnStopwatch;
  #live: LiveCall | undefined;
  readonly #audience: CallAudience;
  readonly #floor: TurnFloor;
  readonly #turnIds = new TurnIds();
  #goodbyeAtMs: number | undefined;
  /** Nothing can be heard, or said, any more. */
  #isBroken = false;
  #isClosed = false;
  #closing: Promise<void> = Promise.resolve();
  #endCause: EndCause = "hang-up";

  constructor(options: VoiceCallOptions) {
    const { line, locale, engines, clock } = options;
    this.#options = options;
    this.#line = line;
    this.#audience = new CallAudience(options.view);
    const speech = { locale, sampleRate: line.sampleRate };
    this.#floor = new TurnFloor({ ...speech, perform: (effect) => this.#perform(effect) });
    this.#voice = new CallVoice({ ...speech, voices: engines.voices, onFault: engines.onFault });
    this.#rehearsal = new Rehearsal(this.#voice);
    this.#playback = this.#newPlayback();
    this.#hearing = this.#newHearing();
    this.people = new CallPeople({
      playback: this.#playback,
      audience: this.#audience,
      line,
      reply: (act) => this.#reply(act),
      isLed: () => !this.#isClosed && this.#live?.person === "joined",
    });
    this.#keys = new KeyEntry((digits) => this.#noticed({ type: "keypad-press", digits }));
    this.#stopwatch = new TurnStopwatch(clock, (latency) => this.#measured(latency));
  }

  /** Begins to listen, and says the first words. Resolves once the call stands in the store. */
  async start(): Promise<void> {
    const { view, begin, record } = this.#options;
    const live = await begin(this.#playback).catch((error: unknown) => {
      this.#letGo();
      throw error;
    });
    this.#live = live;
    this.#turnIds.goOnFrom(live);
    this.#audience.record(record?.(live));
    if (live.mustNotRecord) this.#audience.stop();
    const { id: callId, locale, startedAt } = live.facts;
    view.onCall?.({ callId, locale, startedAt });
    this.#line.listen({
      onAudio: (samples) => this.#hear(samples),
      onPlayed: (playedMs) => this.#played(playedMs),
      onKey: (digit) => this.#pressed(digit),
      onClose: (error) => this.#close(error),
    });
    this.#reply(() =>
      this.#options.isResumed ? live.notice({ type: "line-resume" }) : live.open(),
    );
    if (this.#isBroken) this.#noticed({ type: "technical-fault" });
  }

  #newPlayback(): Playback {
    const { line, locale, clock, view } = this.#options;
    return new Playback({
      line: recordedLine(line, this.#audience),
      voice: this.#voice,
      locale,
      keep: async () => {
        await this.#live?.keep();
        this.people.kept();
      },
      onSentence: (sentence, text, id) => {
        if (this.#live?.mustNotRecord === true) this.#audience.stop();
        this.#stopwatch.sentence();
        view.onActivity?.("speaking");
        this.#audience.caption({ speaker: "agent", text, id, isPartial: false });
        this.#floor.ask(this.#live?.asked ?? null, this.#live?.isSlow ?? false);
        this.#floor.step({ type: "speech-start", sentence });
      },
      onProgress: (remainingMs) => this.#floor.step({ type: "speech-progress", remainingMs }),
      onFirstAudio: () => this.#stopwatch.firstAudio(),
      onMute: () => this.#break(),
      clock,
    });
  }

  #newHearing(): CallHearing {
    const { locale, keyterms, engines } = this.#options;
    return new CallHearing({
      locale,
      keyterms,
      engines,
      sampleRate: this.#line.sampleRate,
      onTranscript: ({ text, isSettled }) => this.#transcribed(text, isSettled),
      onSoundStart: (atMs) => this.#floor.step({ type: "sound-start", atMs }),
      onSoundEnd: (atMs) => this.#floor.step({ type: "sound-end", atMs }),
      onStall: () => this.#line.hangUp({ afterPlayout: false }),
      onDeaf: () => this.#break(),
    });
  }

  #hear(samples: Int16Array): void {
    if (this.#isClosed) return;
    this.#audience.debtor(samples);
    this.#hearing.write(samples);
    this.#floor.advance(samples.length);
    const { nowMs, isTaken } = this.#floor;
    if (nowMs >= (this.#goodbyeAtMs ?? Infinity) && !isTaken) this.hangUp();
  }

  #played(playedMs: number): void {
    this.#stopwatch.played();
    this.#playback.progress(playedMs);
  }

  #pressed(digit: string): void {
    this.#goodbyeAtMs = undefined;
    this.#floor.step({ type: "key-press" });
    this.#keys.press(digit, this.#live?.asked ?? null);
  }

  #transcribed(text: string, isSettled: boolean): void {
    const { locale, timezone } = this.#options;
    const asked = this.#live?.asked ?? null;
    const now = this.#live?.facts.startedAt ?? "";
    const reading = readTranscript(text, { asked, locale, now, timezone });
    const id = this.#turnIds.next;
    if (text !== "") this.#audience.caption({ speaker: "debtor", text, id, isPartial: true });
    this.#floor.step({ type: "transcript-change", text, isSettled, ...reading });
  }

  #perform(effect: TurnEffect): void {
    if (effect.type === "turn-end") return this.#answer(effect);
    if (effect.type === "silence-elapse") return this.#noticed(effect);
    if (effect.type === "speech-pause") this.#goodbyeAtMs = undefined;
    const said = { playback: this.#playback, rehearsal: this.#rehearsal };
    const turn = this.#turnIds.next;
    performTurnEffect(effect, { ...said, hearing: this.#hearing, live: this.#live, turn });
  }

  #answer({ text, endMs, continues }: Extract<TurnEffect, { type: "turn-end" }>): void {
    const live = this.#live;
    if (live === undefined) return;
    if (isMachine(live, text)) return void this.endAs("voicemail-no-message");
    this.#rehearsal.end();
    this.#goodbyeAtMs = undefined;
    const id = this.#turnIds.end();
    this.#audience.caption({ speaker: "debtor", text, id, isPartial: false });
    this.#options.view.onActivity?.("thinking");
    this.#stopwatch.start(this.#floor.nowMs - endMs);
    const said = text === "" ? unheardText : text;
    this.#reply(() => live.hear({ id, n: live.debtorTurns + 1, text: said, continues }));
  }

  /** Something beside a turn happened: it is answered after what is under way. */
  #noticed(event: UntimedNotice): void {
    if (this.#live !== undefined) this.#reply(async () => await this.#live?.notice(event));
  }

  /** Does one thing after what is under way; it resolves when what it led to has been said, or cut off. */
  #reply(act: () => Promise<void>): void {
    this.#queue
      .run(async () => {
        if (this.#isClosed) return;
        this.#goodbyeAtMs = undefined;
        this.#playback.beginReply();
        await act();
        this.#floor.ask(this.#live?.asked ?? null, this.#live?.isSlow ?? false);
        this.#floor.step({ type: "speech-end" });
        this.#afterReply();
      })
      .catch((error: unknown) => this.#fail(error));
  }

  #afterReply(): void {
    const live = this.#live;
    if (live === undefined || this.#isClosed) return;
    const waits = live.person === "called";
    this.#options.view.onActivity?.(waits ? "waiting-for-person" : "listening");
    // Whoever wants to say something after our goodbye is heard.
    if (live.hasSaidGoodbye) this.#goodbyeAtMs = this.#floor.nowMs + goodbyeWaitMs;
  }

  /** Ends the call once what was given to the line has been heard. */
  hangUp(): void {
    this.#goodbyeAtMs = undefined;
    this.#options.view.onEnd?.("agent");
    this.#line.hangUp({ afterPlayout: true });
  }

  #measured(latency: TurnLatency): void {
    this.#options.onLatency(latency);
    this.#live?.measure(this.#turnIds.latest, latency);
  }

  /** No engine is left: they are told so, and a person is to call them. */
  #break(): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#noticed({ type: "technical-fault" });
  }

  /** Nothing that was decided can be kept any more: the call ends, and its log is what is true. */
  #fail(error: unknown): void {
    if (this.#isClosed) return;
    this.#options.log.error({ err: error, call: this.#live?.id }, "a spoken call failed");
    this.#options.view.onEnd?.("fault");
    this.#line.hangUp({ afterPlayout: false });
  }

  /** Nobody took the call in person: it ends. */
  async endAs(cause: EndCause): Promise<void> {
    this.#endCause = cause;
    this.#playback.stop();
    this.#line.hangUp({ afterPlayout: false });
    await this.closed();
  }

  /** Lets go of the line: the server stops, or another line has come. A call of a page is over with it. */
  async park(): Promise<void> {
    const message = "The line was let go of by the service.";
    this.#close(new KindlineError({ code: "STORE_WARMING", message }));
    this.#line.hangUp({ afterPlayout: false });
    await this.closed();
  }

  /** Resolves when the call is over and all of it is kept. */
  closed(): Promise<void> {
    return this.#isClosed ? this.#closing : Promise.resolve();
  }

  #close(error: KindlineError | undefined): void {
    if (this.#isClosed) return;
    const call = this.#live?.id;
    if (error !== undefined) this.#options.log.warn({ err: error, call }, "a line broke");
    this.#letGo();
    this.#closing = this.#finish(error !== undefined && this.#line.kind !== "browser");
  }

  /** Nothing more is heard or said; the voice goes when what is being said has ended. */
  #letGo(): void {
    this.#isClosed = true;
    this.#floor.close();
    this.#playback.close();
    this.#keys.close();
    this.#hearing.close();
    if (this.#live === undefined) this.#voice.close();
  }

  /** @param mayReturn a telephone call can outlive its line. */
  async #finish(mayReturn: boolean): Promise<void> {
    const { log, onClose, onLost } = this.#options;
    const live = this.#live;
    const end = mayReturn && this.#endCause === "hang-up" ? undefined : this.#endCause;
    if (live !== undefined) await finishCall(live, { queue: this.#queue, log, end });
    this.#voice.close();
    this.#audience.close();
    // What the recording notes is the last word of this line: another one reads the log behind it.
    await live?.settled();
    onClose();
    if (live !== undefined && !live.isOver) onLost?.(live);
  }
}
