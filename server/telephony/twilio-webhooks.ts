import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { checkTwilioSignature, type SignedRequest } from "../../providers/twilio/signature.ts";
import { connectStreamTwiml, hangUpTwiml, rejectTwiml } from "../../providers/twilio/twiml.ts";
import { errorBody } from "../http/error-response.ts";
import {
  carrierCallId,
  type AnsweredBy,
  type CarrierCallId,
  type CarrierCallStatus,
} from "../ports/carrier.ts";

/** A call that asks what to do: somebody answered ours, or calls us. */
export interface AskingCall {
  readonly carrierCallId: CarrierCallId;
  readonly direction: "inbound" | "outbound";
  readonly from: string;
  readonly to: string;
  /** The query of the address that we gave. */
  readonly query: Readonly<Record<string, string>>;
}

/** What a call is to do. */
export type CallAnswer =
  /** Speak with us over this socket; the parameters come back in its `start`. Nothing private in them. */
  | {
      readonly type: "connect";
      readonly url: string;
      readonly parameters: Readonly<Record<string, string>>;
      /** Whom Twilio asks when the socket has ended and the call has not. */
      readonly afterwards?: string;
    }
  | { readonly type: "hang-up" }
  /** Of an inbound call only: it is not answered. */
  | { readonly type: "reject"; readonly reason: "busy" };

/** How a call goes. They may come twice and out of order: the number counts up within a call. */
export interface CallProgress {
  readonly carrierCallId: CarrierCallId;
  readonly status: CarrierCallStatus;
  readonly sequence: number;
  /** Length of the call, in seconds, at its end. */
  readonly durationSeconds: number | undefined;
  /** The last answer of the other network, such as 486 or 603; undefined where none is told. */
  readonly sipCode: number | undefined;
  readonly query: Readonly<Record<string, string>>;
}

/** Who answered. */
export interface CallAnswerer {
  readonly carrierCallId: CarrierCallId;
  readonly answeredBy: AnsweredBy;
  /** The greeting is over: a message can be left now. */
  readonly isGreetingOver: boolean;
  readonly query: Readonly<Record<string, string>>;
}

export interface TwilioWebhookOptions {
  readonly authToken: string;
  readonly onAsk: (call: AskingCall) => Promise<CallAnswer>;
  readonly onProgress: (progress: CallProgress) => Promise<void>;
  readonly onAnswerer: (answerer: CallAnswerer) => Promise<void>;
  /** One of these failed, or a form could not be read. Forged requests are not told. */
  readonly onFailure: (error: unknown) => void;
}

/** What is sent back; Twilio reads only what `voice` answers. */
export interface WebhookResponse {
  readonly status: 200 | 204 | 400 | 403 | 500;
  readonly contentType: "text/xml" | "application/json" | undefined;
  readonly body: string;
}

export type Webhook = (request: SignedRequest) => Promise<WebhookResponse>;

/** What Twilio sends to each of them, as form fields; others are ignored. */
export const twilioFormSchemas = {
  voice: z.object({
    CallSid: z.string().min(1).max(64),
    Direction: z.string().max(32),
    From: z.string().max(128).default(""),
    To: z.string().max(128).default(""),
  }),
  status: z.object({
    CallSid: z.string().min(1).max(64),
    CallStatus: z.string().max(32),
    SequenceNumber: z.coerce.number().int().nonnegative().default(0),
    CallDuration: z.coerce.number().nonnegative().optional(),
    SipResponseCode: z.coerce.number().int().optional(),
  }),
  answerer: z.object({
    CallSid: z.string().min(1).max(64),
    AnsweredBy: z.string().max(64),
  }),
} as const;

