import twilio from "twilio";
import { KindlineError } from "../../domain/errors.ts";
import {
  carrierCallId,
  type CallInstructions,
  type Carrier,
  type CarrierCallId,
  type DialRequest,
} from "../../server/ports/carrier.ts";
import { DialledKeys } from "./dialled-keys.ts";
import { asKindlineError, isCallOver } from "./twilio-error.ts";
import { TwilioHttp } from "./twilio-http.ts";
import { transferTwiml } from "./twiml.ts";

export interface TwilioCarrierOptions {
  /** `AC` and 32 hexadecimal digits. */
  readonly accountSid: string;
  readonly authToken: string;
  /** Where its REST interface is; Twilio's own by default. */
  readonly baseUrl?: string;
  /** The longest one request may take, in milliseconds; `requestTimeoutMs` by default. */
  readonly requestTimeoutMs?: number;
}

/** Twilio answers within a second; a round of calls must not stand still for one that does not. */
const requestTimeoutMs = 10_000;
const twilioUrl = "https://api.twilio.com";
/** E.164: at most 15 digits. */
const telephoneNumber = /^\+[1-9]\d{6,14}$/;

/** Telephone calls through Twilio's REST interface (https://www.twilio.com/docs/voice/api/call-resource). */
export class TwilioCarrier implements Carrier {
  readonly name = "twilio";
  readonly #options: TwilioCarrierOptions;
  readonly #http: TwilioHttp;
  readonly #timeoutMs: number;
  readonly #dialled = new DialledKeys<{ readonly carrierCallId: CarrierCallId }>(isSurelyUndone);

  constructor(options: TwilioCarrierOptions) {
    this.#options = options;
    this.#timeoutMs = options.requestTimeoutMs ?? requestTimeoutMs;
    this.#http = new TwilioHttp({
      baseUrl: options.baseUrl ?? twilioUrl,
      requestTimeoutMs: this.#timeoutMs,
    });
  }

  async dial(
    request: DialRequest,
    signal: AbortSignal,
  ): Promise<{ readonly carrierCallId: CarrierCallId }> {
    for (const field of ["to", "from"] as const) {
      if (!telephoneNumber.test(request[field])) {
        const message = "Expected a telephone number in E.164.";
        throw new KindlineError({ code: "FIELD_INVALID", message, field });
      }
    }
    signal.throwIfAborted();
    return await this.#dialled.once(request.idempotencyKey, async () => {
      const call = await this.#ask("dial", signal, (client) =>
        client.calls.create(callOptions(request)),
      );
      return { carrierCallId: carrierCallId(call.sid) };
    });
  }

  async hangUp(id: CarrierCallId, signal: AbortSignal): Promise<void> {
    try {
      await this.#ask("hang up", signal, (client) =>
        client.calls(id).update({ status: "completed" }),
      );
    } catch (error) {
      // It is what was wanted.
      if (!KindlineError.isInstance(error) || error.code !== "NOT_FOUND") throw error;
    }
  }

  async redirect(
    id: CarrierCallId,
    instructions: CallInstructions,
    signal: AbortSignal,
  ): Promise<void> {
    const options =
      instructions.type === "webhook"
        ? { url: instructions.url, method: "POST" }
        : { twiml: transferTwiml(instructions) };
    await this.#ask("redirect", signal, (client) => client.calls(id).update(options));
  }

  async check(signal: AbortSignal): Promise<void> {
    const { accountSid } = this.#options;
    const account = await this.#ask("check", signal, (client) =>
      client.api.v2010.accounts(accountSid).fetch(),
    );
    if (account.status !== "active") {
      const message = "Expected an active Twilio account.";
      throw new KindlineError({ code: "VENDOR_REFUSED", message });
    }
  }

  /** Asks Twilio, for no longer than a request may take. */
  async #ask<Answer>(
    what: string,
    signal: AbortSignal,
    request: (client: twilio.Twilio) => Promise<Answer>,
  ): Promise<Answer> {
    signal.throwIfAborted();
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    const { accountSid, authToken } = this.#options;
    const httpClient = this.#http.cancelledBy(AbortSignal.any([signal, deadline]));
    try {
      return await request(twilio(accountSid, authToken, { httpClient }));
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) {
        const message = `Expected Twilio's answer to \`${what}\` within ${this.#timeoutMs} ms.`;
        throw new KindlineError({ code: "VENDOR_STALLED", message });
      }
      if (isCallOver(error)) {
        const message = "Expected a call that has not ended.";
        throw new KindlineError({ code: "NOT_FOUND", message });
      }
      throw asKindlineError(error, what);
    }
  }
}

type CreateOptions = Parameters<twilio.Twilio["calls"]["create"]>[0];

function callOptions(request: DialRequest): CreateOptions {
  return {
    to: request.to,
    from: request.from,
    url: request.answerUrl,
    statusCallback: request.statusUrl,
    statusCallbackEvent: ["initiated", "ringing", "answered", "completed"],
    timeout: request.ringTimeoutSeconds,
    timeLimit: request.callLengthMaxSeconds,
    ...detectionOptions(request),
  };
}

/** Asynchronously, because a person who answers must not wait until a machine is ruled out. */
function detectionOptions(request: DialRequest): Partial<CreateOptions> {
  if (request.answererDetection === "off") return {};
  if (request.answererUrl === undefined) {
    const message = "Expected an address for who answered.";
    throw new KindlineError({ code: "FIELD_MISSING", message, field: "answererUrl" });
  }
  const isAfterGreeting = request.answererDetection === "after-greeting";
  return {
    machineDetection: isAfterGreeting ? "DetectMessageEnd" : "Enable",
    asyncAmd: "true",
    asyncAmdStatusCallback: request.answererUrl,
  };
}

/** Failures after which nobody's telephone rings: Twilio has said no, or was not asked. */
const refusals: ReadonlySet<string> = new Set([
  "VENDOR_REFUSED",
  "VENDOR_LIMITED",
  "FIELD_INVALID",
  "FIELD_MISSING",
]);
/** The connection was never made, so nothing can have arrived there. */
const neverSent: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

function isSurelyUndone(error: unknown): boolean {
  return (
    KindlineError.isInstance(error) && (refusals.has(error.code) || neverSent.has(error.cause))
  );
}
