import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket, type WebSocket as Socket } from "ws";
import { openTwilioLine } from "../server/telephony/open-twilio-line.ts";
import { systemTime, type TimeSource } from "../server/telephony/time-source.ts";
import type { TwilioLine } from "../server/telephony/twilio-line.ts";
import { LineServer } from "../test/server/telephony/telephone.ts";

/**
 * What a telephone line costs: CPU of a frame both ways beside a relay that only sends messages back, memory of
 * an idle line, growth over ten minutes of audio. `node --expose-gc bench/telephony.ts [streams…]`
 */
const counts = process.argv.slice(2).map(Number);
const streamCounts = counts.length > 0 ? counts : [50, 200, 400];
const rounds = 3;
const warmUpMs = 1_500;
const windowMs = 4_000;
const cpuBarUs = 100;
const growthBarKb = 1;
/** Until everything that runs has been compiled, in seconds of audio. */
const settleSeconds = 600;
const measuredSeconds = 600;

type Mode = "relay" | "line, 20 ms pieces" | "line, 200 ms pieces";
const modes: readonly Mode[] = ["relay", "line, 20 ms pieces", "line, 200 ms pieces"];

/** Serves sockets in that way, and counts the frames that come. */
class Subject {
  frames = 0;
  readonly mode: Mode;
  constructor(mode: Mode) {
    this.mode = mode;
  }

  readonly serve = (socket: Socket): void => {
    if (this.mode === "relay") {
      socket.on("message", (data, isBinary) => {
        this.frames += 1;
        socket.send(data as Buffer, { binary: isBinary });
      });
      return;
    }
    void openTwilioLine(socket).then((line) => this.#echo(line));
  };

  /** Says what it hears, at once or when 200 ms of it are there: as much out as in. */
  #echo(line: TwilioLine): void {
    const pieceSamples = this.mode === "line, 20 ms pieces" ? 160 : 1_600;
    let piece = new Int16Array(pieceSamples);
    let filled = 0;
    line.listen({
      onAudio: (samples) => {
        this.frames += 1;
        piece.set(samples, filled);
        filled += samples.length;
        if (filled < pieceSamples) return;
        line.play(piece);
        piece = new Int16Array(pieceSamples);
        filled = 0;
      },
      onPlayed: () => undefined,
      onKey: () => undefined,
      onClose: (error) => {
        if (error !== undefined && error.code !== "VENDOR_UNREACHABLE") throw error;
      },
    });
  }
}

async function load(url: string, args: readonly (string | number)[]): Promise<ChildProcess> {
  const child = fork(new URL("telephony/load.ts", import.meta.url), [url, ...args.map(String)]);
  await once(child, "message");
  return child;
}

/** Microseconds of CPU a frame, both ways. */
async function cpuUs(mode: Mode, streams: number): Promise<readonly [number, number]> {
  const subject = new Subject(mode);
  const server = await new LineServer(subject.serve).open();
  const child = await load(server.url, [streams, 50, mode === "line, 200 ms pieces" ? 11 : 2]);
  await pause(warmUpMs);
  const framesBefore = subject.frames;
  const before = process.cpuUsage();
  await pause(windowMs);
  const { user, system } = process.cpuUsage(before);
  const frames = subject.frames - framesBefore;
  child.kill();
  await once(child, "exit");
  await server.close();
  return [(user + system) / frames, frames / ((streams * windowMs) / 20)];
}

async function cpu(): Promise<void> {
  for (const streams of streamCounts) {
    const best = new Map<Mode, readonly [number, number]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const mode of modes) {
        const [us, kept] = await cpuUs(mode, streams);
        if (us < (best.get(mode)?.[0] ?? Infinity)) best.set(mode, [us, kept]);
      }
    }
    const floor = best.get("relay")?.[0] ?? 0;
    for (const [mode, [us, kept]] of best) {
      const verdict = mode === "relay" ? "floor" : us <= cpuBarUs ? "ok" : "ABOVE THE BAR";
      console.log(
        `${streams} streams, ${mode}: ${us.toFixed(1)} µs CPU a frame both ways ` +
          `(+${(us - floor).toFixed(1)}), ${(100 * kept).toFixed(0)} % in time: ${verdict}`,
      );
    }
  }
}

