import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { SimulatedSetup } from "../../../evaluation/simulate/draw-case.ts";
import { drawTruth, type Truth } from "../../../evaluation/simulate/draw-truth.ts";
import { drawFrom } from "../../../evaluation/simulate/draw.ts";
import { debtorTurnsDefault } from "../../../evaluation/simulate/limits.ts";
import { loadPersonas } from "../../../evaluation/simulate/load-personas.ts";
import type { Persona } from "../../../evaluation/simulate/persona.ts";
import { createScriptedDebtor } from "../../../evaluation/simulate/scripted-debtor.ts";
import type { SimulatedDebtor } from "../../../evaluation/simulate/simulated-debtor.ts";
import type { LiveHub } from "../../../server/calls/live-hub.ts";
import type { Clock } from "../../../server/clock.ts";
import { drawPersona } from "../../../server/rounds/rehearsal/draw-persona.ts";
import { systemTime } from "../../../server/telephony/time-source.ts";
import type { Callee } from "../../../test/emulators/carrier/callee.ts";
import type { EmulatedCall } from "../../../test/emulators/carrier/emulated-call.ts";
import { TwilioEmulator } from "../../../test/emulators/carrier/twilio-emulator.ts";
import { FollowedCall } from "./followed-call.ts";
import { judgeTalk } from "./judge-talk.ts";
import { PhonePerson } from "./phone-person.ts";
import type { SpelledSpeech } from "./spelled-speech.ts";
import { whoAnswers, type Answerer } from "./who-answers.ts";

export const account = {
  accountSid: `AC${"4".repeat(32)}`,
  authToken: "the-token-of-the-emulator",
  from: "+16175550000",
} as const;

/** Somebody at a number, for one call. */
interface Someone {
  readonly kind: Answerer["kind"];
  readonly person: PhonePerson;
  persona?: Persona;
  truth?: Truth;
}

/** One ring of the world, and what came of it. */
export interface Ring {
  readonly callId: string;
  readonly number: string;
  /** By the clock of the service. */
  readonly atMs: number;
  readonly kind: Answerer["kind"];
  readonly persona: string | undefined;
  readonly callbackAt: string | undefined;
  readonly promiseOn: string | undefined;
  /** Sentences that sounded at their ear, and what they said. */
  readonly heard: number;
  readonly acts: number;
  readonly faults: readonly string[];
}

interface Ringing extends Pick<Ring, "callId" | "number" | "atMs"> {
  readonly call: EmulatedCall;
  readonly followed: FollowedCall;
  readonly someone: Someone;
  overSinceMs: number | undefined;
}

/** How long the end of a log is waited for after its call, in milliseconds. */
const logMsMax = 30_000;
/** The recording is whole a moment after the end. */
const tidyAfterMs = 1_500;

const greetings = {
  zh: "您好，我现在无法接听，请在提示音后留言",
  en: "Hi, you have reached my voicemail, please leave a message after the beep",
} as const;

interface WorldOptions {
  readonly seed: string;
  readonly clock: Clock;
  readonly speech: SpelledSpeech;
  readonly recordingsDir: string;
}

/** The carrier and everybody whom it can ring; each call is judged when it is over, and forgotten. */
export class SoakWorld {
  readonly rings: Ring[] = [];
  readonly emulator: TwilioEmulator;
  readonly #options: WorldOptions;
  readonly #personas = loadPersonas();
  readonly #answererOf: ReturnType<typeof whoAnswers>;
  readonly #dialled = new Map<string, number>();
  readonly #followed = new Map<string, FollowedCall>();
  readonly #ringing = new Set<Ringing>();
  #next: Someone | undefined;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#answererOf = whoAnswers(options.seed);
    const callees = { get: (to: string) => this.#calleeOf(to) } as ReadonlyMap<string, Callee>;
    this.emulator = new TwilioEmulator({
      time: systemTime,
      accountSid: account.accountSid,
      authToken: account.authToken,
      ownNumbers: [account.from],
      callees,
      onOrder: (call, form) => this.#ordered(call, form),
    });
  }

  /** Calls that ring, go on, or are not judged yet. */
  get underWay(): number {
    return this.#ringing.size;
  }

