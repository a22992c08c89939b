import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { emulated } from "../openai/emulated.ts";

/** Stands for the library's tracing service, and counts who comes. */
async function tracingService() {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { paths, url: `http://127.0.0.1:${port}`, server };
}

describe("a machine where somebody has turned the library's tracing on", () => {
  let tracing: Awaited<ReturnType<typeof tracingService>>;
  beforeEach(async () => {
    tracing = await tracingService();
    for (const name of ["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"]) vi.stubEnv(name, "true");
    for (const name of ["LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT"]) vi.stubEnv(name, tracing.url);
    vi.stubEnv("LANGSMITH_API_KEY", "key");
    // A trace is sent before the work is over.
    vi.stubEnv("LANGCHAIN_CALLBACKS_BACKGROUND", "false");
    vi.stubEnv("LANGSMITH_TRACING_BACKGROUND", "false");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await new Promise((resolve) => tracing.server.close(resolve));
  });

  const run = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    const { awaitAllCallbacks } = await import("@langchain/core/callbacks/promises");
    await awaitAllCallbacks();
  };

  it("sends traces by itself: the service of this test is found", async () => {
    const { RunnableLambda } = await import("@langchain/core/runnables");
    await run(() => RunnableLambda.from(() => 1).invoke("words"));
    expect(tracing.paths.length).toBeGreaterThan(0);
  });

  it("still tells nobody but the model what was written", async () => {
    const { createLangchainWriter } =
      await import("../../../providers/langchain/create-langchain-writer.ts");
    const emulator = await emulated({
      chat: () => ({ steps: [{ type: "text", text: '{"text":"a"}' }] }),
    });
    const options = { apiKey: "key", baseUrl: emulator.url, model: "gpt-4o-mini" };
    const schema = z.strictObject({ text: z.string() });
    const task = { name: "n", system: "s", user: "u", schema, temperature: 0, answerTokensMax: 9 };
    const { signal } = new AbortController();
    const writer = createLangchainWriter(options);
    await run(() => writer.writeAll([task, task], signal));
    expect(emulator.requests).toHaveLength(2);
    expect(tracing.paths).toEqual([]);
  });
});
