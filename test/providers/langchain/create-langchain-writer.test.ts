import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { WritingTask } from "../../../agent/ports/offline-writer.ts";
import { createLangchainWriter } from "../../../providers/langchain/create-langchain-writer.ts";
import type { ChatScript, Personality } from "../../emulators/openai/chat-script.ts";
import { personalities } from "../../emulators/openai/personalities/index.ts";
import { emulated } from "../openai/emulated.ts";

const schema = z.strictObject({ text: z.string().min(1).max(40) });

const task: WritingTask<z.output<typeof schema>> = {
  name: "note",
  system: 'Answer with JSON: {"text": "..."}.',
  user: "What was said.",
  schema,
  temperature: 0,
  answerTokensMax: 100,
};

const never = new AbortController().signal;

const says = (text: string, rest: object = {}): Personality => {
  const script: ChatScript = { steps: [{ type: "piece", text }], ...rest };
  return () => script;
};

/** A writer whose model is the emulator with that personality. */
async function writing(
  chat?: Personality,
  rest: { taskWaitMs?: number; retriesMax?: number } = {},
) {
  const emulator = await emulated(chat === undefined ? {} : { chat });
  const options = { apiKey: "key", baseUrl: emulator.url, model: "gpt-4o-mini", retriesMax: 0 };
  return { emulator, writer: createLangchainWriter({ ...options, ...rest }) };
}

const why = async (chat?: Personality, rest: { taskWaitMs?: number } = {}) => {
  const { writer } = await writing(chat, rest);
  const written = await writer.write(task, never);
  return written.isWritten ? "written" : written.why;
};

describe("a writer over a chat model", () => {
  it("asks with the schema and gives what fits it", async () => {
    const { writer, emulator } = await writing(says('{"text":"Paid half."}'));
    expect(await writer.write(task, never)).toEqual({
      isWritten: true,
      value: { text: "Paid half." },
      tokens: 19,
    });
    const [request] = emulator.requests;
    expect(request?.authorization).toBe("Bearer key");
    expect(request?.chat?.schema).toMatchObject({ required: ["text"] });
    expect(request?.chat?.messages.map(({ role }) => role)).toEqual(["system", "user"]);
    expect(request?.body).toMatchObject({ temperature: 0, max_tokens: 100 });
    expect(request?.body).not.toHaveProperty("tools");
  });

  it("gives a model that thinks no temperature, and room for its thoughts", async () => {
    const emulator = await emulated({ chat: says('{"text":"a"}') });
    const options = { apiKey: "key", baseUrl: emulator.url, model: "gpt-5-mini" };
    await createLangchainWriter(options).write(task, never);
    expect(emulator.requests[0]?.body).toMatchObject({ max_completion_tokens: 4_100 });
    expect(emulator.requests[0]?.body).not.toHaveProperty("temperature");
  });

  it("asks for plain JSON where a server takes no schema, and from then on at once", async () => {
    const plain: Personality = (request) =>
      request.schema === undefined
        ? { steps: [{ type: "piece", text: '{"text":"a"}' }] }
        : { status: 400, contentType: "application/json", body: '{"error":{"message":"no"}}' };
    const { writer, emulator } = await writing(plain);
    expect(await writer.write(task, never)).toMatchObject({
      isWritten: true,
      value: { text: "a" },
    });
    expect(await writer.write(task, never)).toMatchObject({
      isWritten: true,
      value: { text: "a" },
    });
    const formats = emulator.requests.map(
      ({ body }) => (body as { response_format: { type: string } }).response_format.type,
    );
    expect(formats).toEqual(["json_schema", "json_object", "json_object"]);
  });

  it.each([
    ["40", "written"],
    ["41", "unusable"],
  ])("takes no text beyond its length: of %s characters it is %s", async (count, outcome) => {
    expect(await why(says(JSON.stringify({ text: "x".repeat(Number(count)) })))).toBe(outcome);
  });

  it.each<[string, Personality, string]>([
    ["words instead of JSON", says("Of course! The debtor said"), "unusable"],
    ["JSON that ends too early", says('{"text":"a', { finish: "length" }), "unusable"],
    ["JSON of another form", says('{"summary":"a"}'), "unusable"],
    ["more keys than asked for", says('{"text":"a","extra":1}'), "unusable"],
    ["an answer without words", () => ({ steps: [] }), "empty"],
    ["an answer of no characters", says(""), "unusable"],
    ["what a filter held back", () => ({ steps: [], finish: "content_filter" }), "declined"],
    ["a refusal", personalities.refusing, "declined"],
    ["a tool call", personalities.toolCalling, "unusable"],
    ["no choices", personalities.emptyChoices, "unusable"],
    ["a page of HTML", personalities.htmlInstead, "unusable"],
  ])("calls %s by its name", async (_, chat, outcome) => {
    expect(await why(chat)).toBe(outcome);
  });

  it("gives up a model that never answers", async () => {
    expect(await why(personalities.neverAnswering, { taskWaitMs: 100 })).toBe("late");
  });

  it.each([
    [401, "refused"],
    [403, "refused"],
    [404, "refused"],
    [429, "limited"],
    [500, "unreachable"],
    [503, "unreachable"],
    ["drop", "unreachable"],
    ["garbage", "unusable"],
    ["empty", "unusable"],
  ] as const)("calls the failure %s %s", async (kind, outcome) => {
    const { writer, emulator } = await writing();
    emulator.fault(kind);
    expect(await writer.write(task, never)).toMatchObject({ isWritten: false, why: outcome });
    expect(emulator.requests).toHaveLength(1);
  });

  it("asks again after as long as the vendor wants", async () => {
    const { writer, emulator } = await writing(says('{"text":"a"}'), { retriesMax: 1 });
    emulator.fault(429, { retryAfterSeconds: 2 });
    expect(await writer.write(task, never)).toMatchObject({ isWritten: true });
    const [first, second] = emulator.requests.map(({ atMs }) => atMs);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_990);
  });

  it("does not wait for a vendor that wants more time than the task has", async () => {
    const { writer, emulator } = await writing(undefined, { retriesMax: 1, taskWaitMs: 5_000 });
    emulator.fault(429, { retryAfterSeconds: 5, times: 9 });
    expect(await writer.write(task, never)).toMatchObject({ isWritten: false, why: "limited" });
    expect(emulator.requests).toHaveLength(1);
  });

  it("says that nobody answers at an address where nobody is", async () => {
    const { writer, emulator } = await writing();
    await emulator.close();
    expect(await writer.write(task, never)).toMatchObject({ isWritten: false, why: "unreachable" });
  });

  it("stops with whoever wanted it", async () => {
    const { writer } = await writing(personalities.neverAnswering);
    const stop = new AbortController();
    const writes = writer.write(task, stop.signal);
    stop.abort(new Error("gone"));
    await expect(writes).rejects.toThrow("gone");
  });

  it("does many a few at a time, in their order, whatever becomes of one", async () => {
    let open = 0;
    let most = 0;
    const counting: Personality = async ({ messages }) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      const user = messages.at(-1)?.content ?? "";
      const text = user === "3" ? "no JSON" : JSON.stringify({ text: user });
      return { steps: [{ type: "piece", text }] };
    };
    const { writer } = await writing(counting);
    const users = Array.from({ length: 9 }, (_, index) => String(index));
    const all = await writer.writeAll(
      users.map((user) => ({ ...task, user })),
      never,
    );
    expect(all.map((one) => (one.isWritten ? one.value.text : one.why))).toEqual(
      users.map((user) => (user === "3" ? "unusable" : user)),
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4);
  });
});
