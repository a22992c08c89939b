import { debtorTurns, measure, type Talker } from "./turn-cost.ts";

/** What both peers are made to say, as long as a reply of ours. */
const reply =
  "Thank you for telling me. That sounds like a hard time. What amount could you comfortably manage each month?";

/** The guard of a peer: a handful of forbidden phrases, far less than ours does. */
const forbidden = /arrest|police|your boss|your family|guarantee/i;

const instructions = "You talk with somebody who is behind with a payment. Be brief and kind.";

/** What is used of `@openai/agents`. */
interface OpenAiAgents {
  readonly Agent: new (options: object) => object;
  readonly run: (
    agent: object,
    input: readonly unknown[],
    options: { readonly stream: true },
  ) => Promise<{
    toTextStream(): AsyncIterable<string>;
    readonly completed: Promise<void>;
    readonly history: readonly unknown[];
  }>;
  readonly setTracingDisabled: (isDisabled: boolean) => void;
  readonly Usage: new () => object;
}

const pieces = reply.match(/\S+\s*/g) ?? [];

/** `@openai/agents` with an output guardrail; its words are shown while it streams. */
export async function openAiAgents(): Promise<Talker> {
  const { Agent, run, setTracingDisabled, Usage } = await load<OpenAiAgents>("@openai/agents");
  setTracingDisabled(true);
  const message = {
    type: "message",
    role: "assistant",
    status: "completed",
    content: [{ type: "output_text", text: reply }],
  };
  const model = {
    getResponse: () => Promise.resolve({ usage: new Usage(), output: [message] }),
    async *getStreamedResponse() {
      for (const delta of pieces) yield { type: "output_text_delta", delta };
      const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 };
      yield { type: "response_done", response: { id: "fake", usage, output: [message] } };
    },
  };
  const guardrail = {
    name: "phrases",
    execute: ({ agentOutput }: { readonly agentOutput: string }) =>
      Promise.resolve({ tripwireTriggered: forbidden.test(agentOutput), outputInfo: {} }),
  };
  const agent = new Agent({ name: "agent", instructions, model, outputGuardrails: [guardrail] });
  let history: readonly unknown[] = [];
  return {
    name: "@openai/agents",
    turn: (text) =>
      measure(async (tell) => {
        const input = [...history, { role: "user", content: text }];
        const result = await run(agent, input, { stream: true });
        for await (const part of result.toTextStream()) if (part !== "") tell();
        await result.completed;
        ({ history } = result);
      }),
    close: () => Promise.resolve(),
  };
}

/** What is used of `@livekit/agents`. */
interface LiveKitAgents {
  readonly initializeLogger: (options: {
    readonly pretty: boolean;
    readonly level: string;
  }) => void;
  readonly voice: {
    readonly Agent: new (options: { readonly instructions: string }) => object;
    readonly AgentSession: new (options: object) => {
      start(options: { readonly agent: object }): Promise<void>;
      run(options: { readonly userInput: string }): { wait(): Promise<unknown> };
      close(): Promise<void>;
    };
    readonly testing: {
      readonly FakeLLM: new (
        answers: readonly { readonly input: string; readonly content: string }[],
      ) => object;
    };
  };
}

/** `@livekit/agents` in its text mode; its words pass a check of sentences on their way to the transcript. */
export async function liveKitAgents(): Promise<Talker> {
  const { initializeLogger, voice } = await load<LiveKitAgents>("@livekit/agents");
  initializeLogger({ pretty: false, level: "silent" });
  let onText = (): void => {};
  class Guarded extends voice.Agent {
    transcriptionNode(text: ReadableStream<string>): Promise<ReadableStream<string>> {
      let sentence = "";
      const checked = new TransformStream<string, string>({
        transform(part, controller) {
          sentence += typeof part === "string" ? part : "";
          if (!/[.?!]\s*$/.test(sentence)) return;
          if (!forbidden.test(sentence)) {
            onText();
            controller.enqueue(sentence);
          }
          sentence = "";
        },
      });
      return Promise.resolve(text.pipeThrough(checked));
    }
  }
  const llm = new voice.testing.FakeLLM(debtorTurns.map((input) => ({ input, content: reply })));
  const session = new voice.AgentSession({ llm });
  await session.start({ agent: new Guarded({ instructions }) });
  return {
    name: "@livekit/agents",
    turn: (text) =>
      measure(async (tell) => {
        onText = tell;
        await session.run({ userInput: text }).wait();
      }),
    close: () => session.close(),
  };
}

/** A package of this folder alone: `npm ci` here first. @throws if it is not installed. */
const load = async <T>(name: string): Promise<T> => (await import(name)) as T;
