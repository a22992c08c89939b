import type { ChatMessage } from "../../../server/protocol/chat.ts";
import type { KeptTurn } from "../machine/page-state.ts";
import type { ChatWords } from "../words/chat-words.ts";
import { messageGroups } from "./message-groups.ts";
import type { Moments } from "./moments.ts";

/** The conversation as plain text, for the debtor to keep; what was not sent is named so. */
export function conversationText(options: {
  readonly institution: string;
  readonly messages: readonly ChatMessage[];
  readonly waiting: readonly KeptTurn[];
  readonly savedAt: string;
  /** What stands between two sentences in the language of the conversation. */
  readonly gap: string;
  readonly words: ChatWords;
  readonly moments: Moments;
}): string {
  const { institution, messages, waiting, savedAt, gap, words, moments } = options;
  const groups = messageGroups(messages, waiting).map((group) => {
    const who = words.speakers[group.speaker];
    const head = [moments.full(group.at), who, ...(group.isSent ? [] : [words.unsent])];
    return `${head.join(" · ")}\n${group.sentences.map(({ text }) => text).join(gap)}`;
  });
  const title = [words.copyTitle(institution), words.copySaved(moments.full(savedAt))].join("\n");
  return `${[title, ...groups].join("\n\n")}\n`;
}
