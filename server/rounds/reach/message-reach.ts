import type { MessageService } from "../../messages/message-service.ts";
import type { MessageChannel } from "../../protocol/messages.ts";
import type { Reach } from "./reach.ts";

/** Messages: an attempt ends with the sending; whoever answers opens the chat, or writes back. */
export function createMessageReach(
  channel: MessageChannel,
  messages: Pick<MessageService, "sendAttempt">,
): Reach {
  return {
    channel,
    prepare: (attempt, { treatments }, onEnd) => ({
      callId: null,
      async begin(signal) {
        const stage = treatments.find(({ id }) => id === attempt.treatment)?.wording;
        const disposition = await messages.sendAttempt(attempt, { stage }, signal);
        onEnd({ disposition });
        return { carrierCallId: null };
      },
    }),
    // What was sent cannot be taken back.
    withdraw: () => Promise.resolve(),
  };
}
