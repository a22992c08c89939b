import type { Carrier } from "../ports/carrier.ts";
import type { TelephonyConfig } from "./telephony-config.ts";

/** Twilio as a carrier, whose package is loaded when it is first needed. */
export function loadTwilioCarrier({
  accountSid,
  authToken,
  baseUrl,
}: NonNullable<TelephonyConfig["twilio"]>): Carrier {
  let loading: Promise<Carrier> | undefined;
  const load = async (): Promise<Carrier> => {
    const { TwilioCarrier } = await import("../../providers/twilio/twilio-carrier.ts");
    const options = { accountSid, authToken, ...(baseUrl === undefined ? {} : { baseUrl }) };
    return new TwilioCarrier(options);
  };
  const carrier = (): Promise<Carrier> => (loading ??= load());
  return {
    name: "twilio",
    dial: async (request, signal) => await (await carrier()).dial(request, signal),
    hangUp: async (id, signal) => await (await carrier()).hangUp(id, signal),
    redirect: async (id, instructions, signal) =>
      await (await carrier()).redirect(id, instructions, signal),
    check: async (signal) => await (await carrier()).check(signal),
  };
}
