/** One message of a chat as it came over the wire; parts of other kinds than text are left out. */
export interface ChatMessage {
  readonly role: string;
  readonly content: string;
}

/** What was asked of the model. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly isStream: boolean;
  readonly wantsUsage: boolean;
  /** Of `response_format: {type: "json_schema"}`. */
  readonly schema: Readonly<Record<string, unknown>> | undefined;
}

/** One thing that the model does, in its order. */
export type ChatStep =
  /** Words, cut into pieces as a model's tokens are. */
  | { readonly type: "text"; readonly text: string }
  /** Words in one piece, however long. */
  | { readonly type: "piece"; readonly text: string }
  /** Words in one piece whose frame leaves in two packets, cut in the middle of its first wide character. */
  | { readonly type: "split-piece"; readonly text: string }
  /** A piece whose content is these bytes, whatever they are. */
  | { readonly type: "raw-piece"; readonly bytes: Uint8Array }
  | { readonly type: "refusal"; readonly text: string }
  | { readonly type: "tool-call"; readonly name: string; readonly arguments: readonly string[] }
  /** A chunk without any choice. */
  | { readonly type: "no-choices" }
  | { readonly type: "wait"; readonly ms: number }
  /** Nothing more comes; the connection stays. */
  | { readonly type: "hang" }
  /** The connection is reset. */
  | { readonly type: "drop" };

/** What the model does with one request. */
export type ChatScript =
  | {
      readonly steps: readonly ChatStep[];
      /** Default `stop`. */
      readonly finish?: "stop" | "length" | "tool_calls" | "content_filter";
    }
  /** An answer of somebody in between, who knows nothing of the protocol. */
  | { readonly status: number; readonly contentType: string; readonly body: string };

/** Who answers: the same request has the same answer. */
export type Personality = (request: ChatRequest) => ChatScript | Promise<ChatScript>;
