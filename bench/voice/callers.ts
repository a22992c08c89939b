import { setTimeout as pause } from "node:timers/promises";
import { systemTime } from "../../server/telephony/time-source.ts";
import type { EmulatedCall } from "../../test/emulators/carrier/emulated-call.ts";
import { TwilioEmulator } from "../../test/emulators/carrier/twilio-emulator.ts";
import { accountSid, authToken, debtorPhone } from "./carrier-account.ts";
import { say } from "../speech/say.ts";

/**
 * The carrier and those who call, in a process of their own:
 * `node bench/voice/callers.ts <service url> <who talk> <who are silent> <seconds>`.
 */
const [url = "", talking = "1", silent = "0", seconds = "30"] = process.argv.slice(2);

/** Silence of the agent after which it is somebody's turn, and the most that an answer may take, in milliseconds. */
const quietMs = 700;
const answerMsMax = 8_000;
const dialEveryMs = 100;
const lookEveryMs = 10;
/** Until the calls that were dialled last have heard the first words. */
const settleMs = 6_000;

const words = await say("Can you repeat that, please?", { name: "slt", program: "flite" });
const carrier = await new TwilioEmulator({ time: systemTime, accountSid, authToken }).open();
const told = {
  gaps: [] as number[],
  calls: 0,
  failed: 0,
  reasons: [] as string[],
  isMeasuring: false,
};

class Caller {
  readonly #talks: boolean;
  #call: EmulatedCall | undefined;
  #speechMs = 0;
  #lastSoundAt = 0;
  #hasHeard = false;
  #saidAt: number | undefined;
  #isSaying = false;
  #dialledAt = 0;

  constructor(talks: boolean) {
    this.#talks = talks;
    this.#dial();
  }

  #dial(): void {
    told.calls += 1;
    this.#speechMs = 0;
    this.#hasHeard = false;
    this.#isSaying = false;
    this.#saidAt = undefined;
    this.#dialledAt = performance.now();
    const voiceUrl = `${url}/api/telephony/twilio/voice`;
    const form = { from: debtorPhone, to: "+16175550199", voiceUrl };
    this.#call = carrier.callIn({ kind: "person" }, form);
  }

  look(): void {
    const call = this.#call;
    const stream = call?.stream;
    if (call === undefined) return;
    const now = performance.now();
    if (call.isOver || stream?.isClosed === true) return this.#redial(call);
    if (stream === undefined) {
      if (now - this.#dialledAt > answerMsMax) this.#fail("no stream");
      return;
    }
    if (stream.ear.speechMs > this.#speechMs) {
      this.#speechMs = stream.ear.speechMs;
      this.#lastSoundAt = now;
      this.#heard(now);
    }
    this.#speak(call, now);
  }

  #heard(now: number): void {
    this.#hasHeard = true;
    if (this.#saidAt === undefined) return;
    if (told.isMeasuring) told.gaps.push(now - this.#saidAt);
    this.#saidAt = undefined;
  }

  #speak({ mouth }: EmulatedCall, now: number): void {
    if (this.#isSaying && mouth.isSilent) {
      this.#isSaying = false;
      this.#saidAt = now;
    }
    if (this.#saidAt !== undefined && now - this.#saidAt > answerMsMax)
      return this.#fail("no answer");
    if (!this.#hasHeard && now - this.#dialledAt > answerMsMax) return this.#fail("no first words");
    const isMine = this.#talks && this.#hasHeard && this.#saidAt === undefined && !this.#isSaying;
    if (!isMine || now - this.#lastSoundAt < quietMs) return;
    this.#isSaying = true;
    mouth.say(words);
  }

  /** It is over: if we said nothing meanwhile, and the agent had said its words, it was to be. */
  #redial({ sid, status, stream }: EmulatedCall): void {
    if (!this.#hasHeard)
      return this.#fail(`${sid} ended before a word: ${status} ${stream?.closeCode}`);
    this.#dial();
  }

  #fail(reason: string): void {
    told.failed += 1;
    told.reasons.push(reason);
    this.#call?.drop();
    this.#dial();
  }

  leave(): void {
    this.#call?.end("completed");
  }
}

// Whoever measured is gone: nobody needs callers any more.
process.on("disconnect", () => process.exit());
const callers: Caller[] = [];
setInterval(() => {
  for (const caller of callers) caller.look();
}, lookEveryMs);
for (let n = 0; n < Number(talking) + Number(silent); n += 1) {
  callers.push(new Caller(n < Number(talking)));
  await pause(dialEveryMs);
}
await pause(settleMs);
told.isMeasuring = true;
process.send?.("measuring");
const before = process.cpuUsage();
await pause(1_000 * Number(seconds));
process.send?.({ ...told, cpu: process.cpuUsage(before), wireFaults: faults() });
for (const caller of callers) caller.leave();
await pause(300);
process.exit(0);

function faults(): number {
  return [...carrier.calls.values()].reduce(
    (sum, { stream }) => sum + (stream?.faults.length ?? 0),
    0,
  );
}
