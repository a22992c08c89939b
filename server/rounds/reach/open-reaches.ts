import { loadTwilioCarrier } from "../../telephony/load-twilio-carrier.ts";
import type { Telephone } from "../../telephony/telephone.ts";
import type { TelephonyConfig } from "../../telephony/telephony-config.ts";
import type { Reach } from "./reach.ts";
import { createVoiceReach } from "./voice-reach.ts";

/** The ways to debtors that are set up: a telephone, where a carrier and a number to show are given. */
export function openReaches(
  { twilio }: TelephonyConfig,
  telephone: Pick<Telephone, "expect">,
): readonly Reach[] {
  if (twilio?.from === undefined) return [];
  const carrier = loadTwilioCarrier(twilio);
  return [createVoiceReach({ carrier, telephone, from: twilio.from })];
}
