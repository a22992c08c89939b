import { createConnection } from "node:net";
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Personality } from "./chat-script.ts";
import { personalities } from "./personalities/index.ts";
import { hugeChunkChars } from "./personalities/one-huge-chunk.ts";
import { startOpenAiEmulator, type OpenAiEmulator } from "./start-openai-emulator.ts";

let emulator: OpenAiEmulator | undefined;
afterEach(async () => await emulator?.close());

async function clientOf(options: Parameters<typeof startOpenAiEmulator>[0] = {}): Promise<OpenAI> {
  emulator = await startOpenAiEmulator(options);
  return new OpenAI({ apiKey: "sk-test", baseURL: emulator.url, maxRetries: 0, logLevel: "off" });
}

const script = "Hello, Ms Chen. You owe 1,240.00 by 3 December.";
const messages = (text: string) => [
  { role: "system" as const, content: "You word a move. Secret: swordfish." },
  { role: "user" as const, content: text },
];
const asked = messages(JSON.stringify({ line: "state", facts: {}, script }));

interface Streamed {
  readonly chunks: OpenAI.ChatCompletionChunk[];
  readonly text: string;
  readonly error: unknown;
}

async function streamed(personality: Personality, signal?: AbortSignal): Promise<Streamed> {
  const client = await clientOf({ chat: personality });
  const chunks: OpenAI.ChatCompletionChunk[] = [];
  let error: unknown;
  try {
    const stream = await client.chat.completions.create(
      {
        model: "gpt-4o-mini",
        messages: asked,
        stream: true,
        stream_options: { include_usage: true },
      },
      signal === undefined ? {} : { signal },
    );
    for await (const chunk of stream) chunks.push(chunk);
  } catch (thrown) {
    error = thrown;
  }
  const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
  return { chunks, text, error };
}

const whole = async (personality: Personality): Promise<OpenAI.ChatCompletion> =>
  await (
    await clientOf({ chat: personality })
  ).chat.completions.create({ model: "gpt-4o-mini", messages: asked });

