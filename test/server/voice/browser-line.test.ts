import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KindlineError } from "../../../domain/errors.ts";
import type { VoiceEvent } from "../../../server/protocol/voice.ts";
import { serveVoice } from "../../../server/sockets/voice-socket.ts";
import { BrowserLine } from "../../../server/voice/browser-line.ts";
import {
  goodbyeSlackMs,
  playStallMs,
  sendAheadMs,
  waitingAudioMaxMs,
} from "../../../server/voice/browser-line-limits.ts";
import { RateWindow } from "../../../server/voice/rate-window.ts";
import type { StartVoiceCall } from "../../../server/voice/voice-call-view.ts";
import type { VoiceLine } from "../../../server/voice/voice-line.ts";
import { Device } from "../chat-client.ts";
import { exampleToken, runService } from "../running-service.ts";

const samplesPerMs = 16;
const audio = (ms: number): Int16Array => new Int16Array(ms * samplesPerMs).fill(7);
const frame = (ms: number): Buffer => Buffer.alloc(ms * samplesPerMs * 2);

/** The far end of a line, written down. */
function lineOnPaper() {
  const sent: { text: VoiceEvent[]; audioMs: number } = { text: [], audioMs: 0 };
  const closes: (number | "terminate")[] = [];
  const wire = {
    bufferedAmount: 0,
    send: (data: string | Uint8Array) => {
      if (typeof data === "string") sent.text.push(JSON.parse(data) as VoiceEvent);
      else sent.audioMs += data.byteLength / 2 / samplesPerMs;
    },
    close: (code?: number) => void closes.push(code ?? 0),
    terminate: () => void closes.push("terminate"),
  };
  const clock = { nowMs: 0 };
  const line = new BrowserLine({ wire, nowMs: () => clock.nowMs });
  const heard = { ms: 0, keys: "", played: [] as number[], ends: [] as (string | undefined)[] };
  line.listen({
    onAudio: (samples) => {
      heard.ms += samples.length / samplesPerMs;
    },
    onKey: (digit) => {
      heard.keys += digit;
    },
    onPlayed: (ms) => void heard.played.push(ms),
    onClose: (error) => void heard.ends.push(error?.code),
  });
  return { line, sent, closes, clock, heard, wire };
}

const codeOf = (run: () => void): string | undefined => {
  try {
    run();
  } catch (error) {
    return KindlineError.isInstance(error) ? error.code : "another error";
  }
  return undefined;
};

