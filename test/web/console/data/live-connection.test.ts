import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LiveEvent } from "../../../../server/protocol/live.ts";
import { pingIntervalMs } from "../../../../server/protocol/limits.ts";
import {
  LiveConnection,
  type LineState,
  type SocketListener,
} from "../../../../web/console/data/live-connection.ts";

/** A server at the other end, played by the test. */
class ScriptedLine {
  readonly lines: LineState[] = [];
  readonly events: LiveEvent[] = [];
  /** What was sent over the socket that is open now. */
  sent: unknown[] = [];
  opened = 0;
  closed = 0;
  listener: SocketListener | undefined;
  readonly connection: LiveConnection;

  constructor(random = 1) {
    this.connection = new LiveConnection({
      open: (listener) => {
        this.opened += 1;
        this.sent = [];
        this.listener = listener;
        return {
          send: (data) => this.sent.push(JSON.parse(data)),
          close: () => {
            this.closed += 1;
          },
        };
      },
      onEvent: (event) => this.events.push(event),
      onLine: (line) => this.lines.push(line),
      now: () => Date.now(),
      random: () => random,
    });
  }

  accept(): void {
    this.listener?.onOpen();
  }

  say(event: LiveEvent): void {
    this.listener?.onMessage(JSON.stringify(event));
  }

  lose(code = 1006): void {
    this.listener?.onClose(code);
  }

  get line(): LineState | undefined {
    return this.lines.at(-1);
  }
}

const noCalls: LiveEvent = { type: "calls", calls: [] };

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});

afterEach(() => {
  vi.useRealTimers();
});

it("An open line asks for the open calls and the desk first", () => {
  const server = new ScriptedLine();
  expect(server.line).toEqual({ type: "connecting" });
  server.accept();
  expect(server.line).toEqual({ type: "open" });
  expect(server.sent).toEqual([{ type: "watch-calls" }, { type: "watch-desk" }]);
});

it("What was asked for before the line was open is asked for when it is", () => {
  const server = new ScriptedLine();
  server.connection.watch("call-1");
  expect(server.sent).toEqual([]);
  server.accept();
  expect(server.sent).toEqual([
    { type: "watch-calls" },
    { type: "watch-desk" },
    { type: "watch-call", callId: "call-1" },
  ]);
});

it("After a loss the line comes back by itself and watches what was watched", () => {
  const server = new ScriptedLine();
  server.accept();
  server.connection.watch("call-1");
  server.connection.watch("call-2");
  server.connection.unwatch("call-1");
  server.lose();
  expect(server.line).toEqual({ type: "waiting", retryAtMs: 1_000, tries: 1 });
  vi.advanceTimersByTime(1_000);
  expect(server.opened).toBe(2);
  server.accept();
  expect(server.sent).toEqual([
    { type: "watch-calls" },
    { type: "watch-desk" },
    { type: "watch-call", callId: "call-2" },
  ]);
});

it("The waits between tries double up to ten seconds, each cut by chance to half at most", () => {
  const waits = [1, 0].map((random) => {
    const server = new ScriptedLine(random);
    return Array.from({ length: 5 }, () => {
      const beforeMs = Date.now();
      server.lose();
      const waitMs = server.line?.type === "waiting" ? server.line.retryAtMs - beforeMs : -1;
      vi.advanceTimersByTime(waitMs);
      return waitMs;
    });
  });
  expect(waits).toEqual([
    [1_000, 2_000, 4_000, 8_000, 10_000],
    [500, 1_000, 2_000, 4_000, 5_000],
  ]);
});

it("A line that is opened and lost at once does not count as good; one that has spoken does", () => {
  const server = new ScriptedLine();
  server.lose();
  vi.advanceTimersByTime(1_000);
  server.accept();
  server.lose();
  expect(server.line).toMatchObject({ tries: 2 });
  vi.advanceTimersByTime(2_000);
  server.accept();
  server.say(noCalls);
  server.lose();
  expect(server.line).toMatchObject({ tries: 1 });
});

it("A server that knows nobody here is not asked again until somebody says so", () => {
  const server = new ScriptedLine();
  server.accept();
  server.lose(4401);
  expect(server.line).toEqual({ type: "refused" });
  vi.advanceTimersByTime(60_000);
  expect(server.opened).toBe(1);
  server.connection.retryNow();
  expect(server.opened).toBe(2);
});

it("A line that falls silent for more than two pings is given up", () => {
  const server = new ScriptedLine();
  server.accept();
  vi.advanceTimersByTime(2 * pingIntervalMs);
  expect(server.line).toEqual({ type: "open" });
  expect(server.sent.slice(2)).toEqual([{ type: "ping" }, { type: "ping" }]);
  vi.advanceTimersByTime(pingIntervalMs);
  expect(server.line?.type).toBe("waiting");
  expect(server.closed).toBe(1);
});

it("Answers to pings keep the line", () => {
  const server = new ScriptedLine();
  server.accept();
  for (let ping = 0; ping < 10; ping += 1) {
    vi.advanceTimersByTime(pingIntervalMs);
    server.say({ type: "pong" });
  }
  expect(server.line).toEqual({ type: "open" });
});

it.each(["not json", "null", "[]", '{"type":"news-of-tomorrow"}', "{}"])(
  "What this page does not know is passed over: %s",
  (data) => {
    const server = new ScriptedLine();
    server.accept();
    server.listener?.onMessage(data);
    expect(server.events).toEqual([]);
  },
);

it("A new try can be made at once, and then the one that was planned is not made", () => {
  const server = new ScriptedLine();
  server.lose();
  server.connection.retryNow();
  expect(server.opened).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(server.opened).toBe(2);
});

it("A socket that was let go is not heard any more", () => {
  const server = new ScriptedLine();
  server.accept();
  const old = server.listener;
  server.lose();
  vi.advanceTimersByTime(1_000);
  old?.onMessage(JSON.stringify(noCalls));
  old?.onClose(1006);
  expect(server.events).toEqual([]);
  expect(server.line).toEqual({ type: "connecting" });
});

it("A closed connection stays closed", () => {
  const server = new ScriptedLine();
  server.accept();
  server.connection.close();
  server.lose();
  server.connection.retryNow();
  vi.advanceTimersByTime(60_000);
  expect(server.opened).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
