import type twilio from "twilio";
import { KindlineError } from "../../domain/errors.ts";
import {
  carrierCallId,
  type CallInstructions,
  type Carrier,
  type CarrierCallId,
  type DialRequest,
} from "../../server/ports/carrier.ts";
import { askTwilio, type AskTwilio, type TwilioAccount } from "./ask-twilio.ts";
import { DialledKeys } from "./dialled-keys.ts";
import { asKindlineError, isCallOver } from "./twilio-error.ts";
import { transferTwiml } from "./twiml.ts";

/** E.164: at most 15 digits. */
const telephoneNumber = /^\+[1-9]\d{6,14}$/;
/** Twilio takes up to 255 characters of one. */
const sipAddress = /^sips?:[^\s@]+@[^\s@]+$/;

/** Telephone calls through Twilio's REST interface (https://www.twilio.com/docs/voice/api/call-resource). */
export class TwilioCarrier implements Carrier {
  readonly name = "twilio";
  readonly #accountSid: string;
  readonly #request: AskTwilio;
  readonly #dialled = new DialledKeys<{ readonly carrierCallId: CarrierCallId }>(isSurelyUndone);

  constructor(account: TwilioAccount) {
    this.#accountSid = account.accountSid;
    this.#request = askTwilio(account);
  }

  async dial(
    request: DialRequest,
    signal: AbortSignal,
  ): Promise<{ readonly carrierCallId: CarrierCallId }> {
    const isSip = sipAddress.test(request.to) && request.to.length <= 255;
    for (const field of ["to", "from"] as const) {
      if (!telephoneNumber.test(request[field]) && !(field === "to" && isSip)) {
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
    const account = await this.#ask("check", signal, (client) =>
      client.api.v2010.accounts(this.#accountSid).fetch(),
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
    try {
      return await this.#request(what, signal, request);
    } catch (error) {
      signal.throwIfAborted();
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
    ...(request.sipLogin === undefined
      ? {}
      : {
          sipAuthUsername: request.sipLogin.user,
          sipAuthPassword: request.sipLogin.password,
        }),
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
