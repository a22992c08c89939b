import type { MessageConfig } from "../messages/message-settings.ts";

/** The ways by which people are told, each where it is set up. */
export interface AlertConfig {
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly email:
    { readonly url: string; readonly from: string; readonly to: readonly string[] } | undefined;
  /** By text message, through the carrier of messages to debtors. */
  readonly sms?: { readonly to: readonly string[]; readonly by: MessageConfig } | undefined;
}
