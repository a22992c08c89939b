import { z } from "zod";
import { ApiRefusal } from "./api-refusal.ts";
import type { ChatRequest, ChatScript, ChatStep, Personality } from "./chat-script.ts";
import { checkedModel } from "./models.ts";
import type { Wire } from "./wire.ts";

const contentSchema = z.union([
  z.string(),
  z.array(z.object({ type: z.string(), text: z.string().default("") })),
  z.null(),
]);

const bodySchema = z.object({
  model: z.string(),
  messages: z
    .array(
      z.object({
        role: z.enum(["system", "developer", "user", "assistant", "tool"]),
        content: contentSchema.default(""),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  response_format: z
    .union([
      z.object({ type: z.enum(["text", "json_object"]) }),
      z.object({
        type: z.literal("json_schema"),
        json_schema: z.object({
          name: z.string().regex(/^[\w-]{1,64}$/u),
          schema: z.record(z.string(), z.unknown()),
          strict: z.boolean().nullish(),
        }),
      }),
    ])
    .nullish(),
});

/** `POST /v1/chat/completions`, streamed or whole. @throws ApiRefusal for what the vendor refuses. */
export async function answerChat(
  body: unknown,
  wire: Wire,
  personality: Personality,
): Promise<ChatRequest> {
  const request = checked(body);
  const script = await personality(request);
  if ("body" in script) {
    wire.begin(script.status, { "content-type": script.contentType });
    await wire.send(Buffer.from(script.body));
  } else if (request.isStream) await stream(request, script, wire);
  else await whole(request, script, wire);
  await wire.end();
  return request;
}

function checked(body: unknown): ChatRequest {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    const param = parsed.error.issues[0]?.path.join(".") ?? "body";
    throw new ApiRefusal(400, { message: `Invalid value: '${param}'.`, param });
  }
  const { model, messages, stream, stream_options, response_format } = parsed.data;
  checkedModel(model, "chat");
  if ((stream_options ?? null) !== null && stream !== true) {
    throw new ApiRefusal(400, { message: "Only with stream.", param: "stream_options" });
  }
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content: textOf(content) })),
    isStream: stream === true,
    wantsUsage: stream_options?.include_usage === true,
    schema:
      response_format?.type === "json_schema" ? response_format.json_schema.schema : undefined,
  };
}

const textOf = (content: z.output<typeof contentSchema>): string =>
  Array.isArray(content) ? content.map(({ text }) => text).join("") : (content ?? "");

type StepScript = Extract<ChatScript, { steps: readonly ChatStep[] }>;

const common = {
  id: "chatcmpl-emulated",
  created: 1_700_000_000,
  system_fingerprint: "fp_emulated",
};
const usage = { prompt_tokens: 12, completion_tokens: 7, total_tokens: 19 };

async function stream(request: ChatRequest, script: StepScript, wire: Wire): Promise<void> {
  const chunk = (choices: readonly object[], rest: object = {}): string =>
    JSON.stringify({
      ...common,
      object: "chat.completion.chunk",
      model: request.model,
      choices,
      // There in every chunk once it was asked for, and null until the last.
      ...(request.wantsUsage ? { usage: null } : {}),
      ...rest,
    });
  const delta = (value: object, finish: string | null = null): string =>
    chunk([{ index: 0, delta: value, logprobs: null, finish_reason: finish }]);
  const send = (json: string): Promise<void> => wire.send(frame(json));
  wire.begin(200, { "content-type": "text/event-stream; charset=utf-8" });
  await send(delta({ role: "assistant", content: "", refusal: null }));
  for (const step of script.steps) {
    if (wire.isGone) return;
    await streamStep(step, { delta, chunk, send, wire });
  }
  await send(delta({}, finishOf(script)));
  if (request.wantsUsage) await send(chunk([], { usage }));
  await send("[DONE]");
}

interface Sending {
  readonly delta: (value: object) => string;
  readonly chunk: (choices: readonly object[]) => string;
  readonly send: (json: string) => Promise<void>;
  readonly wire: Wire;
}

