import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DebtCase } from "../../domain/case.ts";
import { TwilioCarrier } from "../../providers/twilio/twilio-carrier.ts";
import { instantAt, type Clock } from "../../server/clock.ts";
import { createLogger } from "../../server/logger.ts";
import type { Services } from "../../server/services.ts";
import { startService } from "../../server/start.ts";
import { systemTime } from "../../server/telephony/time-source.ts";
import { twilioWebhookUrls } from "../../server/telephony/twilio-webhook-urls.ts";
import type { Callee } from "../../test/emulators/carrier/callee.ts";
import type { EmulatedCall } from "../../test/emulators/carrier/emulated-call.ts";
import { TwilioEmulator } from "../../test/emulators/carrier/twilio-emulator.ts";
import { callMsMax, type PhoneDebtor } from "./phone-debtor.ts";
import { scriptCase } from "./script-case.ts";

/** The scripts name days: this Friday is their today, eleven in the morning in New York. */
export const scriptsNowMs = Date.parse("2026-11-20T16:05:00.000Z");

const accountSid = `AC${"1".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const ownNumber = "+16175550000";

/** A service with its embedded ears and voice, a store and recordings of its own, and a carrier that knows it. */
export class CallCentre {
  readonly services: Services;
  readonly clock: Clock;
  readonly #stop: () => Promise<void>;
  readonly #emulator: TwilioEmulator;
  readonly #carrier: TwilioCarrier;
  readonly #callees: Map<string, Callee>;
  readonly #url: string;
  readonly #debtors = new Map<string, PhoneDebtor>();
  #place = 0;

  private constructor(parts: {
    services: Services;
    clock: Clock;
    stop: () => Promise<void>;
    emulator: TwilioEmulator;
    callees: Map<string, Callee>;
    url: string;
  }) {
    this.services = parts.services;
    this.clock = parts.clock;
    this.#stop = parts.stop;
    this.#emulator = parts.emulator;
    this.#callees = parts.callees;
    this.#url = parts.url;
    this.#carrier = new TwilioCarrier({ accountSid, authToken, baseUrl: parts.emulator.url });
    this.services.calls.hub.watchAll((news) =>
      this.#debtors.get(news.summary.caseId)?.log.take(news),
    );
  }

  static async open(logLevel: "silent" | "warn" = "silent"): Promise<CallCentre> {
    const folder = await mkdtemp(join(tmpdir(), "kindline-calls-"));
    const callees = new Map<string, Callee>();
    const emulator = await new TwilioEmulator({
      time: systemTime,
      accountSid,
      authToken,
      callees,
      ownNumbers: [ownNumber],
    }).open();
    const zeroMs = performance.now();
    const clock = (): number => scriptsNowMs + performance.now() - zeroMs;
    const twilio = { accountSid, authToken, from: ownNumber, baseUrl: emulator.url };
    const service = await startService(
      {
        host: "127.0.0.1",
        port: 0,
        store: { kind: "embedded", dataDir: folder },
        publicUrl: undefined,
        packsDir: join(folder, "packs"),
        recordingsDir: join(folder, "recordings"),
        trustedProxies: 0,
        logLevel,
        speech: embeddedSpeech,
        telephony: { twilio, freeSwitchSecret: undefined },
      },
      { clock, log: createLogger(logLevel) },
    );
    const { services } = await service.ready;
    await services.voice.engines();
    const stop = async (): Promise<void> => {
      await emulator.close();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    };
    return new CallCentre({ services, clock, stop, emulator, callees, url: service.url });
  }

  /** One whole call with that debtor; resolves when it is over and its log is complete. */
  async talkWith(debtor: PhoneDebtor): Promise<void> {
    const { script, wire } = debtor;
    this.#place += 1;
    const debt = scriptCase(script, this.#place, instantAt(this.clock()));
    await this.services.store.cases.add(debt, { at: instantAt(this.clock()) });
    this.#debtors.set(debt.caseId, debtor);
    const callee: Callee = { kind: "person", wire: { fault: wire.fault } };
    const phone = debt.debtor.phone ?? "";
    const call =
      script.direction === "inbound"
        ? this.#emulator.callIn(callee, {
            from: phone,
            to: ownNumber,
            voiceUrl: `${this.#url}${twilioWebhookUrls.voice}`,
          })
        : await this.#dial(debt, phone, callee);
    debtor.take(call);
    await this.#untilOver(call, debtor);
    this.#debtors.delete(debt.caseId);
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  async #dial(debt: DebtCase, to: string, callee: Callee): Promise<EmulatedCall> {
    this.#callees.set(to, callee);
    const { callId, ...urls } = this.services.telephone.expect(debt);
    const { carrierCallId } = await this.#carrier.dial(
      {
        ...urls,
        to,
        from: ownNumber,
        answererDetection: "off",
        ringTimeoutSeconds: 20,
        callLengthMaxSeconds: 600,
        idempotencyKey: callId,
      },
      AbortSignal.timeout(dialMsMax),
    );
    const call = this.#emulator.calls.get(carrierCallId);
    if (call === undefined) throw new Error("Expected the call that was dialled.");
    return call;
  }

  /** The debtor hears with the ear of the line; nobody else does. */
  async #untilOver(call: EmulatedCall, debtor: PhoneDebtor): Promise<void> {
    const endMs = performance.now() + callMsMax + graceMs;
    let isHeard = false;
    while (!call.isOver && performance.now() < endMs) {
      if (!isHeard && call.stream !== undefined) {
        isHeard = true;
        const { ear } = call.stream;
        const hear = ear.hear.bind(ear);
        ear.hear = (samples, speechSamples) => {
          hear(samples, speechSamples);
          debtor.hear(samples);
        };
      }
      await pause(pollMs);
    }
    if (!call.isOver) call.end("completed");
    const logEndMs = performance.now() + graceMs;
    while (debtor.log.all("line-end").length === 0 && performance.now() < logEndMs) {
      await pause(pollMs);
    }
    if (debtor.log.callId === undefined) debtor.faults.push("the service took no call");
    else await this.services.voice.settled(debtor.log.callId);
  }
}

/** Nothing but what comes with the package hears and speaks. */
const embeddedSpeech = {
  order: undefined,
  callsMax: undefined,
  modelDir: undefined,
  deepgram: undefined,
  openai: undefined,
  funasr: undefined,
  aliyun: undefined,
};

const dialMsMax = 10_000;
const graceMs = 5_000;
const pollMs = 10;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
