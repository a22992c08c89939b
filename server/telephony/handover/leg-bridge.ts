import { Resampler } from "../../../audio/resample.ts";
import type { SampleRate } from "../../../agent/ports/speech.ts";
import type { CallListener } from "../../voice/call-audience.ts";
import type { CallPeople } from "../../voice/call-people.ts";
import type { VoiceLine } from "../../voice/voice-line.ts";
import { legBehindMaxMs } from "./handover-limits.ts";
import { MixedSides } from "./mixed-sides.ts";

interface LegBridgeParts {
  /** The line of the person. */
  readonly leg: VoiceLine;
  /** The call that they are in. */
  readonly people: CallPeople;
  /** The line of the debtor is gone. */
  readonly onGone: () => void;
}

/** Joins a person on a line of their own with a call: each hears the other, and nobody hears themselves. */
export class LegBridge {
  readonly #leg: VoiceLine;
  readonly #people: CallPeople;
  readonly #sides = new MixedSides();
  readonly #toCall: (samples: Int16Array) => Int16Array;
  readonly #listener: CallListener;
  readonly #unlisten: () => void;
  #givenMs = 0;
  #playedMs = 0;

  constructor({ leg, people, onGone }: LegBridgeParts) {
    this.#leg = leg;
    this.#people = people;
    this.#toCall = rateChanger(leg.sampleRate, people.sampleRate);
    const [debtor, agent] = [
      rateChanger(people.sampleRate, leg.sampleRate),
      rateChanger(people.sampleRate, leg.sampleRate),
    ];
    this.#listener = {
      debtor: (samples) => this.#play(this.#sides.debtor(debtor(samples))),
      agent: (samples) => this.#sides.agent(agent(samples)),
      clear: () => this.#sides.clear(),
      close: onGone,
    };
    this.#unlisten = people.listen(this.#listener);
  }

  /** What the person says. */
  hear(samples: Int16Array): void {
    this.#people.speak(this.#toCall(samples), this.#listener);
  }

  /** Their line has played so much since this bridge was made. */
  played(playedMs: number): void {
    this.#playedMs = playedMs;
  }

  close(): void {
    this.#unlisten();
  }

  /** A line that has fallen behind leaves something out: it comes back to what is said now. */
  #play(samples: Int16Array): void {
    if (this.#givenMs - this.#playedMs > legBehindMaxMs) return;
    this.#givenMs += (samples.length * 1000) / this.#leg.sampleRate;
    this.#leg.play(samples);
  }
}

function rateChanger(from: SampleRate, to: SampleRate): (samples: Int16Array) => Int16Array {
  if (from === to) return (samples) => samples;
  const resampler = new Resampler(from, to);
  return (samples) => resampler.push(samples);
}
