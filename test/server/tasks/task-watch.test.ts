import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KindlineError, type ErrorCode } from "../../../domain/errors.ts";
import { createSmtpNotifier } from "../../../providers/smtp/create-smtp-notifier.ts";
import type { Notice, Notifier } from "../../../server/ports/notifier.ts";
import {
  openDatabase,
  type Database,
  type StoreAddress,
} from "../../../server/storage/database.ts";
import { createTaskStore, type TaskStore } from "../../../server/storage/tasks/task-store.ts";
import { TaskWatch } from "../../../server/tasks/task-watch.ts";
import { startSmtpEmulator } from "../../emulators/smtp/start-smtp-emulator.ts";
import { silentLog, TestClock } from "../running-service.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import { add, addStaff, clear, newTask } from "./new-task-in.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A notifier that keeps what it is given, and fails as long as it is told to. */
class Ear implements Notifier {
  readonly heard: Notice[] = [];
  fault: ErrorCode | undefined;
  tries = 0;

  send(notice: Notice): Promise<void> {
    this.tries += 1;
    if (this.fault !== undefined)
      return Promise.reject(new KindlineError({ code: this.fault, message: "Expected less." }));
    this.heard.push(notice);
    return Promise.resolve();
  }

  get occasions(): readonly string[] {
    return this.heard.map(({ occasion }) => occasion);
  }
}

