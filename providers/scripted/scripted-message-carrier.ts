import {
  textOf,
  type MessageCarrier,
  type MessageRequest,
  type SendResult,
} from "../../server/ports/message-carrier.ts";

/** What a carrier of messages does with one, in place of taking it. */
export type MessageScript = SendResult | "hangs" | { readonly before: () => Promise<void> };

/** A carrier that keeps what it is given, and answers as it is told; it remembers keys as a good one does. */
export class ScriptedMessageCarrier implements MessageCarrier {
  readonly name: string;
  readonly channel: "sms" | "email";
  /** What was asked, each key once. */
  readonly taken: MessageRequest[] = [];
  /** What the next orders meet, one each; then all are taken. */
  readonly script: MessageScript[] = [];

  constructor(channel: "sms" | "email" = "sms", name = "scripted") {
    this.channel = channel;
    this.name = name;
  }

  async send(request: MessageRequest, signal: AbortSignal): Promise<SendResult> {
    const step = this.script.shift();
    if (step === "hangs") return await hanging(signal);
    if (step !== undefined && "state" in step) return step;
    await step?.before();
    signal.throwIfAborted();
    if (!this.taken.some(({ idempotencyKey }) => idempotencyKey === request.idempotencyKey)) {
      this.taken.push(request);
    }
    return { state: "accepted", carrierMessageId: `scripted ${request.idempotencyKey}` };
  }

  /** Texts that a number or address has, in order. */
  textsTo(to: string): readonly string[] {
    return this.taken.filter((request) => request.to === to).map(({ body }) => textOf(body));
  }
}

function hanging(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  return promise;
}
