import type { Jurisdiction } from "../../../domain/locale.ts";
import { spokenCallMaxMs } from "../../limits.ts";
import type { Carrier } from "../../ports/carrier.ts";
import type { LegOrder, VoiceLine } from "../../voice/voice-line.ts";
import { twilioWebhookUrls } from "../twilio-webhook-urls.ts";
import { legRingSeconds, ringOrderMsMax } from "./handover-limits.ts";
import type { HandoverConfig } from "./handover-settings.ts";

export type RingOrder = Omit<LegOrder, "ringSeconds">;

/** Rings somebody. @returns what ends the ringing, or the call that came of it. */
export type Ring = (order: RingOrder) => Promise<() => void>;

/** What Twilio needs to ring somebody. */
export interface TwilioLegs {
  readonly carrier: Carrier;
  /** The number that is shown. */
  readonly from: string;
  readonly publicUrl: string;
  readonly sipLogin: HandoverConfig["sipLogin"];
  readonly onFault: (error: unknown) => void;
}

/**
 * Who rings somebody beside a call: FreeSWITCH for its own calls, Twilio for all others. What a debtor in China says
 * does not begin to go abroad with a handover: where it is not on Twilio's line already, nobody is rung by it.
 */
export function ringFor(
  line: VoiceLine,
  jurisdiction: Jurisdiction,
  twilio: TwilioLegs | undefined,
): Ring | undefined {
  const { ring } = line;
  if (ring !== undefined)
    return (order) => Promise.resolve(ring({ ...order, ringSeconds: legRingSeconds }));
  if (twilio === undefined) return undefined;
  if (jurisdiction === "cn" && line.kind !== "twilio") return undefined;
  return (order) => ringByTwilio(twilio, order);
}

async function ringByTwilio(
  { carrier, from, publicUrl, sipLogin, onFault }: TwilioLegs,
  { leg, callId, to }: RingOrder,
): Promise<() => void> {
  const query = `?${new URLSearchParams({ call: callId, leg }).toString()}`;
  const isSip = !to.startsWith("+");
  const ordered = await carrier.dial(
    {
      to,
      from,
      ...(isSip && sipLogin !== undefined ? { sipLogin } : {}),
      answerUrl: `${publicUrl}${twilioWebhookUrls.voice}${query}`,
      statusUrl: `${publicUrl}${twilioWebhookUrls.status}${query}`,
      // A key tells a person from a machine.
      answererDetection: "off",
      ringTimeoutSeconds: legRingSeconds,
      callLengthMaxSeconds: spokenCallMaxMs / 1000,
      idempotencyKey: leg,
    },
    AbortSignal.timeout(ringOrderMsMax),
  );
  return () => {
    carrier.hangUp(ordered.carrierCallId, AbortSignal.timeout(ringOrderMsMax)).catch(onFault);
  };
}