/** Twilio's questions and news as handlers of a signed request; the routes of the service only pass them on. */
export function twilioWebhooks(
  options: TwilioWebhookOptions,
): Readonly<Record<"voice" | "status" | "answerer", Webhook>> {
  const { onAsk, onProgress, onAnswerer } = options;
  return {
    voice: signed({ ...options, failed: hangUpAnswer }, async (request) => {
      const form = read(twilioFormSchemas.voice, request);
      const answer = await onAsk({
        carrierCallId: carrierCallId(form.CallSid),
        direction: form.Direction.startsWith("outbound") ? "outbound" : "inbound",
        from: form.From,
        to: form.To,
        query: queryOf(request),
      });
      return { status: 200, contentType: "text/xml", body: twimlOf(answer) };
    }),
    status: signed(options, async (request) => {
      const form = read(twilioFormSchemas.status, request);
      const status = statuses[form.CallStatus];
      // A status that is new to us ends nothing and begins nothing.
      if (status === undefined) return empty;
      await onProgress({
        carrierCallId: carrierCallId(form.CallSid),
        status,
        sequence: form.SequenceNumber,
        durationSeconds: form.CallDuration,
        sipCode: form.SipResponseCode,
        query: queryOf(request),
      });
      return empty;
    }),
    answerer: signed(options, async (request) => {
      const form = read(twilioFormSchemas.answerer, request);
      await onAnswerer({
        carrierCallId: carrierCallId(form.CallSid),
        answeredBy: answeredByOf(form.AnsweredBy),
        isGreetingOver: form.AnsweredBy.startsWith("machine_end"),
        query: queryOf(request),
      });
      return empty;
    }),
  };
}

/** Twilio's word for who answered, in ours. What is new to us is unknown, and never a person. */
export function answeredByOf(word: string): AnsweredBy {
  if (word === "human") return "person";
  if (word === "fax") return "fax";
  return word.startsWith("machine_") ? "voicemail" : "unknown";
}

const statuses: Readonly<Record<string, CarrierCallStatus>> = {
  queued: "queued",
  initiated: "queued",
  ringing: "ringing",
  "in-progress": "answered",
  answered: "answered",
  completed: "completed",
  busy: "busy",
  "no-answer": "no-answer",
  canceled: "cancelled",
  failed: "failed",
};

const empty: WebhookResponse = { status: 204, contentType: undefined, body: "" };

/** Twilio tells whoever is on the line that "an application error has occurred" after any other failure. */
const hangUpAnswer: WebhookResponse = {
  status: 200,
  contentType: "text/xml",
  body: hangUpTwiml(),
};

interface SignedOptions extends Pick<TwilioWebhookOptions, "authToken" | "onFailure"> {
  /** The answer to a request that was signed and failed; its error by default. */
  readonly failed?: WebhookResponse;
}

function signed({ authToken, onFailure, failed }: SignedOptions, handle: Webhook): Webhook {
  return async (request) => {
    try {
      checkTwilioSignature(request, authToken);
    } catch (error) {
      return failure(403, error);
    }
    try {
      return await handle(request);
    } catch (error) {
      onFailure(error);
      const isCallers = KindlineError.isInstance(error) && error.category === "caller";
      return failed ?? failure(isCallers ? 400 : 500, error);
    }
  };
}

function failure(status: WebhookResponse["status"], error: unknown): WebhookResponse {
  const body = JSON.stringify({ error: errorBody(error) });
  return { status, contentType: "application/json", body };
}

/** @throws KindlineError FIELD_INVALID. */
function read<Schema extends z.ZodType>(
  schema: Schema,
  { params }: SignedRequest,
): z.output<Schema> {
  const form = schema.safeParse(params);
  if (form.success) return form.data;
  const field = form.error.issues[0]?.path.join(".") ?? "";
  const message = "Expected another value in this field of the form.";
  throw new KindlineError({ code: "FIELD_INVALID", message, field });
}

const queryOf = ({ url }: SignedRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(url).searchParams);

function twimlOf(answer: CallAnswer): string {
  switch (answer.type) {
    case "connect":
      return connectStreamTwiml(answer);
    case "hang-up":
      return hangUpTwiml();
    case "reject":
      return rejectTwiml(answer.reason);
  }
}