describe("a chat", () => {
  it("begins with the role, ends with the reason, then usage without choices, then DONE", async () => {
    const { chunks } = await streamed(personalities.polite);
    expect(chunks[0]).toMatchObject({
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta: { role: "assistant", content: "" }, finish_reason: null }],
      usage: null,
    });
    expect(chunks.at(-2)).toMatchObject({ choices: [{ delta: {}, finish_reason: "stop" }] });
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 19 } });
    const raw = await fetch(`${emulator?.url}/chat/completions`, {
      method: "POST",
      headers: { authorization: "Bearer x" },
      body: JSON.stringify({ model: "gpt-4o", messages: asked, stream: true }),
    });
    expect(raw.headers.get("content-type")).toContain("text/event-stream");
    const body = await raw.text();
    expect(body.endsWith("\n\ndata: [DONE]\n\n")).toBe(true);
    expect(body).not.toContain("usage");
  });

  it.each([
    ["polite", `Of course. ${script}`],
    ["verbose", "First of all I would like to thank you"],
    ["numberChanging", "2,351.11 by 4 December"],
    ["overPromising", "I promise we will waive half of it today"],
    ["abusive", "You deadbeat"],
    ["promptLeaking", "Secret: swordfish."],
    ["lengthIgnoring", `${script} ${script}`],
    ["splitCharacters", `您好，${script}…`],
    ["invalidBytes", "\uFFFD"],
    ["emptyChoices", script],
  ] as const)("of %s says the same streamed and whole", async (name, words) => {
    const { text, error } = await streamed(personalities[name]);
    expect(error).toBeUndefined();
    expect(text).toContain(words);
    if (name === "emptyChoices") {
      expect((await whole(personalities[name])).choices).toEqual([]);
      return;
    }
    await emulator?.close();
    const answer = await whole(personalities[name]);
    expect(answer.choices[0]?.message.content).toBe(text);
    expect(answer.choices[0]?.finish_reason).toBe(name === "lengthIgnoring" ? "length" : "stop");
  });

  it("sends chunks without choices among the others", async () => {
    const { chunks } = await streamed(personalities.emptyChoices);
    expect(chunks.filter(({ choices }) => choices.length === 0)).toHaveLength(3);
  });

  it("cuts a character in two packets, and sends bytes that are no UTF-8", async () => {
    emulator = await startOpenAiEmulator({ chat: personalities.splitCharacters });
    const packets = await packetsOf(emulator.url, asked);
    const cut = packets.filter((packet) => (packet.at(-1) ?? 0) >= 0xc0);
    expect(cut.length).toBeGreaterThan(1);
    await emulator.close();
    emulator = await startOpenAiEmulator({ chat: personalities.invalidBytes });
    const bytes = Buffer.concat(await packetsOf(emulator.url, asked));
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow(TypeError);
  });

  it("stops in the middle of a sentence", async () => {
    const { text, error } = await streamed(personalities.stoppingShort);
    expect(script.startsWith(text.trim())).toBe(true);
    expect(text.length).toBeGreaterThan(10);
    expect(String(error)).toContain("terminated");
  });

  it("never answers, until nobody waits any more", async () => {
    const abort = new AbortController();
    const running = streamed(personalities.neverAnswering, abort.signal);
    const timer = setTimeout(() => abort.abort(), 100);
    const { text } = await running;
    clearTimeout(timer);
    expect(text).toBe("");
    await expect.poll(() => emulator?.requests[0]?.state).toBe("abandoned");
  });

  it("calls a tool that nobody offered, its arguments in fragments", async () => {
    const { chunks } = await streamed(personalities.toolCalling);
    const calls = chunks.flatMap(({ choices }) => choices[0]?.delta.tool_calls ?? []);
    expect(calls[0]).toMatchObject({
      index: 0,
      type: "function",
      function: { name: "waive_debt" },
    });
    const json = calls.map((call) => call.function?.arguments ?? "").join("");
    expect(JSON.parse(json)).toEqual({ amount: "100.00" });
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("tool_calls");
    await emulator?.close();
    const { choices } = await whole(personalities.toolCalling);
    expect(choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: { content: null, tool_calls: [{ function: { arguments: json } }] },
    });
  });

  it("refuses in the field for it", async () => {
    const { chunks, text } = await streamed(personalities.refusing);
    expect(text).toBe("");
    const refusal = chunks.map(({ choices }) => choices[0]?.delta.refusal ?? "").join("");
    expect(refusal).toContain("I can't help");
    await emulator?.close();
    expect((await whole(personalities.refusing)).choices[0]?.message).toMatchObject({
      content: null,
      refusal,
    });
  });

  it("sends all at once", async () => {
    const { chunks } = await streamed(personalities.oneHugeChunk);
    const lengths = chunks.map(({ choices }) => choices[0]?.delta.content?.length ?? 0);
    expect(Math.max(...lengths)).toBe(hugeChunkChars);
  });

  it("is answered by somebody in between", async () => {
    const { chunks } = await streamed(personalities.htmlInstead);
    expect(chunks).toEqual([]);
    await emulator?.close();
    expect(JSON.stringify(await whole(personalities.htmlInstead))).toContain("nginx");
  });

  it.each([
    ['Word it.\n```json\n{"script": "请您今天回电。"}\n```', "好的。请您今天回电。"],
    ["<script>Can you call back?</script>", "Of course. Could you please call back?"],
    [
      "Facts: none\nScript: Can you call back?\nTone: warm",
      "Of course. Could you please call back?",
    ],
    ["Can you call back?", "Of course. Could you please call back?"],
  ])("finds the move in %j", async (content, words) => {
    const client = await clientOf();
    const answer = await client.chat.completions.create({
      model: "gpt-4o",
      messages: messages(content),
    });
    expect(answer.choices[0]?.message.content).toBe(words);
  });

  it("fits the schema that is asked for", async () => {
    const client = await clientOf();
    const form = z.object({
      text: z.string(),
      tone: z.enum(["warm", "plain"]),
      isSafe: z.boolean(),
    });
    const answer = await client.chat.completions.parse({
      model: "gpt-4o",
      messages: asked,
      response_format: zodResponseFormat(form, "wording"),
    });
    expect(answer.choices[0]?.message.parsed).toEqual({
      text: `Of course. ${script}`,
      tone: "warm",
      isSafe: true,
    });
  });
});

describe("the voice", () => {
  it("streams events, too, as the vendor's SDK hands them on", async () => {
    const client = await clientOf({ speech: () => Int16Array.of(1, -1, 300) });
    const response = await client.audio.speech.create({
      model: "gpt-4o-mini-tts",
      voice: "marin",
      input: "Hi.",
      response_format: "pcm",
      stream_format: "sse",
    });
    const events = (await response.text())
      .split("\n\n")
      .filter((event) => event !== "")
      .map((event) => JSON.parse(event.slice("data: ".length)) as { type: string; audio?: string });
    expect(events.map(({ type }) => type)).toEqual(["speech.audio.delta", "speech.audio.done"]);
    expect([...Buffer.from(events[0]?.audio ?? "", "base64")]).toEqual([1, 0, 255, 255, 44, 1]);
  });

  it.each([
    [{ voice: "nobody" }, 400],
    [{ input: "" }, 400],
    [{ input: "x".repeat(4_096) }, 200],
    [{ input: "x".repeat(4_097) }, 400],
    [{ speed: 0.24 }, 400],
    [{ model: "gpt-9" }, 404],
    [{ model: "tts-1", stream_format: "sse" as const }, 400],
  ])("answers %o with %d", async (change, status) => {
    const client = await clientOf({ speech: () => Int16Array.of(1) });
    const answered = await client.audio.speech
      .create({ model: "tts-1", voice: "alloy", input: "Hi.", response_format: "pcm", ...change })
      .then((response) => response.status)
      .catch(statusOfError);
    expect(answered).toBe(status);
  });
});

