import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";
import type { DoctorCode } from "../../../server/doctor/doctor-code.ts";
import { doctorWords } from "../../../server/doctor/doctor-words.ts";
import { ProviderDesk } from "../../../server/doctor/provider-desk.ts";
import { noteFaults } from "../../../server/llm/note-faults.ts";
import { createLogger } from "../../../server/logger.ts";
import type { FreeSpeakerFault } from "../../../agent/ports/free-speaker.ts";
import type { TurnReaderFault } from "../../../agent/ports/turn-reader.ts";
import type { ChatScript, Personality } from "../../emulators/openai/chat-script.ts";
import { htmlInstead } from "../../emulators/openai/personalities/html-instead.ts";
import { oneHugeChunk } from "../../emulators/openai/personalities/one-huge-chunk.ts";
import { polite } from "../../emulators/openai/personalities/polite.ts";
import { refusing } from "../../emulators/openai/personalities/refusing.ts";
import { toolCalling } from "../../emulators/openai/personalities/tool-calling.ts";
import { refusalOf } from "../../emulators/openai/api-refusal.ts";
import { createOpenAiTurnReader } from "../../../providers/openai/understanding/create-openai-turn-reader.ts";
import { loadLlmPrompt } from "../../../prompts/load-llm-prompt.ts";
import { driveCall, sampleOf } from "../../agent/speaker/sample-records.ts";
import { patientSpeakerAt } from "../../providers/openai/chat/drive-with-model.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { TestClock } from "../running-service.ts";

/** A log whose rows are kept, and the page about providers beside it. */
async function told() {
  const rows: { msg: string; level: string; code?: string; detail?: string }[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _, done) {
      rows.push(JSON.parse(chunk.toString("utf8")) as (typeof rows)[number]);
      done();
    },
  });
  const log = createLogger("warn", destination);
  await log.loadRedaction();
  const config = readConfig({ OPENAI_MODEL: "gpt-4o-mini", OPENAI_API_KEY: "sk-secret" });
  const providers = new ProviderDesk(config, new TestClock().now);
  return { rows, providers, faults: noteFaults({ log, providers }) };
}

/** Nothing is late: what goes wrong is what the model sends. */
const notAtAll = () => () => {};
const record = sampleOf("en-01");

/** The sample call with that model for words and for turns, and what it tells. */
async function callWith(url: string) {
  const { rows, providers, faults } = await told();
  const said: string[] = [];
  await driveCall(record, {
    onEvent: (event) => event.type === "sentence-approve" && said.push(event.text),
    freeWords: {
      speaker: patientSpeakerAt(url),
      startTimer: notAtAll,
      now: () => 0,
      onFault: (fault: FreeSpeakerFault) => faults.words(fault),
    },
    secondReader: {
      reader: createOpenAiTurnReader({
        apiKey: "sk-secret-of-the-company",
        baseUrl: url,
        model: "gpt-4o-mini",
        prompt: (locale) => loadLlmPrompt("understand-turn", locale),
      }),
      startTimer: notAtAll,
      onFault: (fault: TurnReaderFault) => faults.reading(fault),
    },
  });
  return { rows, providers, said };
}

async function scripted(): Promise<readonly string[]> {
  const said: string[] = [];
  await driveCall(record, {
    onEvent: (event) => event.type === "sentence-approve" && said.push(event.text),
  });
  return said;
}

const refuses =
  (status: number): Personality =>
  () => {
    throw refusalOf(status);
  };

/** A stream in which no chunk has a choice. */
const noChoiceAtAll = (): ChatScript => ({
  status: 200,
  contentType: "text/event-stream",
  body: `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", choices: [] })}\n\ndata: [DONE]\n\n`,
});

describe("a call whose model is of no use", () => {
  it.each([
    ["a wrong key", refuses(401), "VENDOR_REFUSED", "key_refused"],
    ["a wrong model", refuses(404), "VENDOR_REFUSED", "model_unknown"],
    ["a page of HTML", htmlInstead, "VENDOR_FAILED", "not_api"],
    ["an empty list of choices", noChoiceAtAll, "VENDOR_FAILED", "empty_choices"],
    ["a refusal", refusing, "VENDOR_FAILED", "declined"],
    ["a tool call that nobody asked for", toolCalling, "VENDOR_FAILED", "tool_call"],
    ["200 kB in one chunk", oneHugeChunk, "VENDOR_FAILED", "oversize"],
  ] as const)("has its scripted words, and the log says: %s", async (_, chat, code, detail) => {
    const vendor = await emulated({ chat });
    const { rows, providers, said } = await callWith(vendor.url);
    expect(said).toEqual(await scripted());
    const words = rows.filter(({ msg }) => msg.startsWith("the model did not word a turn"));
    const { found, advice } = doctorWords.en[detail];
    expect(words[0]).toMatchObject({ level: "warn", code, detail, found, advice });
    const page = (await providers.list()).find(({ id }) => id === "openai.chat");
    expect(JSON.stringify(page)).toContain("VENDOR_");
    expect(JSON.stringify(rows)).not.toMatch(/sk-secret|Incorrect API key/);
  });

  it("has its scripted words behind a certificate that nobody vouches for, and the log says so", async () => {
    const vendor = await emulated({ chat: polite, isSelfSigned: true });
    const { rows, said } = await callWith(vendor.url);
    expect(said).toEqual(await scripted());
    const { advice } = doctorWords.en.certificate;
    expect(rows[0]).toMatchObject({ code: "VENDOR_UNREACHABLE", detail: "certificate", advice });
  });

  it.each<[FreeSpeakerFault, DoctorCode]>([
    [{ reason: "late", code: undefined }, "late"],
    [{ reason: "endless", code: undefined }, "oversize"],
    [{ reason: "failed", code: "VENDOR_UNREACHABLE" }, "unreachable"],
    [{ reason: "failed", code: "VENDOR_LIMITED" }, "limited"],
  ])("is told of with what to do: %j", async (fault, sign) => {
    const { rows, faults } = await told();
    faults.words(fault);
    expect(rows[0]).toMatchObject(doctorWords.en[sign]);
  });

  it("is told of without advice where nothing is wrong with the model", async () => {
    const { rows, faults } = await told();
    faults.words({ reason: "spent", code: undefined });
    expect(rows[0]).toMatchObject({ reason: "spent" });
    expect(rows[0]).not.toHaveProperty("advice");
  });

  it("is told of a reading that fails in the same way", async () => {
    const { rows, faults } = await told();
    faults.reading({ reason: "failed", code: "VENDOR_REFUSED", detail: "key_refused" });
    expect(rows).toMatchObject([
      {
        msg: "the model did not read a turn; the embedded understanding stood",
        code: "VENDOR_REFUSED",
        detail: "key_refused",
      },
    ]);
  });
});
