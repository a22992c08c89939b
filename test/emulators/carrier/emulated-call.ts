import { beep, type Callee } from "./callee.ts";
import { MediaStream } from "./media-stream.ts";
import { Mouth, tone } from "./mouth.ts";
import type { TimeSource } from "../../../server/telephony/time-source.ts";
import { TwilioError } from "./twilio-error-body.ts";
import { readTwiml, type TwimlStep } from "./read-twiml.ts";

interface EmulatedCallOptions {
  readonly sid: string;
  readonly callee: Callee;
  readonly form: URLSearchParams;
  readonly direction: string;
  readonly time: TimeSource;
  readonly accountSid: string;
  /** The signature of a request to that address. */
  readonly sign: (url: string, params?: Readonly<Record<string, string>>) => string;
}

/** How long it rings before it is answered, if the callee does not say. */
const ringMs = 200;
const ends: ReadonlySet<string> = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);

/** One call of the emulator, from the order to its end. */
export class EmulatedCall {
  readonly sid: string;
  readonly mouth = new Mouth();
  /** The audio, while a stream is connected. */
  stream: MediaStream | undefined;
  status = "queued";
  /** Whom the TwiML has connected. */
  transferredTo: string | undefined;
  /** The statuses of answers of our webhooks, in order. */
  readonly webhookStatuses: number[] = [];
  readonly #options: EmulatedCallOptions;
  readonly #callOffs: (() => void)[] = [];
  #answeredAtMs: number | undefined;
  #sequence = 0;

  constructor(options: EmulatedCallOptions) {
    this.#options = options;
    this.sid = options.sid;
  }

  get isOver(): boolean {
    return ends.has(this.status);
  }