describe("a line to a browser", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("sends no more than a second ahead of what was played", () => {
    const { line, sent } = lineOnPaper();
    line.play(audio(3_000));
    expect(sent.audioMs).toBe(sendAheadMs);
    line.heedPlayed({ playedMs: 100, generation: 0 });
    expect(sent.audioMs).toBe(sendAheadMs + 100);
    line.heedPlayed({ playedMs: sendAheadMs + 100, generation: 0 });
    expect(sent.audioMs).toBe(2 * sendAheadMs + 100);
  });

  it("answers `clear` with the last report and the time since, within what a report can be late", () => {
    for (const [sinceMs, heardMs] of [
      [30, 230],
      [149, 349],
      [5_000, 350],
    ] as const) {
      const { line, clock } = lineOnPaper();
      line.play(audio(1_000));
      line.heedPlayed({ playedMs: 200, generation: 0 });
      clock.nowMs += sinceMs;
      expect(line.clear()).toBe(heardMs);
    }
  });

  it("never answers `clear` with more than was sent, and with nothing before a first report", () => {
    const { line, clock } = lineOnPaper();
    line.play(audio(250));
    clock.nowMs += 100;
    expect(line.clear()).toBe(0);
    line.play(audio(250));
    line.heedPlayed({ playedMs: 240, generation: 1 });
    clock.nowMs += 100;
    expect(line.clear()).toBe(250);
  });

  it("goes on from what was heard after a `clear`, and ignores reports of the time before", () => {
    const { line, heard, sent, clock } = lineOnPaper();
    line.play(audio(5_000));
    line.heedPlayed({ playedMs: 300, generation: 0 });
    clock.nowMs += 40;
    expect(line.clear()).toBe(340);
    expect(sent.text).toEqual([{ type: "clear", generation: 1 }]);
    line.heedPlayed({ playedMs: 400, generation: 0 });
    const before = sent.audioMs;
    line.play(audio(500));
    expect(sent.audioMs - before).toBe(500);
    line.heedPlayed({ playedMs: 60, generation: 1 });
    expect(heard.played).toEqual([300, 400]);
  });

  it("believes no report of more than was sent, and none that goes back", () => {
    const { line, heard } = lineOnPaper();
    line.play(audio(500));
    line.heedPlayed({ playedMs: 900, generation: 0 });
    line.heedPlayed({ playedMs: 400, generation: 0 });
    line.heedPlayed({ playedMs: 500, generation: 3 });
    expect(heard.played).toEqual([500]);
  });

  it("takes audio one and a half times as fast as it is spoken, and no faster", () => {
    const { line, clock, heard } = lineOnPaper();
    for (let frames = 0; frames < 750; frames += 1) line.hear(frame(20));
    expect(heard.ms).toBe(15_000);
    expect(codeOf(() => line.hear(frame(20)))).toBe("RATE_LIMITED");
    clock.nowMs += 10_000;
    line.hear(frame(20));
    expect(heard.ms).toBe(15_020);
  });

  it("counts a frame of one sample as five milliseconds", () => {
    const { line } = lineOnPaper();
    for (let frames = 0; frames < 3_000; frames += 1) line.hear(Buffer.alloc(2));
    expect(codeOf(() => line.hear(Buffer.alloc(2)))).toBe("RATE_LIMITED");
  });

  it("refuses half samples, empty frames and frames above 64 KiB", () => {
    const { line, heard } = lineOnPaper();
    expect(codeOf(() => line.hear(Buffer.alloc(641)))).toBe("AUDIO_INVALID");
    expect(codeOf(() => line.hear(Buffer.alloc(0)))).toBe("AUDIO_INVALID");
    expect(codeOf(() => line.hear(Buffer.alloc(64 * 1024 + 2)))).toBe("AUDIO_INVALID");
    line.hear(Buffer.alloc(64 * 1024));
    expect(heard.ms).toBe(2_048);
  });

  it("hangs up at once, or once the page has played all, or when it takes too long", () => {
    const now = lineOnPaper();
    now.line.hangUp({ afterPlayout: false });
    expect([now.sent.text.at(-1), now.closes, now.heard.ends]).toEqual([
      { type: "hang-up", afterPlayout: false },
      [1000],
      [undefined],
    ]);
    const { line, sent, closes, heard } = lineOnPaper();
    line.play(audio(1_500));
    line.hangUp({ afterPlayout: true });
    expect(sent.text).toEqual([]);
    line.heedPlayed({ playedMs: 500, generation: 0 });
    line.heedPlayed({ playedMs: 600, generation: 0 });
    expect([sent.audioMs, sent.text]).toEqual([1_500, [{ type: "hang-up", afterPlayout: true }]]);
    line.play(audio(100));
    expect(sent.audioMs).toBe(1_500);
    vi.advanceTimersByTime(1_500 + goodbyeSlackMs - 1);
    expect(closes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([closes, heard.ends]).toEqual([[1000], [undefined]]);
  });

  it("lets go of a page that plays nothing of what it got, and of nobody whose page has played all", () => {
    const stuck = lineOnPaper();
    stuck.line.play(audio(500));
    vi.advanceTimersByTime(playStallMs - 1);
    expect(stuck.heard.ends).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([stuck.closes, stuck.heard.ends]).toEqual([["terminate"], ["MESSAGE_INVALID"]]);
    const done = lineOnPaper();
    done.line.play(audio(500));
    done.line.heedPlayed({ playedMs: 500, generation: 0 });
    vi.advanceTimersByTime(10 * playStallMs);
    expect(done.heard.ends).toEqual([]);
  });

  it("bounds what waits: two minutes of audio, and a mebibyte in the socket", () => {
    const { line, heard } = lineOnPaper();
    line.play(audio(sendAheadMs));
    line.play(audio(waitingAudioMaxMs));
    expect(heard.ends).toEqual([]);
    line.play(audio(1));
    expect(heard.ends).toEqual(["RATE_LIMITED"]);
    const slow = lineOnPaper();
    slow.wire.bufferedAmount = 1024 * 1024 + 1;
    slow.line.play(audio(20));
    expect(slow.heard.ends).toEqual(["RATE_LIMITED"]);
  });
});

it("a window forgets what is older than itself, cell by cell", () => {
  const window = new RateWindow(10_000);
  expect([window.add(3, 0), window.add(2, 5_000), window.add(1, 9_999)]).toEqual([3, 5, 6]);
  expect([window.add(1, 10_000), window.add(1, 15_000), window.add(0, 99_000)]).toEqual([4, 3, 0]);
});

