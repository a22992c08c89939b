import { describe, expect, it } from "vitest";
import type { ChatScript } from "../../emulators/openai/chat-script.ts";
import { emptyChoices } from "../../emulators/openai/personalities/empty-choices.ts";
import { htmlInstead } from "../../emulators/openai/personalities/html-instead.ts";
import { oneHugeChunk } from "../../emulators/openai/personalities/one-huge-chunk.ts";
import { polite } from "../../emulators/openai/personalities/polite.ts";
import { refusing } from "../../emulators/openai/personalities/refusing.ts";
import { toolCalling } from "../../emulators/openai/personalities/tool-calling.ts";
import { readConfig } from "../../../server/config.ts";
import { doctorWords } from "../../../server/doctor/doctor-words.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { checked, modelAt } from "./checked.ts";

/** A stream in which no chunk has a choice, as a content filter sends it. */
const noChoiceAtAll = (): ChatScript => ({
  status: 200,
  contentType: "text/event-stream",
  body: `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", choices: [] })}\n\ndata: [DONE]\n\n`,
});

describe("the doctor's live check of a model", () => {
  it("finds nothing wrong with one that words the line, and says how long its first words took", async () => {
    const vendor = await emulated({ chat: polite });
    const { status, code, detail } = await checked("openai.chat", modelAt(vendor.url));
    expect({ status, code }).toEqual({ status: "ok", code: "fine" });
    expect(detail).toMatch(/^\d+ ms$/);
  });

  it("asks once more where the first answer was late, as one that opens the connection may be", async () => {
    const vendor = await emulated();
    vendor.fault("stall", { times: 1 });
    expect((await checked("openai.chat", modelAt(vendor.url))).code).toBe("fine");
    expect(vendor.requests).toHaveLength(2);
  });

  it("takes chunks without a choice among others, as some servers send them", async () => {
    const vendor = await emulated({ chat: emptyChoices });
    expect((await checked("openai.chat", modelAt(vendor.url))).code).toBe("fine");
  });

  it.each([
    ["a page of HTML with status 200", htmlInstead, "not_api"],
    ["no choice at all", noChoiceAtAll, "empty_choices"],
    ["a refusal", refusing, "declined"],
    ["a call of a tool that nobody offered", toolCalling, "tool_call"],
    ["200 kB in one chunk", oneHugeChunk, "oversize"],
  ] as const)("tells %s by its own code", async (_, chat, code) => {
    const vendor = await emulated({ chat });
    const result = await checked("openai.chat", modelAt(vendor.url));
    expect(result).toMatchObject({ status: "fail", code });
  });

  it.each([
    ["a wrong key", 401, "key_refused"],
    ["a key that may not do this", 403, "key_refused"],
    ["a full quota", 429, "limited"],
    ["a vendor in trouble", 500, "unusable"],
  ] as const)("tells %s by its own code", async (_, status, code) => {
    const vendor = await emulated();
    vendor.fault(status);
    const result = await checked("openai.chat", modelAt(vendor.url));
    expect(result).toMatchObject({ status: "fail", code });
  });

  it("tells a model that the vendor does not have", async () => {
    const vendor = await emulated();
    const result = await checked("openai.chat", modelAt(vendor.url, "gpt-9"));
    expect(result).toMatchObject({ status: "fail", code: "model_unknown" });
  });

  it("tells a path that is not the interface's", async () => {
    const vendor = await emulated({
      chat: () => ({ status: 404, contentType: "text/html", body: "<h1>Not Found</h1>" }),
    });
    expect((await checked("openai.chat", modelAt(vendor.url))).code).toBe("not_api");
  });

  it("tells a certificate that nobody vouches for", async () => {
    const vendor = await emulated({ isSelfSigned: true });
    expect((await checked("openai.chat", modelAt(vendor.url))).code).toBe("certificate");
  });

  it.each([
    ["ftp://models.example.com/v1", false],
    ["models.example.com/v1", false],
    ["http://models.example.com/v1", true],
    ["https://models.example.com/v1", true],
  ])("takes %s as a base address: %s", (address, isTaken) => {
    const read = () => readConfig(modelAt(address));
    if (isTaken) expect(read().llm?.baseUrl).toBe(address);
    else expect(read).toThrow(/OPENAI_BASE_URL: Expected an address such as https:/);
  });

  it("tells an address where nobody listens", async () => {
    const vendor = await emulated();
    await vendor.close();
    expect((await checked("openai.chat", modelAt(vendor.url))).code).toBe("unreachable");
  });

  it("gives a vendor that never answers up when its time is over", async () => {
    const vendor = await emulated();
    vendor.fault("stall");
    expect((await checked("openai.chat", modelAt(vendor.url), 50)).code).toBe("late");
  });

  it("never tells the key, whatever goes wrong", async () => {
    const vendor = await emulated();
    vendor.fault(401);
    const result = await checked("openai.chat", modelAt(vendor.url));
    expect(JSON.stringify(result)).not.toContain("sk-secret");
  });

  it("has words of its own for each of them, in both languages", () => {
    const codes = ["key_refused", "model_unknown", "not_api", "certificate", "empty_choices"];
    const all = [...codes, "declined", "tool_call", "oversize"] as (keyof typeof doctorWords.en)[];
    for (const words of [doctorWords.en, doctorWords.zh]) {
      expect(new Set(all.map((code) => words[code].found)).size).toBe(all.length);
      for (const code of all) expect(words[code].advice).not.toBe("");
    }
  });
});
