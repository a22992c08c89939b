import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { instantSchema, moneySchema } from "../../domain/case.ts";
import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { CURRENCIES, formatDecimal } from "../../domain/money.ts";
import type {
  PaymentEvent,
  PaymentLinkRequest,
  PaymentProvider,
} from "../../server/ports/payment.ts";
import { checkSignature, signatureHeader, signBody } from "./signed-body.ts";

/** What somebody does on the sandbox's page. */
export type SandboxAct = "pay" | "fail" | "leave";

/** A message as it goes over the wire. */
export interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A payment provider without money: its page asks what shall have happened, and its messages are real. */
export interface PaymentSandbox extends PaymentProvider {
  /** What a link asks for. @throws KindlineError LINK_INVALID. */
  look(token: string): PaymentLinkRequest & { readonly isExpired: boolean };
  /**
   * The message that an act leads to. The same act again is the same message.
   * @throws KindlineError LINK_INVALID, LINK_EXPIRED.
   */
  act(token: string, act: SandboxAct): SignedMessage;
}

export interface SandboxOptions {
  /** Signs links and messages. */
  readonly key: Uint8Array;
  /** Where its page is: the token follows behind `#`. */
  readonly pageUrl: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const requestSchema = z.object({
  amount: moneySchema,
  currency: z.enum(CURRENCIES),
  reference: z.string().min(1).max(200),
  expiresAt: instantSchema,
});

const eventSchema = requestSchema.omit({ expiresAt: true }).extend({
  eventId: z.string().min(1).max(200),
  paymentId: z.string().min(1).max(200),
  type: z.enum(["paid", "failed", "cancelled"]),
  at: instantSchema,
});

const types = { pay: "paid", fail: "failed", leave: "cancelled" } as const satisfies Record<
  SandboxAct,
  PaymentEvent["type"]
>;

/** The sandbox, to try everything with that comes before and after a payment. */
export function createPaymentSandbox({ key, pageUrl, clock }: SandboxOptions): PaymentSandbox {
  const look = (token: string): ReturnType<PaymentSandbox["look"]> => {
    const request = readToken(token, key);
    return { ...request, isExpired: Date.parse(request.expiresAt) <= clock() };
  };
  return {
    name: "sandbox",
    createLink: (request, signal) => {
      signal.throwIfAborted();
      return Promise.resolve({ url: `${pageUrl}#${tokenOf(request, key)}` });
    },
    parseWebhook(headers, body) {
      const given = headers[signatureHeader];
      const header = typeof given === "string" ? given : undefined;
      checkSignature(body, header, { key, nowMs: clock() });
      const parsed = eventSchema.safeParse(jsonOf(body));
      if (parsed.success) return parsed.data;
      const message = "Expected a payment message; a field is missing or wrong.";
      throw new KindlineError({ code: "PAYMENT_MESSAGE_INVALID", message, cause: parsed.error });
    },
    look,
    act(token, act) {
      const { amount, currency, reference, isExpired } = look(token);
      if (isExpired) {
        const message = "Expected a payment link that is still valid.";
        throw new KindlineError({ code: "LINK_EXPIRED", message });
      }
      const event = {
        eventId: `${reference}.${types[act]}`,
        paymentId: reference,
        type: types[act],
        reference,
        amount: formatDecimal(amount),
        currency,
        at: new Date(clock()).toISOString() as Instant,
      };
      const body = Buffer.from(JSON.stringify(event));
      return { headers: { [signatureHeader]: signBody(body, key, clock()) }, body };
    },
  };
}

/** The request itself, and a signature: the sandbox remembers nothing. */
function tokenOf(request: PaymentLinkRequest, key: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify(requestSchema.encode(request))).toString("base64url");
  return `${payload}.${tagOf(payload, key).toString("base64url")}`;
}

function readToken(token: string, key: Uint8Array): PaymentLinkRequest {
  const [payload = "", tag = ""] = token.split(".");
  const given = Buffer.from(tag, "base64url");
  const expected = tagOf(payload, key);
  if (given.length === expected.length && timingSafeEqual(given, expected)) {
    const parsed = requestSchema.safeParse(jsonOf(Buffer.from(payload, "base64url")));
    if (parsed.success) return parsed.data;
  }
  const message = "Expected a payment link of ours.";
  throw new KindlineError({ code: "LINK_INVALID", message });
}

/** A tag of a link is no signature of a message. */
const tagOf = (payload: string, key: Uint8Array): Buffer =>
  createHmac("sha256", key).update("link.").update(payload).digest();

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
