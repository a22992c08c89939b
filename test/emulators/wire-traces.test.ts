import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { recordTraces } from "../../server/doctor/trace/record-traces.ts";
import {
  traceEventSchema,
  traceHeadSchema,
  type TraceEvent,
} from "../../server/doctor/trace/wire-trace.ts";
import { startDeepgramEmulator } from "./deepgram/start-deepgram-emulator.ts";
import { startFunasrEmulator } from "./funasr/start-funasr-emulator.ts";
import { startOpenAiEmulator } from "./openai/start-openai-emulator.ts";
import { vendorFrames } from "./vendor-frames.ts";

/** Traces of the vendors themselves, as users have sent them; none so far. */
const given = join(import.meta.dirname, "..", "wire-traces");

const keys = ["sk-a-key-of-the-company", "dg-another-key-of-ours"] as const;

interface Trace {
  readonly vendor: string;
  readonly text: string;
  readonly events: readonly TraceEvent[];
}

async function read(folder: string): Promise<readonly Trace[]> {
  const names = await readdir(folder).catch(() => []);
  return await Promise.all(
    names
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map(async (name) => {
        const text = await readFile(join(folder, name), "utf8");
        const [head, ...rows] = text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line) as unknown);
        const { vendor } = traceHeadSchema.parse(head);
        return { vendor, text, events: rows.map((row) => traceEventSchema.parse(row)) };
      }),
  );
}

/** What of a trace is not what the vendor's own types say. */
function strange({ vendor, events }: Trace): readonly string[] {
  return events.flatMap((event) => {
    if (event.from !== "vendor" || !("body" in event)) return [];
    const { body, type } = event;
    const schema = vendorFrames[`${vendor} ${type}`];
    if (schema === undefined || body === "done" || !("json" in body)) return [];
    const { error } = schema.safeParse(body.json);
    return error === undefined ? [] : [`${vendor} ${type}: ${error.message}`];
  });
}

describe("wire traces", () => {
  let folder: string;
  let traces: readonly Trace[];
  const closing: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-traces-"));
    const openai = await startOpenAiEmulator();
    const deepgram = await startDeepgramEmulator({ apiKey: keys[1] });
    const funasr = await startFunasrEmulator({
      recognise: () => Promise.resolve({ text: "王伟", words: [] }),
    });
    closing.push(openai, deepgram, funasr);
    const config = readConfig({
      OPENAI_BASE_URL: openai.url,
      OPENAI_API_KEY: keys[0],
      OPENAI_MODEL: "gpt-4o-mini",
      DEEPGRAM_BASE_URL: deepgram.url,
      DEEPGRAM_API_KEY: keys[1],
      FUNASR_URL: funasr.url,
    });
    await recordTraces({ config, folder, signal: new AbortController().signal });
    traces = await read(folder);
  }, 60_000);

  afterAll(async () => {
    for (const one of closing) await one.close();
    await rm(folder, { recursive: true });
  });

  it("are written of every vendor that is set up and whose address is a setting", () => {
    expect(traces.map(({ vendor }) => vendor)).toEqual([
      "deepgram.listen",
      "deepgram.speak",
      "funasr.listen",
      "openai.chat",
      "openai.listen",
      "openai.speak",
    ]);
    for (const { events } of traces) {
      expect(new Set(events.map(({ from }) => from))).toEqual(new Set(["client", "vendor"]));
    }
  });

  it("have no key, no address and no word that was said in them", () => {
    const said = /王伟|I hear you|Hello\.|您好|127\.0\.0\.1|authorization|bearer/i;
    for (const { text } of traces) {
      for (const key of keys) expect(text).not.toContain(key);
      expect(text).not.toMatch(said);
    }
  });

  it("show that the emulators send nothing that the vendors' own types do not know", () => {
    const checked = traces.flatMap(({ vendor, events }) =>
      events.filter(({ from, type }) => from === "vendor" && `${vendor} ${type}` in vendorFrames),
    );
    expect(checked.length).toBeGreaterThan(20);
    expect(traces.flatMap(strange)).toEqual([]);
  });

  it("tell a frame that the vendor would not send", () => {
    const event = traceEventSchema.parse({
      atMs: 1,
      from: "vendor",
      type: "event",
      body: { json: { object: "chat.completion.chunk", text: "<4 chars>" } },
    });
    expect(strange({ vendor: "openai.chat", text: "", events: [event] })).toHaveLength(1);
  });

  it("of the vendors themselves pass the same schemas as those of the emulators", async () => {
    expect((await read(given)).flatMap(strange)).toEqual([]);
  });
});
