import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { VoiceEvent } from "../../../../server/protocol/voice.ts";
import { freeSwitchPath, twilioStreamPath } from "../../../../server/telephony/telephone.ts";
import { Device } from "../../chat-client.ts";
import { exampleToken, noSpeech, runService } from "../../running-service.ts";

const secret = "a-secret-of-the-dial-plan";
const streamSid = `MZ${"0".repeat(32)}`;
let running: Awaited<ReturnType<typeof runService>>;
let recordingsDir = "";

/** A socket, what it was told, and the code with which it closed. */
async function dial(path: string, headers: Record<string, string> = {}) {
  const protocols = path === freeSwitchPath ? ["audio.drachtio.org"] : [];
  const socket = new WebSocket(`${running.url.replace("http", "ws")}${path}`, protocols, {
    headers,
  });
  const told: VoiceEvent[] = [];
  socket.on("error", () => undefined);
  socket.on("message", (data: Buffer, isBinary) => {
    if (!isBinary) told.push(JSON.parse(data.toString("utf8")) as VoiceEvent);
  });
  const closed = once(socket, "close") as Promise<[number, Buffer]>;
  await once(socket, "open");
  const send = (message: object | string | Buffer): void =>
    socket.send(
      typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  const code = async (): Promise<readonly [number, string]> => {
    const [code, reason] = await closed;
    return [code, reason.toString("utf8")];
  };
  return { socket, told, send, code };
}

const start = (parameters: object = {}, format: object = {}): object => ({
  event: "start",
  sequenceNumber: "1",
  streamSid,
  start: {
    accountSid: `AC${"0".repeat(32)}`,
    streamSid,
    callSid: `CA${"0".repeat(32)}`,
    tracks: ["inbound"],
    mediaFormat: { encoding: "audio/x-mulaw", sampleRate: 8_000, channels: 1, ...format },
    customParameters: parameters,
  },
});
const media = (payload: string): object => ({
  event: "media",
  sequenceNumber: "2",
  streamSid,
  media: { track: "inbound", chunk: "1", timestamp: "0", payload },
});
const tenMegabytes = Buffer.alloc(10 * 1024 * 1024);

describe("bad input on a line", () => {
  beforeAll(async () => {
    recordingsDir = await mkdtemp(join(tmpdir(), "kindline-recordings-"));
    const twilio = {
      accountSid: `AC${"0".repeat(32)}`,
      authToken: "token",
      from: undefined,
      baseUrl: undefined,
    };
    running = await runService({
      recordingsDir,
      speech: { ...noSpeech, order: ["sherpa", "flite"], callsMax: 1 },
      telephony: { twilio, freeSwitchSecret: secret },
    });
  }, 60_000);
  afterAll(() => rm(recordingsDir, { recursive: true }));

  /** Whatever came: the service answers, and no call is left. */
  const expectUndisturbed = async (): Promise<void> => {
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    await expect.poll(() => running.ready.services.voice.callCount).toBe(0);
  };

  it.each<[string, readonly (object | string | Buffer)[], number, string]>([
    ["media before start", [media("////")], 1008, "MESSAGE_INVALID"],
    ["two starts", [start(), start()], 1008, ""],
    ["another rate", [start({}, { sampleRate: 16_000 })], 1008, "AUDIO_INVALID"],
    ["another coding", [start({}, { encoding: "audio/opus" })], 1008, "AUDIO_INVALID"],
    ["binary data", [Buffer.alloc(320)], 1008, "MESSAGE_INVALID"],
    ["no JSON", ["{{{"], 1008, "MESSAGE_INVALID"],
    ["an unknown call", [start({ call: "call-nobody" })], 1008, "NOT_FOUND"],
    ["no call", [start()], 1008, "NOT_FOUND"],
    ["a message of 100 kB", [Buffer.alloc(100_000)], 1008, "AUDIO_INVALID"],
    ["a frame of 10 MB", [tenMegabytes], 1009, ""],
  ])(
    "of Twilio's kind: %s ends that line with a code, and nothing else",
    async (_, messages, code, reason) => {
      const line = await dial(twilioStreamPath);
      line.send({ event: "connected", protocol: "Call", version: "1.0.0" });
      for (const message of messages) line.send(message);
      const [closed, why] = await line.code();
      expect(closed).toBe(code);
      expect(why).toMatch(reason);
      await expectUndisturbed();
    },
  );

  it.each<[string, readonly (string | Buffer)[], number, string]>([
    ["audio before metadata", [Buffer.alloc(320)], 1008, "MESSAGE_INVALID"],
    ["no JSON", ["hello"], 1008, "MESSAGE_INVALID"],
    ["a wrong secret", ['{"callId":"1","sampleRate":8000,"secret":"wrong"}'], 1008, ""],
    ["a frame of 10 MB", [tenMegabytes], 1009, ""],
  ])(
    "of FreeSWITCH's kind: %s ends that line with a code, and nothing else",
    async (_, messages, code, reason) => {
      const line = await dial(freeSwitchPath);
      for (const message of messages) line.send(message);
      const [closed, why] = await line.code();
      expect(closed).toBe(code);
      expect(why).toMatch(reason);
      await expectUndisturbed();
    },
  );

  it("answers a forged webhook with 403, and does nothing", async () => {
    const response = await fetch(`${running.url}/api/telephony/twilio/voice`, {
      method: "POST",
      headers: { "X-Twilio-Signature": "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" },
      body: new URLSearchParams({ CallSid: "CA1", Direction: "inbound", From: "+16175550100" }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "SIGNATURE_INVALID" } });
  });

  it(
    "refuses one call more than there is room for, politely, and the first goes on",
    { timeout: 20_000 },
    async () => {
      const page = async (language: string) => {
        const device = new Device(running.url);
        const token = exampleToken(running.ready, language);
        await device.door(token);
        const line = await dial("/api/voice", { cookie: device.cookie, origin: running.url });
        line.send({ type: "open", token });
        return line;
      };
      const first = await page("en-US");
      await expect
        .poll(() => first.told.some(({ type }) => type === "call"), { timeout: 15_000 })
        .toBe(true);
      const second = await page("en-GB");
      await second.code();
      expect(second.told.at(-1)).toMatchObject({ type: "error", error: { code: "LINES_FULL" } });
      expect(first.socket.readyState).toBe(WebSocket.OPEN);
      first.send(Buffer.alloc(641));
      await first.code();
      expect(first.told.at(-1)).toMatchObject({ type: "error", error: { code: "AUDIO_INVALID" } });
      await expectUndisturbed();
    },
  );
});