async function streamStep(step: ChatStep, sending: Sending): Promise<void> {
  const { delta, chunk, send, wire } = sending;
  switch (step.type) {
    case "text":
      for (const content of tokens(step.text)) await send(delta({ content }));
      return;
    case "piece":
      return await send(delta({ content: step.text }));
    case "split-piece": {
      const bytes = frame(delta({ content: step.text }));
      const wide = bytes.findIndex((byte) => byte >= 0xc0);
      await wire.send(bytes.subarray(0, wide + 1));
      await wire.wait(packetGapMs);
      return await wire.send(bytes.subarray(wide + 1));
    }
    case "raw-piece": {
      const [before, after] = delta({ content: "\u0000" }).split(String.raw`\u0000`);
      const head = Buffer.from(`data: ${before ?? ""}`);
      return await wire.send(Buffer.concat([head, step.bytes, Buffer.from(`${after ?? ""}\n\n`)]));
    }
    case "refusal":
      for (const refusal of tokens(step.text)) await send(delta({ refusal }));
      return;
    case "tool-call": {
      const call = { index: 0, id: "call_emulated", type: "function" };
      const first = { ...call, function: { name: step.name, arguments: "" } };
      await send(delta({ tool_calls: [first] }));
      for (const part of step.arguments) {
        await send(delta({ tool_calls: [{ index: 0, function: { arguments: part } }] }));
      }
      return;
    }
    case "no-choices":
      return await send(chunk([]));
    case "wait":
      return await wire.wait(step.ms);
    case "hang":
      return await wire.hang();
    case "drop":
      return await wire.drop();
  }
}

/** Milliseconds between two packets that must not be joined on their way. */
const packetGapMs = 15;

/** The same script as one answer: what has no meaning without a stream is what it comes to. */
async function whole(request: ChatRequest, script: StepScript, wire: Wire): Promise<void> {
  const contents: Uint8Array[] = [];
  let refusal: string | null = null;
  const calls: object[] = [];
  let hasChoices = true;
  for (const step of script.steps) {
    if (step.type === "text" || step.type === "piece" || step.type === "split-piece") {
      contents.push(Buffer.from(JSON.stringify(step.text).slice(1, -1)));
    } else if (step.type === "raw-piece") contents.push(step.bytes);
    else if (step.type === "refusal") refusal = step.text;
    else if (step.type === "no-choices") hasChoices = false;
    else if (step.type === "wait") await wire.wait(step.ms);
    else if (step.type === "hang") await wire.hang();
    else if (step.type === "drop") await wire.drop();
    else {
      const call = { name: step.name, arguments: step.arguments.join("") };
      calls.push({ id: "call_emulated", type: "function", function: call });
    }
  }
  if (wire.isGone) return;
  const message = {
    role: "assistant",
    content: contents.length === 0 ? null : "\u0000",
    refusal,
    ...(calls.length === 0 ? {} : { tool_calls: calls }),
  };
  const choice = { index: 0, message, logprobs: null, finish_reason: finishOf(script) };
  const choices = hasChoices ? [choice] : [];
  const json = JSON.stringify({
    ...common,
    object: "chat.completion",
    model: request.model,
    choices,
    usage,
  });
  const [before, after] = json.split(String.raw`\u0000`);
  wire.begin(200, { "content-type": "application/json" });
  const parts = [Buffer.from(before ?? ""), ...contents, Buffer.from(after ?? "")];
  await wire.send(Buffer.concat(after === undefined ? parts.slice(0, 1) : parts));
}

const finishOf = ({ finish, steps }: StepScript): string =>
  finish ?? (steps.some(({ type }) => type === "tool-call") ? "tool_calls" : "stop");

const frame = (json: string): Uint8Array => Buffer.from(`data: ${json}\n\n`);

/** About as a model cuts: a word with the space before it, or two wide characters. */
const tokens = (text: string): string[] =>
  text.match(/\s*(?:\p{Script=Han}{1,2}|[^\s\p{Script=Han}]+)|\s+$/gu) ?? [];
