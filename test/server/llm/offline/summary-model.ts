import type { ChatRequest, Personality } from "../../../emulators/openai/chat-script.ts";

/** What the model was told of a call. */
interface Told {
  readonly conversation: readonly { readonly speaker: string; readonly text: string }[];
  readonly outcome: {
    readonly disposition: string;
    readonly promise: { readonly amount: string; readonly date: string } | null;
  };
}

export const toldIn = ({ messages }: ChatRequest): Told =>
  JSON.parse(messages.at(-1)?.content ?? "") as Told;

/** What a model may answer: all that is not given is as it should be. */
export interface SummaryAnswer {
  readonly summary?: string;
  readonly brief?: string;
  readonly note?: string;
  readonly disposition?: string;
  readonly promised?: boolean;
}

/** A model that sums up with these words, and understood how the call ended. */
export const summing =
  (answer: SummaryAnswer = {}): Personality =>
  (request) => {
    const { outcome } = toldIn(request);
    const text = JSON.stringify({
      summary: "客户说明了情况，我们做了记录。",
      brief: "客户希望先了解情况。",
      note: "客户说明了情况。",
      disposition: outcome.disposition,
      promised: outcome.promise !== null,
      ...answer,
    });
    return { steps: [{ type: "text", text }] };
  };