  /** Follows the logs of all calls, as far as they are durable. */
  follow(hub: LiveHub): void {
    hub.watchAll((news) => this.#followedOf(news.callId).take(news));
  }

  /** Judges the calls that are over, and lets go of them. */
  async sweep(): Promise<void> {
    const nowMs = performance.now();
    for (const ringing of this.#ringing) {
      if (!ringing.call.isOver) continue;
      ringing.overSinceMs ??= nowMs;
      const overMs = nowMs - ringing.overSinceMs;
      const isKnown = ringing.followed.isEnded && overMs > tidyAfterMs;
      if (isKnown || overMs > logMsMax) await this.#judge(ringing);
    }
  }

  #followedOf(id: string): FollowedCall {
    const known = this.#followed.get(id);
    if (known !== undefined) return known;
    const followed = new FollowedCall();
    this.#followed.set(id, followed);
    return followed;
  }

  #calleeOf(to: string): Callee {
    const n = (this.#dialled.get(to) ?? 0) + 1;
    this.#dialled.set(to, n);
    const answerer = this.#answererOf(to, n);
    const { kind, answerAfterMs, hangsUpAfterMs } = answerer;
    const someone = this.#someone(answerer, n);
    this.#next = someone;
    if (kind === "nobody") return { kind: "no-answer" };
    if (kind === "busy") return { kind };
    if (kind === "dead") return { kind: "dead-number" };
    const wire = { fault: someone.person.wire };
    if (kind === "voicemail") {
      const greeting = this.#options.speech.say(greetings.en, 1_500);
      return { kind, answerAfterMs, greeting, wire };
    }
    const hangingUp = kind === "hangs-up" ? { hangUpAfterMs: hangsUpAfterMs } : {};
    return { kind: "person", answerAfterMs, ...hangingUp, wire };
  }

  #someone({ kind }: Answerer, n: number): Someone {
    const isMachine = kind === "voicemail" || kind === "unseen-mailbox";
    const someone: Someone = {
      kind,
      person: new PhonePerson({
        speech: this.#options.speech,
        greeting: kind === "unseen-mailbox" ? (locale) => greetings[locale] : undefined,
        maxTurns: debtorTurnsDefault,
        debtorOf: (setup) => (isMachine ? undefined : this.#debtorOf(someone, setup, n)),
      }),
    };
    return someone;
  }

  #debtorOf(someone: Someone, setup: SimulatedSetup, n: number): SimulatedDebtor | undefined {
    const key = `${this.#options.seed}/${setup.case.caseId}`;
    const isOther = someone.kind === "third-party";
    const persona = drawPersona(this.#personas, { debt: setup.case, isOther, n, key });
    if (persona === undefined) return undefined;
    const truth = drawTruth(persona, setup, drawFrom(`${key}/truth`));
    someone.persona = persona;
    someone.truth = truth;
    return createScriptedDebtor({ persona, setup, truth, draw: drawFrom(`${key}/talk/${n}`) });
  }

  #ordered(call: EmulatedCall, form: URLSearchParams): void {
    const someone = this.#next;
    if (someone === undefined) throw new Error("Expected the callee of the call.");
    const callId = new URL(form.get("Url") ?? "").searchParams.get("call") ?? "";
    const followed = this.#followedOf(callId);
    someone.person.take(call, followed);
    this.#ringing.add({
      callId,
      number: form.get("To") ?? "",
      atMs: this.#options.clock(),
      call,
      followed,
      someone,
      overSinceMs: undefined,
    });
  }

  async #judge(ringing: Ringing): Promise<void> {
    this.#ringing.delete(ringing);
    const { callId, number, atMs, call, followed, someone } = ringing;
    const { kind, person, persona, truth } = someone;
    person.finish();
    const wire = call.stream?.faults.map((fault) => `against the wire: ${fault}`) ?? [];
    this.rings.push({
      callId,
      number,
      atMs,
      kind,
      persona: persona?.id,
      callbackAt: followed.outcome?.disposition === "CB" ? followed.callbackAt : undefined,
      promiseOn: followed.outcome?.promise?.date,
      heard: person.heard.length,
      acts: person.exchanges.length,
      faults: [...judgeTalk({ followed, person, persona, truth }), ...wire],
    });
    this.#followed.delete(callId);
    this.emulator.calls.delete(call.sid);
    await rm(join(this.#options.recordingsDir, `${callId}.wav`), { force: true });
  }
}
