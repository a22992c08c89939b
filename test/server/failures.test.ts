import { noRecordings } from "./no-recordings.ts";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../domain/ids.ts";
import { exampleCases } from "../../server/example-cases.ts";
import { instantAt, systemClock } from "../../server/clock.ts";
import { verifyChain } from "../../transcripts/index.ts";
import { Device } from "./chat-client.ts";
import { FlakyProxy } from "./flaky-proxy.ts";
import { exampleToken, runService } from "./running-service.ts";
import { StaffClient } from "./staff-client.ts";
import { emptyStore, storeKinds } from "./storage/test-databases.ts";

type Running = Awaited<ReturnType<typeof runService>>;

const statusOf = async ({ url }: Running, path: string) => (await fetch(`${url}${path}`)).status;

/** The only call of the service, its log whole, and how often that text stands in it. */
async function timesInLog({ ready }: Running, text: string): Promise<number> {
  const [call] = await ready.services.store.calls.open();
  const entries = await ready.services.store.events.read(toCallId(call?.id ?? ""));
  expect(verifyChain(entries).success).toBe(true);
  return entries.filter(({ event }) => event.type === "turn-end" && event.text === text).length;
}

describe.runIf(storeKinds.includes("postgres"))("a database that", () => {
  async function overProxy() {
    const address = await emptyStore("postgres");
    if (address.kind !== "postgres") throw new Error("Expected a Postgres address.");
    const proxy = new FlakyProxy(address.url);
    afterAll(() => proxy.close());
    const url = await proxy.listen();
    const running = await runService({ store: { kind: "postgres", url }, clock: systemClock });
    const at = instantAt(systemClock());
    const { cases } = running.ready.services.store;
    for (const debt of exampleCases(at)) await cases.add(debt, { at });
    const { links } = running.ready.services;
    const { token } = await links.create("C-1001", { hours: 1, by: "test" });
    return { proxy, running, chat: await new Device(running.url).open(token) };
  }

  it("is away for 30 s loses no turn: the debtor is told to try again, and then is answered", async () => {
    const { proxy, running, chat } = await overProxy();
    await chat.say("您好");
    proxy.cut();
    const turn = { type: "turn", id: "turn-away", n: 2, text: "我是陈伟" };
    const untilMs = Date.now() + 30_000;
    let refusals = 0;
    while (Date.now() < untilMs) {
      chat.send(turn);
      const { error, turnId } = await chat.next("error");
      expect([error.code, error.isRetryable, turnId]).toEqual([
        "STORE_UNAVAILABLE",
        true,
        "turn-away",
      ]);
      refusals += 1;
      // As slowly as the page comes back: more often than thirty times a minute is too often.
      await pause(2_500);
    }
    expect(refusals).toBeGreaterThan(5);
    expect(await statusOf(running, "/readyz")).toBe(503);
    expect(await statusOf(running, "/healthz")).toBe(200);
    expect(await statusOf(running, "/chat")).toBe(200);
    proxy.mend();
    chat.send(turn);
    const answer = await chat.next("messages");
    expect(answer.messages.length).toBeGreaterThan(1);
    expect(await timesInLog(running, "我是陈伟")).toBe(1);
    expect(await statusOf(running, "/readyz")).toBe(200);
  }, 90_000);

  it("takes a turn but cannot say so has it once, when it is sent again", async () => {
    const { proxy, running, chat } = await overProxy();
    await chat.say("您好");
    proxy.deafenAtCommit();
    const turn = { type: "turn", id: "turn-doubt", n: 2, text: "我是陈伟" };
    chat.send(turn);
    expect((await chat.next("error")).error.code).toBe("STORE_UNAVAILABLE");
    proxy.mend();
    const isAnswered = async () => {
      chat.send(turn);
      const event = await chat.any();
      if (event.type === "error") expect(event.error.isRetryable).toBe(true);
      return event.type === "messages";
    };
    await expect.poll(isAnswered, { timeout: 20_000 }).toBe(true);
    expect(await timesInLog(running, "我是陈伟")).toBe(1);
  }, 60_000);

  it("is not there yet is waited for, and the pages say so meanwhile", async () => {
    const address = await emptyStore("postgres");
    if (address.kind !== "postgres") throw new Error("Expected a Postgres address.");
    const proxy = new FlakyProxy(address.url);
    afterAll(() => proxy.close());
    const url = await proxy.listen();
    proxy.cut();
    const { startService } = await import("../../server/start.ts");
    const { noSpeech, noTelephony, silentLog } = await import("./running-service.ts");
    const service = await startService(
      {
        host: "127.0.0.1",
        port: 0,
        store: { kind: "postgres", url },
        publicUrl: undefined,
        packsDir: "no-packs-here",
        recordingsDir: noRecordings,
        trustedProxies: 0,
        logLevel: "silent",
        speech: noSpeech,
        telephony: noTelephony,
      },
      { clock: systemClock, log: silentLog },
    );
    afterAll(() => service.stop());
    expect((await fetch(`${service.url}/chat`)).status).toBe(200);
    const refused = await new Device(service.url).door("x");
    expect([refused.status, refused.body.error?.code]).toEqual([503, "STORE_WARMING"]);
    await pause(1_500);
    proxy.mend();
    await service.ready;
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  }, 30_000);
});

