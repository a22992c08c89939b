import twilio from "twilio";
import { KindlineError } from "../../domain/errors.ts";

const { VoiceResponse } = twilio.twiml;

/** Characters of one parameter, name and value together; Twilio takes no more (docs of `<Parameter>`: 500). */
const parameterCharsMax = 499;

/**
 * Connects a call to our socket, both ways. The parameters come back in the stream's `start`. Nothing private
 * belongs in them: Twilio keeps documents in its logs. Twilio takes no query in the socket's address.
 * @throws KindlineError FIELD_INVALID.
 */
export function connectStreamTwiml({
  url,
  parameters,
  afterwards,
}: {
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Where Twilio asks on when the socket has ended and the call has not. */
  readonly afterwards?: string;
}): string {
  if (!/^wss?:\/\/[^?#]+$/.test(url)) {
    const message = "Expected the address of a socket without a query.";
    throw new KindlineError({ code: "FIELD_INVALID", message, field: "url" });
  }
  const response = new VoiceResponse();
  const stream = response.connect().stream({ url });
  for (const [name, value] of Object.entries(parameters)) {
    if (name.length + value.length > parameterCharsMax) {
      const message = `Expected at most ${parameterCharsMax} characters.`;
      throw new KindlineError({ code: "FIELD_INVALID", message, field: `parameters.${name}` });
    }
    stream.parameter({ name, value });
  }
  if (afterwards !== undefined) response.redirect({ method: "POST" }, afterwards);
  return response.toString();
}

/** Connects a person; when they hang up, the call is over. */
export function transferTwiml({
  to,
  from,
  ringTimeoutSeconds,
}: {
  readonly to: string;
  readonly from: string;
  readonly ringTimeoutSeconds: number;
}): string {
  const response = new VoiceResponse();
  response.dial({ callerId: from, timeout: ringTimeoutSeconds }, to);
  return response.toString();
}

/** Ends the call without a word. */
export function hangUpTwiml(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

/** Does not answer an inbound call; nobody pays for it. */
export function rejectTwiml(reason: "busy" | "rejected"): string {
  const response = new VoiceResponse();
  response.reject({ reason });
  return response.toString();
}
