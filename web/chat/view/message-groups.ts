import type { ChatMessage } from "../../../server/protocol/chat.ts";
import type { KeptTurn, PageLanguage } from "../machine/page-state.ts";

interface Sentence {
  readonly key: string;
  readonly text: string;
}

/** One bubble: what one speaker said without another in between, sentence by sentence. */
export interface MessageGroup {
  readonly key: string;
  readonly speaker: ChatMessage["speaker"];
  readonly at: string;
  readonly sentences: readonly Sentence[];
  /** The server has it. */
  readonly isSent: boolean;
  /** The bubble before is somebody else's: this one says who speaks. */
  readonly isFirstOfSpeaker: boolean;
}

/** The bubbles of a conversation; what is not sent yet stands at its end, in the order it will go out. */
export function messageGroups(
  messages: readonly ChatMessage[],
  waiting: readonly KeptTurn[],
): readonly MessageGroup[] {
  const bubbles: Bubble[] = [];
  for (const message of messages) {
    const last = bubbles.at(-1);
    const sentence = { key: message.id, text: message.text };
    if (last !== undefined && isSameReply(last, message)) last.sentences.push(sentence);
    else bubbles.push({ ...message, sentences: [sentence], isSent: true });
  }
  for (const { id, text, at } of waiting) {
    const sentences = [{ key: id, text }];
    bubbles.push({ id, speaker: "debtor", turn: -1, at, sentences, isSent: false });
  }
  return bubbles.map(({ id, speaker, at, sentences, isSent }, index) => {
    const isFirstOfSpeaker = bubbles[index - 1]?.speaker !== speaker;
    return { key: id, speaker, at, sentences, isSent, isFirstOfSpeaker };
  });
}

interface Bubble {
  readonly id: string;
  readonly speaker: ChatMessage["speaker"];
  readonly turn: number;
  readonly at: string;
  readonly sentences: Sentence[];
  readonly isSent: boolean;
}

/** A debtor's turn is whole by itself; sentences of a reply share its number. */
const isSameReply = (bubble: Bubble, { speaker, turn }: ChatMessage): boolean =>
  speaker !== "debtor" && bubble.speaker === speaker && bubble.turn === turn;

/** What stands between two sentences. */
export const sentenceGap = (language: PageLanguage): string => (language === "zh" ? "" : " ");