  begin(): void {
    const { callee, direction } = this.#options;
    void this.#tell("initiated");
    if (direction === "inbound") return this.#after(0, () => void this.#answer());
    if (callee.kind === "dead-number") return this.#after(50, () => this.end("failed", 404));
    this.#after(20, () => {
      this.status = "ringing";
      void this.#tell("ringing");
    });
    if (callee.kind === "busy") return this.#after(ringMs, () => this.end("busy", 486));
    const timeoutMs = 1000 * Number(this.#options.form.get("Timeout") ?? 60);
    const answerMs =
      callee.kind === "no-answer"
        ? Infinity
        : "answerAfterMs" in callee && callee.answerAfterMs !== undefined
          ? callee.answerAfterMs
          : ringMs;
    if (answerMs > timeoutMs) return this.#after(timeoutMs, () => this.end("no-answer", 487));
    this.#after(answerMs, () => void this.#answer());
  }

  /** Ends it, as the other network or a request says. */
  end(status: string, sipCode = 200): void {
    if (this.isOver) return;
    this.status = status;
    this.#clearTimers();
    this.stream?.hangUp();
    void this.#tell("completed", { SipResponseCode: String(sipCode) });
  }

  /** Lets go of everything without a word. */
  drop(): void {
    this.status = "canceled";
    this.#clearTimers();
    this.stream?.cut();
  }

  /** A REST update. @throws TwilioError if it has ended. */
  async update(form: URLSearchParams): Promise<void> {
    if (this.isOver) throw new TwilioError(404, 20_404);
    const status = form.get("Status");
    if (status !== null) return this.end(status);
    const { stream } = this;
    this.stream = undefined;
    stream?.hangUp();
    const twiml = form.get("Twiml");
    const url = form.get("Url");
    if (twiml !== null) this.#run(readTwiml(twiml));
    else if (url !== null) await this.#ask(url);
  }

  /** As REST answers it. */
  body(): object {
    const { form, direction } = this.#options;
    return {
      sid: this.sid,
      status: this.status,
      direction,
      to: form.get("To"),
      from: form.get("From"),
    };
  }

  async #answer(): Promise<void> {
    const { callee, form, time } = this.#options;
    if (this.isOver) return;
    this.status = "in-progress";
    this.#answeredAtMs = time.now();
    void this.#tell("in-progress");
    const timeLimit = form.get("TimeLimit");
    if (timeLimit !== null) this.#after(1000 * Number(timeLimit), () => this.end("completed"));
    if (callee.kind === "person" && callee.hangUpAfterMs !== undefined) {
      this.#after(callee.hangUpAfterMs, () => this.end("completed"));
    }
    if (callee.kind === "voicemail") {
      this.mouth.say(callee.greeting);
      this.mouth.say(beep());
    }
    if (callee.kind === "fax") this.mouth.say(tone(3_000, 2_100));
    this.#detect();
    await this.#ask(form.get("Url") ?? "");
  }

  /** Tells who answered, when Twilio would know. */
  #detect(): void {
    const { callee, form } = this.#options;
    const url = form.get("AsyncAmdStatusCallback");
    const mode = form.get("MachineDetection");
    if (url === null || mode === null) return;
    const isToEnd = mode === "DetectMessageEnd";
    const greetingMs = callee.kind === "voicemail" ? callee.greeting.length / 8 : 0;
    const [delayMs, word]: readonly [number, string] =
      callee.kind === "voicemail"
        ? isToEnd
          ? [greetingMs + 400, "machine_end_beep"]
          : [Math.min(greetingMs, 2_400), "machine_start"]
        : [800, callee.kind === "fax" ? "fax" : "human"];
    this.#after(delayMs, () => void this.#post(url, { AnsweredBy: word }));
  }

  async #ask(url: string): Promise<void> {
    const response = await this.#post(url, { CallStatus: this.status });
    if (this.isOver) return;
    if (response?.ok !== true) return this.end("failed");
    this.#run(readTwiml(await response.text()));
  }

  #run(step: TwimlStep): void {
    switch (step.verb) {
      case "hangup":
        return this.end("completed");
      case "reject":
        return this.end(step.reason === "busy" ? "busy" : "no-answer");
      case "dial":
        this.transferredTo = step.to;
        return;
      case "connect":
        return this.#connect(step);
    }
  }

  #connect({ url, parameters }: Extract<TwimlStep, { verb: "connect" }>): void {
    const { callee, time, accountSid, sign } = this.#options;
    const wire = "wire" in callee ? callee.wire : undefined;
    const stream = new MediaStream({
      url,
      time,
      parameters,
      accountSid,
      callSid: this.sid,
      mouth: this.mouth,
      headers: { "X-Twilio-Signature": sign(url) },
      ...wire,
    });
    this.stream = stream;
    // When our end closes the stream, the document goes on to its end, and the call with it.
    stream.onClose(() => {
      if (this.stream === stream) this.end("completed");
    });
    stream.open().catch(() => {
      if (this.stream === stream) this.end("failed");
    });
  }

  /** Tells the status callback, if it asked for that event. */
  async #tell(event: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const { form, time } = this.#options;
    const url = form.get("StatusCallback");
    const asked = form.getAll("StatusCallbackEvent");
    const name = event === "in-progress" ? "answered" : event;
    if (url === null || !(asked.includes(name) || event === "completed")) return;
    const lengthMs = time.now() - (this.#answeredAtMs ?? Infinity);
    const fields = {
      CallStatus: event === "completed" ? this.status : event,
      SequenceNumber: String(this.#sequence),
      ...(event === "completed" ? { CallDuration: String(Math.max(0, lengthMs) / 1000 || 0) } : {}),
      ...more,
    };
    this.#sequence += 1;
    await this.#post(url, fields);
  }

  async #post(
    url: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Response | undefined> {
    const { form, direction, accountSid, sign } = this.#options;
    const params: Record<string, string> = {
      CallSid: this.sid,
      AccountSid: accountSid,
      From: form.get("From") ?? "",
      To: form.get("To") ?? "",
      Direction: direction,
      ApiVersion: "2010-04-01",
      ...fields,
    };
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "X-Twilio-Signature": sign(url, params) },
        body: new URLSearchParams(params),
      });
      this.webhookStatuses.push(response.status);
      return response;
    } catch {
      return undefined;
    }
  }

  #after(delayMs: number, act: () => void): void {
    this.#callOffs.push(this.#options.time.after(delayMs, act));
  }

  #clearTimers(): void {
    for (const callOff of this.#callOffs.splice(0)) callOff();
  }
}