function heapBytes(): number {
  if (globalThis.gc === undefined) throw new Error("Expected node --expose-gc.");
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function idleBytes(mode: Mode, lines: number): Promise<number> {
  const kept: unknown[] = [];
  const subject = new Subject(mode);
  const server = await new LineServer((socket) => {
    if (mode === "relay") socket.on("message", () => kept.push(0));
    else subject.serve(socket);
  }).open();
  const before = heapBytes();
  const child = await load(server.url, [lines, 0]);
  await pause(500);
  const after = heapBytes();
  child.kill();
  await once(child, "exit");
  await server.close();
  return (after - before) / lines;
}

/** Kilobytes of heap a second of audio, over ten minutes of it behind ten others, as fast as it goes. */
async function growthKb(): Promise<number> {
  let audioMs = 0;
  const time: TimeSource = {
    now: () => audioMs,
    after: (delayMs, act) => systemTime.after(delayMs, act),
  };
  let line: TwilioLine | undefined;
  const server = await new LineServer((socket) => {
    void openTwilioLine(socket, { time }).then((opened) => {
      line = opened;
      return opened.listen({
        onAudio: () => undefined,
        onPlayed: () => undefined,
        onKey: () => undefined,
        onClose: () => undefined,
      });
    });
  }).open();
  const socket = new WebSocket(server.url, { perMessageDeflate: false });
  await once(socket, "open");
  const format = '{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}';
  socket.send(
    `{"event":"start","start":{"streamSid":"MZ1","accountSid":"AC1","callSid":"CA1","mediaFormat":${format}},"streamSid":"MZ1"}`,
  );
  let marks: string[] = [];
  socket.on("message", (data: Buffer) => {
    const name = /"name":"([^"]+)"/.exec(data.toString("latin1"))?.[1];
    if (name !== undefined) marks.push(name);
  });
  await pause(50);
  const points: (readonly [number, number])[] = [];
  const payloads = Array.from({ length: 50 }, (_, n) => Buffer.alloc(160, n).toString("base64"));
  for (let second = 1; second <= settleSeconds + measuredSeconds; second += 1) {
    for (const payload of payloads) {
      const timestamp = `"timestamp":"${audioMs}"`;
      socket.send(
        `{"event":"media","media":{"track":"inbound",${timestamp},"payload":"${payload}"},"streamSid":"MZ1"}`,
      );
      audioMs += 20;
    }
    // A second of speech was heard in the second behind it.
    for (const name of marks) {
      socket.send(`{"event":"mark","mark":{"name":"${name}"},"streamSid":"MZ1"}`);
    }
    marks = [];
    line?.play(new Int16Array(8_000).fill(second));
    await pause(2);
    if (second >= settleSeconds && second % 30 === 0) points.push([second, heapBytes() / 1024]);
  }
  socket.terminate();
  await server.close();
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([second]) => second));
  const y = mean(points.map(([, kb]) => kb));
  const top = points.reduce((sum, [second, kb]) => sum + (second - x) * (kb - y), 0);
  return top / points.reduce((sum, [second]) => sum + (second - x) ** 2, 0);
}

const lines = 1_000;
const growth = await growthKb();
console.log(
  `heap over 10 minutes of audio: ${growth.toFixed(3)} KB/s: ${growth <= growthBarKb ? "ok" : "ABOVE THE BAR"}`,
);
const bare = await idleBytes("relay", lines);
const idle = await idleBytes("line, 20 ms pieces", lines);
console.log(
  `idle line: ${(idle / 1024).toFixed(1)} KB of heap, of which a bare socket ${(bare / 1024).toFixed(1)} KB`,
);
await cpu();