describe("a disk that is full", () => {
  const folder = mkdtempSync(join(tmpdir(), "kindline-disk-"));
  const isMounted = mountSmallDisk(folder);
  afterAll(() => {
    // What still holds a file in it lets go when the service has stopped.
    if (isMounted) execFileSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(isMounted)(
    "refuses turns with its code, keeps what it has, and goes on with room",
    async () => {
      const running = await runService({
        store: { kind: "embedded", dataDir: join(folder, "data") },
      });
      const chat = await new Device(running.url).open(exampleToken(running.ready, "zh-CN"));
      await chat.say("您好");
      const ballast = join(folder, "ballast");
      try {
        writeFileSync(ballast, Buffer.alloc(16 * 1024 * 1024));
      } catch {
        // It has taken all that was left.
      }
      let n = 2;
      const refused = await (async () => {
        for (;;) {
          chat.send({ type: "turn", id: `turn-full-${n}`, n, text: "我".repeat(2_000) });
          const event = await chat.any();
          if (event.type === "error") return event;
          n += 1;
        }
      })();
      expect(refused.error).toMatchObject({ code: "STORE_FULL", isRetryable: true });
      rmSync(ballast);
      chat.send({ type: "turn", id: `turn-full-${n}`, n, text: "有空间了" });
      expect((await chat.next("messages")).debtorTurns).toBe(n);
      expect(await timesInLog(running, "有空间了")).toBe(1);
    },
  );
});

describe("a socket", () => {
  it("whose other end has silently gone is let go of", async () => {
    const running = await runService({ pingMs: 50 });
    const device = new Device(running.url);
    await device.door(exampleToken(running.ready, "zh-CN"));
    const gone = await device.connect({ autoPong: false });
    const there = await device.connect();
    await once(gone.socket, "close");
    expect(there.socket.readyState).toBe(there.socket.OPEN);
    there.send({ type: "ping" });
    await there.next("pong");
  });

  it("that reads too slowly is cut off, and holds up nobody else", async () => {
    const running = await runService({ clock: systemClock });
    const { name, password } = running.ready.firstLogin ?? { name: "", password: "" };
    const boss = new StaffClient(running.url);
    await boss.login(name, password);
    const next = "a passphrase of my own";
    await boss.ask("PUT", "/api/session/password", { body: { current: password, next } });
    const [slow, quick] = [await boss.watch(), await boss.watch()];
    const token = exampleToken(running.ready, "zh-CN");
    const chat = await new Device(running.url).open(token);
    const [call] = await running.ready.services.store.calls.open();
    for (const feed of [slow, quick]) {
      feed.send({ type: "watch-call", callId: call?.id });
      await feed.next("turns");
    }
    slow.socket.pause();
    const request = { type: "watch-call", callId: call?.id };
    for (let time = 1; time <= 30; time += 1) await chat.say("好".repeat(2_000));
    // What is asked for piles up for whoever does not read it.
    const closed = once(slow.socket, "close");
    for (let time = 1; time <= 200; time += 1) {
      slow.send(request);
      if (time % 10 === 0) await pause(20);
    }
    for (let time = 1; time <= 3; time += 1) {
      quick.send(request);
      await quick.next("turns");
    }
    slow.socket.resume();
    expect((await closed)[0]).toBe(1006);
    expect(quick.socket.readyState).toBe(quick.socket.OPEN);
  });
});

/** Mounts a disk of 3 MB, where this user may. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(storeKinds.includes("postgres"))("two servers of one database", () => {
  it("serve one chat in turns, and show the staff of each what happens at the other", async () => {
    const store = await emptyStore("postgres");
    const [one, two] = [
      await runService({ store, clock: systemClock }),
      await runService({ store, clock: systemClock }),
    ];
    const at = instantAt(systemClock());
    for (const debt of exampleCases(at)) await one.ready.services.store.cases.add(debt, { at });
    const { token } = await one.ready.services.links.create("C-1001", { hours: 1, by: "test" });
    const { name, password } = one.ready.firstLogin ?? { name: "", password: "" };
    const boss = new StaffClient(two.url);
    await boss.login(name, password);
    const next = "a passphrase of my own";
    await boss.ask("PUT", "/api/session/password", { body: { current: password, next } });
    const feed = await boss.watch();
    feed.send({ type: "watch-calls" });
    await feed.next("calls");
    const here = new Device(one.url);
    const chat = await here.open(token);
    const { call } = await feed.next("call-change");
    feed.send({ type: "watch-call", callId: call.id });
    await feed.next("turns");
    await chat.say("我是陈伟，后四位4567。");
    const { turns } = await feed.next("turns");
    expect(turns.map(({ n, debtor }) => [n, debtor])).toEqual([[1, "我是陈伟，后四位4567。"]]);
    const there = new Device(two.url);
    there.cookie = here.cookie;
    const moved = await there.open(token, chat.messages.at(-1)?.sequence);
    expect(moved.messages).toEqual([]);
    await moved.say("最近失业了。");
    const seen = await chat.next("messages");
    expect(seen.messages[0]?.text).toBe("最近失业了。");
    await chat.say("每个月最多还一千。");
    expect(await timesInLog(one, "每个月最多还一千。")).toBe(1);
  }, 60_000);
});