describe("the ears", () => {
  const wav = (change: (view: DataView) => void = () => {}): File => {
    const file = new Uint8Array(44 + 2 * 1_600);
    const view = new DataView(file.buffer);
    file.set(Buffer.from("RIFF"), 0);
    view.setUint32(4, file.length - 8, true);
    file.set(Buffer.from("WAVEfmt "), 8);
    for (const [at, value] of [16, 0x1_0001, 16_000, 32_000, 0x10_0002].entries()) {
      view.setUint32(16 + 4 * at, value, true);
    }
    file.set(Buffer.from("data"), 36);
    view.setUint32(40, file.length - 44, true);
    change(view);
    return new File([file], "turn.wav");
  };
  const statusOf = async (
    change: Partial<OpenAI.Audio.TranscriptionCreateParamsNonStreaming>,
  ): Promise<unknown> => {
    const client = await clientOf();
    return await client.audio.transcriptions
      .create({ file: wav(), model: "whisper-1", ...change })
      .then(() => 200)
      .catch(statusOfError);
  };

  it.each([
    ["right", {}, 200],
    ["a RIFF size that is wrong", { file: wav((view) => view.setUint32(4, 1, true)) }, 400],
    ["two channels", { file: wav((view) => view.setUint16(22, 2, true)) }, 400],
    ["a byte rate that is wrong", { file: wav((view) => view.setUint32(28, 1, true)) }, 400],
    ["too short", { file: wav((view) => view.setUint32(24, 16_001, true)) }, 400],
    ["an unknown kind of file", { file: new File(["x"], "turn.txt") }, 400],
    [
      "a format the model has not",
      { model: "gpt-4o-transcribe", response_format: "verbose_json" as const },
      400,
    ],
    ["times without verbose_json", { timestamp_granularities: ["word" as const] }, 400],
    ["certainty of a model without", { include: ["logprobs" as const] }, 400],
    ["keywords of a model without", { keywords: ["Northwind"] }, 400],
    ["an unknown model", { model: "whisper-9" }, 404],
  ])("answer %s as the vendor does", async (_, change, status) => {
    expect(await statusOf(change)).toBe(status);
  });

  it("give segments only where they are asked for", async () => {
    const client = await clientOf();
    const ask = async (granularities: ("word" | "segment")[]): Promise<object> =>
      await client.audio.transcriptions.create({
        file: wav(),
        model: "whisper-1",
        response_format: "verbose_json",
        timestamp_granularities: granularities,
      });
    expect(await ask(["word"])).not.toHaveProperty("segments");
    expect(await ask(["segment"])).not.toHaveProperty("words");
    expect(Object.keys(await ask(["word", "segment"]))).toEqual(
      expect.arrayContaining(["segments", "words"]),
    );
  });
});

describe("any of it", () => {
  it("wants a key, knows its addresses, and lists its models", async () => {
    const client = await clientOf();
    const ids = (await client.models.list()).data.map(({ id }) => id);
    expect(ids).toContain("gpt-4o-mini");
    expect((await fetch(`${emulator?.url}/models`)).status).toBe(401);
    await expect(client.get("/nowhere")).rejects.toMatchObject({ status: 404 });
  });

  it("goes wrong where and as often as it was told", async () => {
    const client = await clientOf();
    emulator?.fault(429, { where: "chat", times: 2, retryAfterSeconds: 7 });
    await client.models.list();
    const ask = () => client.chat.completions.create({ model: "gpt-4o", messages: asked });
    const error = await ask().catch(
      (thrown: unknown) => thrown as InstanceType<typeof OpenAI.APIError>,
    );
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect("headers" in error && error.headers?.get("retry-after")).toBe("7");
    await expect(ask()).rejects.toBeInstanceOf(OpenAI.RateLimitError);
    expect((await ask()).object).toBe("chat.completion");
  });
});

const statusOfError = (error: unknown): number | undefined =>
  error instanceof OpenAI.APIError ? (error as { readonly status?: number }).status : undefined;

/** What a client without any library receives, packet by packet. */
async function packetsOf(url: string, content: typeof asked): Promise<Buffer[]> {
  const { port, host } = new URL(url);
  const body = JSON.stringify({ model: "gpt-4o", messages: content, stream: true });
  const head = [
    "POST /v1/chat/completions HTTP/1.1",
    `Host: ${host}`,
    "Authorization: Bearer x",
    "Connection: close",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return await new Promise((resolve, reject) => {
    const packets: Buffer[] = [];
    const socket = createConnection(Number(port), "127.0.0.1");
    socket.setNoDelay(true);
    socket.on("data", (packet: Buffer) => packets.push(withoutChunkEnd(packet)));
    socket.once("error", reject);
    socket.once("close", () => resolve(packets));
    socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  });
}

/** The end of a chunk of the transfer coding stands behind each packet's content. */
const withoutChunkEnd = (packet: Buffer): Buffer =>
  packet.subarray(-2).toString("latin1") === "\r\n" ? packet.subarray(0, -2) : packet;
