import type { StoredEvent } from "../../transcripts/index.ts";
import type { ChatMessage } from "../protocol/chat.ts";

/**
 * What the debtor's page shows of these entries: their turns, and the sentences that were delivered.
 * @param turnsBefore turns of the debtor in the log before these entries.
 */
export function chatMessages(
  entries: readonly StoredEvent[],
  turnsBefore = 0,
): readonly ChatMessage[] {
  const texts = new Map<string, string>();
  const messages: ChatMessage[] = [];
  let turn = turnsBefore;
  for (const { sequence, at, event } of entries) {
    if (event.type === "turn-end") {
      turn += 1;
      const { turnId: id, text } = event;
      messages.push({ sequence, id, speaker: "debtor", turn, text, at });
    } else if (event.type === "person-say") {
      const { sentenceId: id, text } = event;
      messages.push({ sequence, id, speaker: "person", turn, text, at });
    } else if (event.type === "sentence-approve") {
      texts.set(event.sentenceId, event.text);
    } else if (event.type === "sentence-hear") {
      const text = texts.get(event.sentenceId);
      if (text === undefined) continue;
      messages.push({ sequence, id: event.sentenceId, speaker: "agent", turn, text, at });
    }
  }
  return messages;
}