describe.each(storeKinds)("the watch over tasks on the %s store", (kind) => {
  const opened: Database[] = [];
  let address: StoreAddress;
  let database: Database;
  let tasks: TaskStore;
  let clock: TestClock;
  let webhook: Ear;
  let email: Ear;

  beforeAll(async () => {
    address = await emptyStore(kind);
    database = await openDatabase(address);
    opened.push(database);
    tasks = createTaskStore(database);
  }, 30_000);
  beforeEach(async () => {
    await clear(database);
    clock = new TestClock();
    [webhook, email] = [new Ear(), new Ear()];
    await addStaff(database, { kim: "compliance", sam: "supervisor" });
  });
  afterAll(async () => {
    for (const one of opened) await one.db.destroy().catch(() => undefined);
  });

  const watch = (
    store = tasks,
    notifiers: { webhook?: Notifier; email?: Notifier; sms?: Notifier } = { webhook, email },
  ) =>
    new TaskWatch(store, {
      clock: clock.now,
      log: silentLog,
      notifiers,
      publicUrl: "https://kindline.test",
    });
  const red = () => newTask({ id: "call-1.5.alert", level: "red", title: "self_harm" });
  const task = () => tasks.get("call-1.5.alert");
  /** What became of its latest notice by that way. */
  const told = async (channel: string) =>
    (await task()).notices.findLast((notice) => notice.channel === channel);

  it("tells of a red alert by every way at once, with nothing that says who the debtor is", async () => {
    await add(database, red());
    const sms = new Ear();
    await watch(tasks, { webhook, email, sms }).look();
    expect([webhook, email, sms].map(({ occasions }) => occasions)).toEqual([
      ["raise"],
      ["raise"],
      ["raise"],
    ]);
    const [notice] = email.heard;
    expect(notice?.subject).toMatch(/^\[RED 红色\] Risk of self-harm · 自伤风险/);
    expect(notice?.text).toContain("https://kindline.test/tasks?task=call-1.5.alert");
    expect(notice?.text).toContain("Owner: kim.");
    expect((await task()).notices.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
    await watch().look();
    expect(email.heard).toHaveLength(1);
  });

  it("passes an unanswered red alert to the next person each ten minutes, until one answers", async () => {
    await add(database, red());
    const eye = watch();
    clock.pass(10 * minuteMs - 1);
    await eye.look();
    expect(await task()).toMatchObject({ escalations: 0, owner: "kim" });
    clock.pass(1);
    await eye.look();
    expect(await task()).toMatchObject({ escalations: 1, owner: "sam" });
    clock.pass(10 * minuteMs);
    await eye.look();
    expect(await task()).toMatchObject({ escalations: 2, owner: "kim" });
    expect(webhook.occasions).toEqual(["raise", "escalate-1", "escalate-2"]);
    expect(email.occasions).toEqual(webhook.occasions);
    await tasks.acknowledge({
      id: "call-1.5.alert",
      by: "kim",
      at: new Date(clock.nowMs).toISOString() as never,
    });
    clock.pass(60 * minuteMs);
    await eye.look();
    expect((await task()).escalations).toBe(2);
  });

  it("goes on after a standstill where it was: told once, and not for each time that was missed", async () => {
    await add(database, red());
    await watch().look();
    clock.pass(65 * minuteMs);
    const next = watch();
    await next.look();
    await next.look();
    expect(webhook.occasions).toEqual(["raise", "escalate-1"]);
    clock.pass(10 * minuteMs);
    await next.look();
    expect((await task()).escalations).toBe(2);
  });

  it.each([
    ["blue", 72, "yellow"],
    ["yellow", 24, "orange"],
    ["orange", 4, "red"],
    ["red", 2, "red"],
  ] as const)(
    "raises a %s task after %i hours to %s, and tells of it",
    async (level, hours, raised) => {
      await add(database, newTask({ id: "call-1.5.alert", level }));
      if (level === "red")
        await tasks.acknowledge({
          id: "call-1.5.alert",
          by: "sam",
          at: new Date(clock.nowMs).toISOString() as never,
        });
      const eye = watch();
      await eye.look();
      const before = webhook.heard.length;
      clock.pass(hours * hourMs);
      await eye.look();
      expect([(await task()).level, webhook.heard.length]).toEqual([level, before]);
      clock.pass(1);
      await eye.look();
      await eye.look();
      expect(await task()).toMatchObject({
        level: raised,
        breachedAt: new Date(clock.nowMs).toISOString(),
      });
      expect(webhook.occasions.slice(before)).toEqual(["breach"]);
      expect(email.occasions.slice(before)).toEqual(["breach"]);
    },
  );

  it("gives a callback ten minutes before its promise counts as broken", async () => {
    const dueAt = new Date(clock.nowMs + hourMs).toISOString() as never;
    await add(
      database,
      newTask({ id: "call-1.5.alert", kind: "callback", title: "callback", dueAt }),
    );
    clock.pass(hourMs + 10 * minuteMs);
    await watch().look();
    expect((await task()).breachedAt).toBeNull();
    clock.pass(1);
    await watch().look();
    expect(await task()).toMatchObject({ level: "orange", state: "open" });
  });

  it("has a task that becomes red escalate too", async () => {
    await add(database, newTask({ id: "call-1.5.alert", level: "orange" }));
    const eye = watch();
    clock.pass(4 * hourMs + 1);
    await eye.look();
    clock.pass(10 * minuteMs);
    await eye.look();
    expect(webhook.occasions).toEqual(["raise", "breach", "escalate-1"]);
  });

  it("leaves alone what is done", async () => {
    await add(database, red());
    await tasks.close({
      id: "call-1.5.alert",
      by: "sam",
      at: new Date(clock.nowMs).toISOString() as never,
      cause: "a",
      action: "b",
      outcome: "resolved",
    });
    clock.pass(100 * hourMs);
    await watch().look();
    expect(await task()).toMatchObject({ escalations: 0, breachedAt: null });
  });

  it("tells by one way while the other is down, and shows the failure on the task", async () => {
    await add(database, red());
    webhook.fault = "VENDOR_REFUSED";
    await watch().look();
    expect(email.occasions).toEqual(["raise"]);
    const { notices } = await task();
    expect(notices).toMatchObject([
      { channel: "email", state: "sent", error: null },
      { channel: "sms", state: "off", error: null },
      { channel: "webhook", state: "failed", error: "VENDOR_REFUSED", tries: 1 },
    ]);
  });

  it("does not wait with one way for the other", async () => {
    await add(database, red());
    let stalled: (() => void) | undefined;
    const hanging: Notifier = { send: () => new Promise<void>((resolve) => (stalled = resolve)) };
    const eye = watch(tasks, { webhook: hanging, email });
    const look = eye.look();
    await expect.poll(() => email.occasions).toEqual(["raise"]);
    clock.pass(10 * minuteMs);
    void eye.look();
    await expect.poll(() => email.occasions).toEqual(["raise", "escalate-1"]);
    stalled?.();
    await look;
    await eye.settled();
  });

  it("tries again with doubling pauses, six times and no more, what may go well later", async () => {
    await add(database, newTask({ id: "call-1.5.alert", level: "orange" }));
    webhook.fault = "VENDOR_UNREACHABLE";
    const eye = watch();
    await eye.look();
    for (const [index, pause] of [10, 20, 40, 80, 160].entries()) {
      clock.pass(pause * 1_000 - 1);
      await eye.look();
      expect(webhook.tries).toBe(index + 1);
      clock.pass(1);
      await eye.look();
      expect(webhook.tries).toBe(index + 2);
    }
    clock.pass(hourMs);
    await eye.look();
    expect(webhook.tries).toBe(6);
    expect(await told("webhook")).toMatchObject({
      state: "failed",
      tries: 6,
      error: "VENDOR_UNREACHABLE",
    });
  });

  it("sends what failed once the way is mended, with the same id", async () => {
    await add(database, red());
    webhook.fault = "VENDOR_FAILED";
    const eye = watch();
    await eye.look();
    webhook.fault = undefined;
    clock.pass(10_000);
    await eye.look();
    expect(webhook.heard.map(({ id }) => id)).toEqual(["call-1.5.alert:raise:webhook"]);
    expect(await told("webhook")).toMatchObject({ state: "sent", tries: 2 });
  });

  it("shows on the task that a way is not set up", async () => {
    await add(database, red());
    await watch(tasks, { email }).look();
    expect((await task()).notices.map(({ state }) => state)).toEqual(["sent", "off", "off"]);
  });

  it("takes up what a server had begun to send when it died, after its lease and not before", async () => {
    await add(database, red());
    const now = new Date(clock.nowMs).toISOString() as never;
    const until = new Date(clock.nowMs + minuteMs).toISOString() as never;
    const claim = { channel: "email", now, until, max: 10 } as const;
    expect(await tasks.claimNotices(claim)).toHaveLength(1);
    clock.pass(minuteMs - 1);
    await watch().look();
    expect(email.heard).toHaveLength(0);
    clock.pass(1);
    await watch().look();
    expect(email.occasions).toEqual(["raise"]);
  });

  it("hands what was under way to the next server when it is stopped", async () => {
    await add(database, red());
    const stop = new AbortController();
    const hanging: Notifier = {
      send: (_notice, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("stopping")));
        }),
    };
    const first = watch(tasks, { webhook: hanging, email });
    first.lookAfter(stop.signal);
    await expect.poll(async () => (await told("webhook"))?.state).toBe("sending");
    stop.abort();
    await first.settled();
    await watch().look();
    expect(webhook.occasions).toEqual(["raise"]);
  });

  it("does each thing exactly once where several servers share one database", async () => {
    const stores = [tasks];
    if (kind === "postgres")
      for (let server = 2; server <= 3; server += 1) {
        const other = await openDatabase(address);
        opened.push(other);
        stores.push(createTaskStore(other));
      }
    const eyes = stores.map((store) => watch(store));
    for (let n = 1; n <= 12; n += 1) await add(database, { ...red(), id: `call-${n}.5.alert` });
    const all = () => Promise.all(eyes.map((eye) => eye.look()));
    await all();
    clock.pass(10 * minuteMs);
    await all();
    await all();
    const keys = email.heard.map(({ id }) => id);
    expect(keys).toHaveLength(24);
    expect(new Set(keys).size).toBe(24);
    expect(webhook.heard).toHaveLength(24);
  });

  it("goes on when the store is away for a moment", async () => {
    await add(database, red());
    let isAway = true;
    const shaky: TaskStore = {
      ...tasks,
      moveClocks: (now) => (isAway ? Promise.reject(new Error("away")) : tasks.moveClocks(now)),
    };
    const eye = watch(shaky);
    await eye.look();
    isAway = false;
    clock.pass(10 * minuteMs);
    await eye.look();
    expect(email.occasions).toEqual(["raise", "escalate-1"]);
  });

  it("reaches a real mailbox over SMTP", async () => {
    const server = await startSmtpEmulator();
    const mail = createSmtpNotifier({
      url: `smtp://${server.host}:${server.port}`,
      from: "alerts@example.com",
      to: ["desk@example.com"],
    });
    await add(database, red());
    await watch(tasks, { webhook, email: mail }).look();
    await server.close();
    expect(server.mails).toHaveLength(1);
    expect(server.violations).toEqual([]);
    expect((await task()).notices[0]).toMatchObject({ channel: "email", state: "sent" });
  });
});
