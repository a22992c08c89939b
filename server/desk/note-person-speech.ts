import { turnId } from "../../domain/ids.ts";
import { checkTypedText } from "../../guardrails/check-typed-text.ts";
import type { LiveCall } from "../calls/live-call.ts";
import { typedContextOf, type TextCheckParts } from "../guard/typed-context.ts";

/**
 * Writes into the log what a person has said aloud, with what the guard finds in it. @param said counts up within
 * their time in the call.
 */
export async function notePersonSpeech(
  parts: TextCheckParts,
  live: LiveCall,
  {
    personId,
    text,
    said,
  }: { readonly personId: string; readonly text: string; readonly said: number },
): Promise<void> {
  const { findings } = checkTypedText(text, await typedContextOf(parts, live.id));
  const id = turnId(`${personId}-${parts.clock()}-${said}`);
  await live.act((conversation, atMs) =>
    conversation.notice({ type: "person-speak", turnId: id, personId, text, findings, atMs }),
  );
}
