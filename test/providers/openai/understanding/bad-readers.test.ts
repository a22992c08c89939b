import { describe, expect, it } from "vitest";
import { loadLlmPrompt } from "../../../../prompts/load-llm-prompt.ts";
import { createOpenAiTurnReader } from "../../../../providers/openai/understanding/create-openai-turn-reader.ts";
import { refusalOf } from "../../../emulators/openai/api-refusal.ts";
import type { Personality } from "../../../emulators/openai/chat-script.ts";
import { personalities } from "../../../emulators/openai/personalities/index.ts";
import type { OpenAiEmulatorOptions } from "../../../emulators/openai/start-openai-emulator.ts";
import { emulated } from "../emulated.ts";

async function readAt(options: OpenAiEmulatorOptions, model = "gpt-4o-mini") {
  const { url } = await emulated(options);
  const reader = createOpenAiTurnReader({
    apiKey: "sk-secret-of-the-company",
    baseUrl: url,
    model,
    prompt: (locale) => loadLlmPrompt("understand-turn", locale),
  });
  const turn = { locale: "en-US", asked: "reason", text: "Hm, well, you know." } as const;
  return await reader.read(turn, new AbortController().signal);
}

const refuses: Personality = () => {
  throw refusalOf(401);
};

const noChoice: Personality = () => ({
  status: 200,
  contentType: "application/json",
  body: JSON.stringify({ id: "x", object: "chat.completion", choices: [] }),
});

describe("a model that is asked to read a turn and is of no use", () => {
  it.each<[string, OpenAiEmulatorOptions, string, string]>([
    ["a wrong key", { chat: refuses }, "VENDOR_REFUSED", "key_refused"],
    ["a page of HTML", { chat: personalities.htmlInstead }, "VENDOR_FAILED", "not_api"],
    ["a certificate error", { isSelfSigned: true }, "VENDOR_UNREACHABLE", "certificate"],
    ["an empty list of choices", { chat: noChoice }, "VENDOR_FAILED", "empty_choices"],
    ["a refusal", { chat: personalities.refusing }, "VENDOR_FAILED", "declined"],
    ["a tool call", { chat: personalities.toolCalling }, "VENDOR_FAILED", "tool_call"],
    [
      "200 kB at once",
      { chat: () => ({ steps: [{ type: "text", text: "x".repeat(200_000) }] }) },
      "VENDOR_FAILED",
      "oversize",
    ],
  ])("says what is wrong with it: %s", async (_, options, code, field) => {
    await expect(readAt(options)).rejects.toMatchObject({ code, field });
  });

  it("says that the vendor has no such model", async () => {
    await expect(readAt({}, "gpt-9")).rejects.toMatchObject({ field: "model_unknown" });
  });
});
