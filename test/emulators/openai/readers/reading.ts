import type { Asked } from "../../../../domain/vocabulary.ts";
import type { ChatRequest } from "../chat-script.ts";

/** What a prompt asks to be read. */
export interface AskedTurn {
  readonly asked: Asked | null;
  readonly debtor: string;
}

/** The turn in the JSON of the user's message. */
export function askedTurn({ messages }: ChatRequest): AskedTurn {
  const content = messages.findLast(({ role }) => role === "user")?.content ?? "{}";
  return JSON.parse(content) as AskedTurn;
}

/** A reading that says nothing. */
export const nothing = {
  triggers: [] as readonly string[],
  intents: [] as readonly string[],
  reason: null as unknown,
  amountWords: null as string | null,
  dateWords: null as string | null,
};

/** An answer with that reading. */
export const reads = (reading: Partial<typeof nothing>) => ({
  steps: [{ type: "text", text: JSON.stringify({ ...nothing, ...reading }) }] as const,
});
