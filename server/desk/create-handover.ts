import { loadTwilioCarrier } from "../telephony/load-twilio-carrier.ts";
import { systemTime } from "../telephony/time-source.ts";
import type { TelephonyConfig } from "../telephony/telephony-config.ts";
import { Handover, type HandoverParts } from "./handover.ts";

/** Handing over beside the desk by the routes and carriers that are set up; without any nobody is called. */
export function createHandover(
  parts: Omit<HandoverParts, "routes" | "twilio" | "time"> & { readonly publicUrl: string },
  { twilio, handover }: TelephonyConfig,
): Handover {
  const { publicUrl, log } = parts;
  const legs =
    twilio?.from === undefined
      ? undefined
      : {
          carrier: loadTwilioCarrier(twilio),
          from: twilio.from,
          publicUrl,
          sipLogin: handover?.sipLogin,
          onFault: (error: unknown) => log.warn({ err: error }, "a leg was not ended"),
        };
  return new Handover({
    ...parts,
    time: systemTime,
    routes: handover?.routes ?? [],
    twilio: legs,
  });
}
