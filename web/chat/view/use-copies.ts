import { useState } from "react";
import { saveFile } from "../../shared/save-file.ts";
import { languageOfLocale, localeOf } from "../machine/page-state.ts";
import { conversationText } from "./conversation-text.ts";
import { sentenceGap } from "./message-groups.ts";
import type { ChatProps } from "./page-props.ts";

const now = (): string => new Date().toISOString();

export interface Copies {
  readonly save: () => void;
  readonly copy: () => void;
  /** What came of copying; empty before. */
  readonly told: string;
}

/** The debtor's own copy of the conversation, as a file or for another app: made on this device. */
export function useCopies({ words, moments, language, door, session }: ChatProps): Copies {
  const [told, setTold] = useState("");
  const text = (): string =>
    conversationText({
      institution: door.institution,
      messages: session.messages,
      waiting: session.waiting,
      savedAt: now(),
      gap: sentenceGap(languageOfLocale(session.call?.locale ?? localeOf(language, door))),
      words,
      moments,
    });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setTold(words.copied);
    } catch {
      setTold(words.notCopied);
    }
  };
  return {
    save: () =>
      saveFile({
        name: `${words.copyFile}-${now().slice(0, 10)}.txt`,
        type: "text/plain",
        text: text(),
      }),
    copy: () => void copy(),
    told,
  };
}
