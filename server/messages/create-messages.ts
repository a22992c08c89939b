import { randomUUID } from "node:crypto";
import type { ChatLinks } from "../auth/chat-links.ts";
import type { Clock } from "../clock.ts";
import type { PaymentService } from "../payments/payment-service.ts";
import { roundClock } from "../rounds/round-clock.ts";
import { MessageService } from "./message-service.ts";
import type { MessageServices } from "./message-services.ts";
import type { MessageConfig } from "./message-settings.ts";
import { openMessageCarriers } from "./open-message-carriers.ts";

/** Messages to debtors, by the ways that are set up; without one, what comes in is taken all the same. */
export function createMessages(
  {
    clock,
    payments,
    ...parts
  }: Pick<MessageServices, "store" | "packs" | "publicUrl" | "log"> & {
    readonly links: ChatLinks;
    readonly clock: Clock;
    readonly payments: Pick<PaymentService, "createLink">;
  },
  config: MessageConfig,
): MessageService {
  const { database, kind } = parts.store;
  const deciding = {
    ...database,
    clock: roundClock(kind, clock),
    serverId: `messages-${randomUUID()}`,
  };
  const paymentUrl = async (caseId: string): Promise<string> =>
    (await payments.createLink(caseId, "message")).url;
  return new MessageService({ ...parts, deciding, paymentUrl }, openMessageCarriers(config, clock));
}