describe("the socket of a call", async () => {
  const { ready, url } = await runService();
  const started: { line: VoiceLine; locale: string | undefined; ends: (string | undefined)[] }[] =
    [];
  const start: StartVoiceCall = async ({ line, locale, view }) => {
    const ends: (string | undefined)[] = [];
    line.listen({
      onAudio: (samples) => line.play(samples),
      onKey: (digit) =>
        view.onCaption({ speaker: "agent", text: digit, id: digit, isPartial: false }),
      onPlayed: () => undefined,
      onClose: (error) => void ends.push(error?.code),
    });
    started.push({ line, locale, ends });
    const startedAt = "2026-11-20T02:05:00.000Z" as Parameters<typeof view.onCall>[0]["startedAt"];
    view.onCall({ callId: "call-1", locale: locale ?? "zh-CN", startedAt });
  };
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, maxPayload: 128 * 1024 });
  let device: string | undefined;
  sockets.on("connection", (socket) => serveVoice(socket, ready.services, { device, start }));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  afterAll(() => {
    for (const socket of sockets.clients) socket.terminate();
    http.close();
  });

  /** A page's socket, and what it has got. */
  async function page(token?: string) {
    if (token !== undefined) {
      const one = new Device(url);
      await one.door(token);
      device = one.cookie.split("=")[1];
    }
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    const events: VoiceEvent[] = [];
    const sounds: Buffer[] = [];
    socket.on("message", (data: Buffer, isBinary) => {
      if (isBinary) sounds.push(data);
      else events.push(JSON.parse(data.toString("utf8")) as VoiceEvent);
    });
    const closed = once(socket, "close").then(([code]) => code as number);
    await once(socket, "open");
    const send = (message: unknown) => socket.send(JSON.stringify(message));
    return { socket, events, sounds, closed, send };
  }

  const token = exampleToken(ready, "en-US");
  const soon = { timeout: 2_000, interval: 5 };
  const codeIn = (event: VoiceEvent | undefined): string | undefined =>
    event?.type === "error" ? event.error.code : event?.type;

  it("opens the link, begins the call, and carries audio, keys and pings", async () => {
    const { socket, events, sounds, send, closed } = await page(token);
    send({ type: "open", token, locale: "en-GB" });
    await expect.poll(() => events[0]?.type, soon).toBe("call");
    expect(started.at(-1)?.locale).toBe("en-GB");
    socket.send(Buffer.from([1, 2, 3, 4]));
    send({ type: "key", digit: "#" });
    send({ type: "ping" });
    await expect
      .poll(() => events.map(({ type }) => type), soon)
      .toEqual(["call", "caption", "pong"]);
    await expect.poll(() => sounds, soon).toEqual([Buffer.from([1, 2, 3, 4])]);
    send({ type: "leave" });
    expect(await closed).toBe(1000);
    expect(started.at(-1)?.ends).toEqual([undefined]);
  });

  it("tells a line that broke from one that was closed", async () => {
    for (const [leave, ends] of [
      [(socket: WebSocket) => socket.terminate(), ["VENDOR_UNREACHABLE"]],
      [(socket: WebSocket) => socket.close(1001), [undefined]],
    ] as const) {
      const { socket, events, send } = await page();
      send({ type: "open", token });
      await expect.poll(() => events[0]?.type, soon).toBe("call");
      leave(socket);
      await expect.poll(() => started.at(-1)?.ends, soon).toEqual(ends);
    }
  });

  it("takes no audio before `open`", async () => {
    const { socket, events, closed } = await page();
    socket.send(frame(20));
    expect([await closed, codeIn(events[0])]).toEqual([4400, "MESSAGE_INVALID"]);
  });

  it("ends the call with a code after half a sample, or a frame that is too large", async () => {
    for (const bytes of [641, 64 * 1024 + 2]) {
      const { socket, events, send, closed } = await page();
      send({ type: "open", token });
      await expect.poll(() => events[0]?.type, soon).toBe("call");
      socket.send(Buffer.alloc(bytes));
      expect([await closed, codeIn(events.at(-1))]).toEqual([4400, "AUDIO_INVALID"]);
      expect(started.at(-1)?.ends).toEqual(["AUDIO_INVALID"]);
    }
  });

  it("refuses links of others, and answers what it cannot read until it is too much", async () => {
    const forged = await page();
    forged.send({ type: "open", token: "forged" });
    expect([await forged.closed, codeIn(forged.events[0])]).toEqual([4401, "LINK_INVALID"]);
    const babbler = await page();
    for (let times = 1; times <= 5; times += 1) babbler.send({ type: "key", digit: "A" });
    expect(await babbler.closed).toBe(4400);
    expect(babbler.events).toHaveLength(5);
  });
});
