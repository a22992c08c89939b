import { afterEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { SpelledAudio } from "./spelled-audio.ts";
import {
  startDeepgramEmulator,
  type DeepgramEmulator,
  type EmulatorOptions,
} from "./start-deepgram-emulator.ts";

const spelled = new SpelledAudio(["I", "can", "pay", "two", "hundred"]);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function start(options: EmulatorOptions = {}): Promise<DeepgramEmulator> {
  const emulator = await startDeepgramEmulator({ recognise: spelled.recognise, ...options });
  closers.push(() => emulator.close());
  return emulator;
}

interface Told {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A client without any SDK. */
async function dial(emulator: DeepgramEmulator, path: string, key = "k") {
  const headers = key === "" ? {} : { authorization: `Token ${key}` };
  const socket = new WebSocket(`${emulator.url.replace("http", "ws")}${path}`, { headers });
  const told: Told[] = [];
  let soundBytes = 0;
  let status: number | undefined;
  socket.on("unexpected-response", (_request, response) => {
    status = response.statusCode;
    socket.terminate();
  });
  socket.on("error", () => undefined);
  socket.on("message", (data: Buffer, isBinary) => {
    if (isBinary) soundBytes += data.length;
    else told.push(JSON.parse(data.toString("utf8")) as Told);
  });
  const closed = new Promise<readonly [number, Buffer]>((resolve) => {
    socket.on("close", (code, reason) => resolve([code, reason]));
  });
  await Promise.race([new Promise((resolve) => socket.on("open", resolve)), closed]);
  return {
    told,
    closed,
    status: () => status,
    soundBytes: () => soundBytes,
    send: (message: object) => socket.send(JSON.stringify(message)),
    hear: (text: string) => {
      for (const part of text.split(" ")) {
        const { buffer } = spelled.say(part, 8_000);
        socket.send(Buffer.from(buffer));
      }
    },
    until: (type: string, count = 1) =>
      vi.waitFor(() => {
        const found = told.filter((message) => message.type === type);
        if (found.length < count) throw new Error(`No ${type} came.`);
        return found;
      }),
    close: () => socket.terminate(),
  };
}

const nova = "/v1/listen?model=nova-3&encoding=linear16&sample_rate=8000&interim_results=true";
const flux = "/v2/listen?model=flux-general-en&encoding=linear16&sample_rate=8000";
const aura = "/v1/speak?model=aura-2-thalia-en&encoding=linear16&sample_rate=8000";

describe("the emulated Deepgram", () => {
  it.each([
    [nova, "", 401],
    [nova, "wrong", 401],
    [`${nova}&keywords=Anxin`, "k", 400],
    [nova.replace("8000", "800"), "k", 400],
    [nova.replace("linear16", "mp3"), "k", 400],
    [nova.replace("nova-3", "nova-2").concat("&keyterm=Anxin"), "k", 400],
    [`${nova}&utterance_end_ms=500`, "k", 400],
    [`${flux}&interim_results=true`, "k", 400],
    [`${flux}&eot_threshold=0.6&eager_eot_threshold=0.8`, "k", 400],
    [aura.replace("8000", "8001"), "k", 400],
    [`${aura}&speed=2`, "k", 400],
  ])("refuses %s with key %j", async (path, key, status) => {
    const client = await dial(await start({ apiKey: "k" }), path, key);
    await client.closed;
    expect(client.status()).toBe(status);
  });

  it("hangs up after ten seconds without audio or KeepAlive, and not with them", async () => {
    const emulator = await start({ timeScale: 50 });
    const idle = await dial(emulator, nova);
    const alive = await dial(emulator, nova);
    const timer = setInterval(() => alive.send({ type: "KeepAlive" }), 50);
    const [code, reason] = await idle.closed;
    clearInterval(timer);
    expect(code).toBe(1011);
    expect(reason.toString()).toContain("NET-0001");
    expect(emulator.connections[1]?.isOpen).toBe(true);
    alive.close();
  });

  it("spreads what is said over several finals before one is the last of the speech", async () => {
    const client = await dial(await start(), `${nova}&endpointing=300`);
    client.hear(`${"I can pay two hundred ".repeat(5)}_ _`);
    const results = await vi.waitFor(() => {
      const finals = client.told.filter((message) => message["is_final"] === true);
      if (finals.at(-1)?.["speech_final"] !== true) throw new Error("No last one.");
      return finals;
    });
    expect(results.length).toBeGreaterThan(1);
    expect(results.slice(0, -1).every((message) => message["speech_final"] === false)).toBe(true);
    client.close();
  });

  it("answers a Finalize by what it heard, and CloseStream by Metadata and a close", async () => {
    const client = await dial(await start(), nova.concat("&vad_events=true&endpointing=300"));
    client.hear("I can");
    client.send({ type: "Finalize" });
    const final = await vi.waitFor(() => {
      const found = client.told.find((message) => message["from_finalize"] === true);
      if (found === undefined) throw new Error("No answer.");
      return found;
    });
    expect(final["is_final"]).toBe(true);
    expect(client.told.filter(({ type }) => type === "SpeechStarted")).toHaveLength(1);
    client.send({ type: "CloseStream" });
    expect((await client.closed)[0]).toBe(1000);
    expect(client.told.at(-1)?.type).toBe("Metadata");
  });

  it("falls into its traps when it is asked to", async () => {
    const traps = { isNoisy: true, speechStarted: "twice" } as const;
    const client = await dial(
      await start({ traps }),
      `${nova}&vad_events=true&endpointing=100&utterance_end_ms=1000`,
    );
    client.hear("I can _ _ _ _ _ _");
    const [end] = await client.until("UtteranceEnd");
    expect(end?.["last_word_end"]).toBeCloseTo(0.28, 2);
    expect(client.told.some((message) => message["speech_final"] === true)).toBe(false);
    expect(client.told.filter(({ type }) => type === "SpeechStarted")).toHaveLength(2);
    client.close();
  });

  it("keeps the order of Flux: resumed only after eager, the same words at the end, the next turn", async () => {
    const client = await dial(await start(), `${flux}&eager_eot_threshold=0.5`);
    client.hear("I can _ _ pay _ _ _ _ two _ _ _ _");
    await vi.waitFor(() => {
      if (client.told.filter((one) => one["event"] === "EndOfTurn").length < 2) throw new Error();
    });
    const events = client.told.map((one) => one["event"] ?? one.type);
    expect(events[0]).toBe("Connected");
    expect(events.filter((event) => event !== "Update" && event !== "Connected")).toEqual([
      "StartOfTurn",
      "EagerEndOfTurn",
      "TurnResumed",
      "EagerEndOfTurn",
      "EndOfTurn",
      "StartOfTurn",
      "EagerEndOfTurn",
      "EndOfTurn",
    ]);
    const last = client.told.filter((one) => /EndOfTurn/u.test(String(one["event"])));
    expect(last.map((one) => [one["turn_index"], one["transcript"]])).toEqual([
      [0, "I can"],
      [0, "I can pay"],
      [0, "I can pay"],
      [1, "two"],
      [1, "two"],
    ]);
    expect(client.told.map((one) => one["sequence_id"])).toEqual(client.told.map((_, n) => n));
    client.send({ type: "KeepAlive" });
    expect((await client.closed)[0]).toBe(1008);
    expect(client.told.at(-1)).toMatchObject({ code: "UNPARSABLE_CLIENT_MESSAGE" });
  });

  it("speaks what was flushed, and warns at the twenty-first Flush of a minute", async () => {
    const client = await dial(await start(), aura);
    for (let turn = 0; turn < 20; turn += 1) {
      client.send({ type: "Speak", text: "Hi" });
      client.send({ type: "Flush" });
    }
    const flushed = await client.until("Flushed", 20);
    expect(flushed.map((message) => message["sequence_id"])).toEqual(flushed.map((_, n) => n));
    expect(client.soundBytes()).toBe(20 * 2 * 60 * 16);
    client.send({ type: "Flush" });
    await client.until("Warning");
    client.close();
  });
});
