import type { HandoverConfig } from "./handover/handover-settings.ts";

/** Which carriers are set up. */
export interface TelephonyConfig {
  readonly twilio:
    | {
        readonly accountSid: string;
        readonly authToken: string;
        /** The number that debtors see, E.164. */
        readonly from: string | undefined;
        readonly baseUrl: string | undefined;
      }
    | undefined;
  /** What FreeSWITCH sends as `secret` in its metadata; without it no such line is taken. */
  readonly freeSwitchSecret: string | undefined;
  /** Queue numbers and SIP addresses where people take calls, if there are any. */
  readonly handover?: HandoverConfig | undefined;
}
