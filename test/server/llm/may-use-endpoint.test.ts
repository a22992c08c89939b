import { describe, expect, it } from "vitest";
import { createLlmReading } from "../../../server/llm/create-llm-reading.ts";
import { createLlmWords } from "../../../server/llm/create-llm-words.ts";
import { mayUseEndpoint } from "../../../server/llm/may-use-endpoint.ts";

describe("a model for a case under the rules of China", () => {
  it.each([
    ["https://dashscope.aliyuncs.com/compatible-mode/v1", "domestic"],
    ["https://api.deepseek.com", "domestic"],
    ["https://my-resource.openai.azure.cn/openai/v1", "domestic"],
    ["http://127.0.0.1:11434/v1", "local"],
    ["http://localhost:8000/v1", "local"],
    ["http://10.1.2.3/v1", "local"],
    ["http://172.31.255.255/v1", "local"],
    ["http://192.168.0.9:8080/v1", "local"],
    ["http://[::1]:8000/v1", "local"],
    ["http://[fd00::1]/v1", "local"],
    ["http://vllm:8000/v1", "local"],
    ["http://models.internal/v1", "local"],
  ])("may be at %s: %s", (baseUrl, because) => {
    expect(mayUseEndpoint("cn", baseUrl, false)).toEqual({ isAllowed: true, because });
  });

  it.each([
    [undefined, "foreign"],
    ["https://api.openai.com/v1", "foreign"],
    ["https://API.OPENAI.COM./v1", "foreign"],
    ["https://x.openai.azure.com/openai/v1", "foreign"],
    ["https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "foreign"],
    ["https://api.openai.com@evil.example/v1", "unknown"],
    ["https://dashscope.aliyuncs.com.evil.example/v1", "unknown"],
    ["https://notdashscope.aliyuncs.com/v1", "unknown"],
    ["https://llm.example.cn/v1", "unknown"],
    ["http://172.32.0.1/v1", "unknown"],
    ["http://11.0.0.1/v1", "unknown"],
    ["http://[2001:db8::1]/v1", "unknown"],
    ["ftp://dashscope.aliyuncs.com/", "address"],
    ["not an address", "address"],
  ])("is refused at %s: %s", (baseUrl, because) => {
    expect(mayUseEndpoint("cn", baseUrl, false)).toEqual({ isAllowed: false, because });
  });

  it("may be foreign or unknown with a signed override, and an address must be one all the same", () => {
    const because = "override";
    expect(mayUseEndpoint("cn", undefined, true)).toEqual({ isAllowed: true, because });
    expect(mayUseEndpoint("cn", "https://llm.example.cn/v1", true).isAllowed).toBe(true);
    expect(mayUseEndpoint("cn", "not an address", true).isAllowed).toBe(false);
  });

  it("is not asked for there, and is for a case elsewhere", () => {
    const words = createLlmWords({ apiKey: "k", model: "gpt-4o", hasRegionOverride: false });
    expect(words.forCall("cn", () => {})).toEqual({ freeWords: undefined, because: "foreign" });
    expect(words.forCall("uk", () => {}).freeWords?.speaker).toBe(words.speaker);
  });

  it("reads no turn from abroad either, unless the permission is signed", () => {
    const abroad = { apiKey: "k", model: "gpt-4o", hasRegionOverride: false };
    expect(createLlmReading(abroad)("cn", () => {})).toBeUndefined();
    expect(createLlmReading(abroad)("uk", () => {})).toBeDefined();
    expect(createLlmReading({ ...abroad, hasRegionOverride: true })("cn", () => {})).toBeDefined();
    const atHome = { ...abroad, baseUrl: "https://dashscope.aliyuncs.com/compatible-mode/v1" };
    expect(createLlmReading(atHome)("cn", () => {})).toBeDefined();
  });
});
