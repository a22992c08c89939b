import type { ChatMessage } from "../../../server/protocol/chat.ts";

/** Puts new messages at the places of their `sequence`; one that is there already changes nothing. */
export function mergeMessages(
  known: readonly ChatMessage[],
  added: readonly ChatMessage[],
): readonly ChatMessage[] {
  const sequences = new Set(known.map(({ sequence }) => sequence));
  const fresh: ChatMessage[] = [];
  for (const message of added) {
    if (sequences.has(message.sequence)) continue;
    sequences.add(message.sequence);
    fresh.push(message);
  }
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((one, other) => one.sequence - other.sequence);
}

/** The `sequence` of the last message, 0 for none: what comes after it is asked for. */
export const lastSequence = (messages: readonly ChatMessage[]): number =>
  messages.at(-1)?.sequence ?? 0;
