import type { SimulatedSetup } from "../../../evaluation/simulate/draw-case.ts";
import type { Exchange, Answer } from "../../../evaluation/simulate/simulated-call.ts";
import type { DebtorAct, SimulatedDebtor } from "../../../evaluation/simulate/simulated-debtor.ts";
import { languageOf, type Language } from "../../../domain/locale.ts";
import type { EmulatedCall } from "../../../test/emulators/carrier/emulated-call.ts";
import type { WireFault } from "../../../test/emulators/carrier/wire-faults.ts";
import type { FollowedCall } from "./followed-call.ts";
import { spokenMs } from "./spelled-engines.ts";
import type { SpelledSpeech } from "./spelled-speech.ts";

/** How long it is quiet before they speak, in milliseconds: nothing more comes of the reply. */
const reactMs = 250;
/** Nobody stays longer: a call that has not ended by then is stuck. */
const callMsMax = 180_000;
const keyGapMs = 60;

interface PersonOptions {
  readonly speech: SpelledSpeech;
  /** Who speaks in this call; undefined for a machine, that says one thing and nothing else. */
  readonly debtorOf: (setup: SimulatedSetup) => SimulatedDebtor | undefined;
  /** What is said as soon as they have answered: a mailbox that nobody has recognised. */
  readonly greeting: ((language: Language) => string) | undefined;
  readonly maxTurns: number;
}

/** Somebody at a telephone: they hear what the carrier plays, and speak when it is quiet. */
export class PhonePerson {
  readonly exchanges: Exchange[] = [];
  opening: Answer | undefined;
  isStuck = false;
  /** Every text that has begun to sound at their ear, with whether they were verified then. */
  readonly heard: { readonly text: string; readonly isVerified: boolean }[] = [];
  readonly #options: PersonOptions;
  #call: EmulatedCall | undefined;
  #followed: FollowedCall | undefined;
  #debtor: SimulatedDebtor | undefined;
  #startedMs: number | undefined;
  #lastSoundMs = 0;
  #hasGreeted = false;
  #did: DebtorAct | undefined;
  #keys: string[] = [];
  #nextKeyMs = 0;

  constructor(options: PersonOptions) {
    this.#options = options;
  }

  /** They are on this call. */
  take(call: EmulatedCall, followed: FollowedCall): void {
    this.#call = call;
    this.#followed = followed;
  }

  /** Each frame of the line's clock. */
  readonly wire: WireFault = (frame) => {
    if (this.#startedMs === undefined) this.#answered();
    const nowMs = performance.now();
    if (nowMs - (this.#startedMs ?? nowMs) > callMsMax) this.#giveUp();
    else this.#live(nowMs);
    return [frame];
  };

  /** What the last thing that they did has led to. */
  finish(): void {
    this.#note(this.#followed?.takeAnswer()?.answer);
  }

  #answered(): void {
    const call = this.#call;
    this.#startedMs = performance.now();
    this.#lastSoundMs = this.#startedMs;
    const { speech } = this.#options;
    if (call?.stream === undefined) return;
    const read = speech.reader((text, isOver) => {
      if (!isOver) this.heard.push({ text, isVerified: this.#followed?.isVerified === true });
    });
    // Nobody keeps what was heard: ten thousand calls would be gigabytes.
    call.stream.ear.hear = (samples, speechSamples) => {
      if (speechSamples > 0) this.#lastSoundMs = performance.now();
      read(samples);
    };
  }

  #live(nowMs: number): void {
    const followed = this.#followed;
    const call = this.#call;
    // What the service has sent was read; it is not kept either.
    call?.stream?.received.splice(0);
    if (call === undefined || followed === undefined || call.isOver) return;
    if (this.#keys.length > 0) return this.#press(nowMs);
    if (followed.setup === undefined) return;
    this.#greet(followed.setup);
    this.#debtor ??= this.#options.debtorOf(followed.setup);
    const debtor = this.#debtor;
    if (debtor === undefined || !call.mouth.isSilent || !followed.isQuiet) return;
    if (nowMs - this.#lastSoundMs < reactMs || nowMs - followed.latestNewsMs < reactMs) return;
    const reply = followed.takeAnswer();
    if (reply === undefined) return;
    this.#note(reply.answer);
    if (this.exchanges.length >= this.#options.maxTurns) return this.#giveUp();
    this.#do(debtor.next(reply.heard) as DebtorAct);
  }

  /** A mailbox speaks at once, whoever is on the line. */
  #greet({ call: { locale } }: SimulatedSetup): void {
    const { speech, greeting } = this.#options;
    if (greeting === undefined || this.#hasGreeted) return;
    this.#hasGreeted = true;
    const text = greeting(languageOf(locale));
    this.#call?.mouth.say(speech.say(text, spokenMs(text)));
  }

  #note(answer: Answer | undefined): void {
    if (this.opening === undefined) this.opening = answer;
    else if (this.#did !== undefined)
      this.exchanges.push({ n: this.exchanges.length + 1, did: this.#did, answer });
    this.#did = undefined;
  }

  #do(did: DebtorAct): void {
    const call = this.#call;
    const { speech } = this.#options;
    this.#did = did;
    switch (did.type) {
      case "say":
        call?.mouth.say(speech.say(did.text, spokenMs(did.text)));
        return;
      case "press":
        this.#keys = Array.from(did.digits);
        return;
      case "hang_up":
        // After its goodbye the service closes the line itself.
        if (this.#followed?.hasSaidGoodbye !== true) call?.end("completed");
        return;
      case "silent":
    }
  }

  #press(nowMs: number): void {
    if (nowMs < this.#nextKeyMs) return;
    this.#nextKeyMs = nowMs + keyGapMs;
    this.#call?.stream?.press(this.#keys.shift() ?? "");
  }

  #giveUp(): void {
    if (this.#call?.isOver !== false) return;
    this.isStuck = true;
    this.#call.end("completed");
  }
}
