import { once } from "node:events";
import { beforeAll, describe, expect, it } from "vitest";
import type { CallView } from "../../server/protocol/calls.ts";
import type { CaseView } from "../../server/protocol/cases.ts";
import { ROLES, type Role } from "../../server/protocol/staff.ts";
import { Device } from "./chat-client.ts";
import { exampleToken, runService, TestClock } from "./running-service.ts";
import { StaffClient } from "./staff-client.ts";
import { withoutIdentifiers } from "../without-identifiers.ts";

type Running = Awaited<ReturnType<typeof runService>>;

const chosen = "a passphrase of my own";

/** The first administrator, with a password of their own. */
async function admin({ ready, url }: Running): Promise<StaffClient> {
  const client = new StaffClient(url);
  const { name, password } = ready.firstLogin ?? { name: "admin", password: chosen };
  const first = await client.login(name, password);
  if (first.status === 200 && first.body["mustChangePassword"] === true) {
    const body = { current: password, next: chosen };
    await client.ask("PUT", "/api/session/password", { body });
  } else if (first.status !== 200) await client.login(name, chosen);
  return client;
}

/** Somebody with that role, logged in. */
async function member(running: Running, role: Role): Promise<StaffClient> {
  const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
  const password = await running.ready.services.auth.addUser(name, role);
  const client = new StaffClient(running.url);
  await client.login(name, password);
  await client.ask("PUT", "/api/session/password", { body: { current: password, next: chosen } });
  return client;
}

const newCase = (caseId: string) => ({
  caseId,
  creditor: "Example Bank",
  product: "credit card",
  currency: "GBP",
  debtor: { name: "Robin Hughes", idLast4: "4567", timezone: "Europe/London", language: "en-GB" },
  principal: "100.00",
  interest: "0.00",
  lateFee: "0.00",
  balance: "100.00",
  dueDate: "2026-10-15",
  balanceAsOf: "2026-11-20T00:00:00Z",
  ownField: { kept: true },
});

describe("logging in", () => {
  const clock = new TestClock();
  let running: Running;
  beforeAll(async () => {
    running = await runService({ clock: clock.now });
  });

  it("asks for a password of one's own before anything else", async () => {
    const client = new StaffClient(running.url);
    const { name, password } = running.ready.firstLogin ?? { name: "", password: "" };
    const { status, body, headers } = await client.login(name, password);
    expect([status, body["role"], body["mustChangePassword"]]).toEqual([200, "admin", true]);
    expect(headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/);
    const early = await client.ask("GET", "/api/cases");
    expect([early.status, early.body.error?.code]).toEqual([403, "PASSWORD_CHANGE_REQUIRED"]);
    const short = await client.ask("PUT", "/api/session/password", {
      body: { current: password, next: "x".repeat(14) },
    });
    expect(short.body.error).toMatchObject({ code: "FIELD_INVALID", field: "next" });
    const old = client.cookie;
    const changed = await client.ask("PUT", "/api/session/password", {
      body: { current: password, next: chosen },
    });
    expect(changed.body["mustChangePassword"]).toBe(false);
    expect((await client.ask("GET", "/api/cases")).status).toBe(200);
    const stolen = new StaffClient(running.url);
    stolen.cookie = old;
    expect((await stolen.ask("GET", "/api/session")).status).toBe(401);
  });

  it("tells a wrong password from a wrong name in nothing", async () => {
    const client = new StaffClient(running.url);
    const name = await client.login("nobody", chosen);
    const password = await client.login("admin", "wrong");
    const essence = ({ status, body }: typeof name) => {
      const { requestId, ...error } = body.error ?? { requestId: "" };
      return { status, error, hasId: requestId !== undefined };
    };
    expect(essence(name)).toEqual(essence(password));
    expect(name.body.error?.code).toBe("LOGIN_FAILED");
  });

  it("locks a name after ten wrong passwords, for a quarter of an hour, also for the right one", async () => {
    const password = await running.ready.services.auth.addUser("forgetful", "agent");
    const client = new StaffClient(running.url);
    const codes: (string | undefined)[] = [];
    for (let time = 1; time <= 20; time += 1) {
      codes.push((await client.login("forgetful", `wrong ${time}`)).body.error?.code);
    }
    expect(codes).toEqual([
      ...Array.from({ length: 10 }, () => "LOGIN_FAILED"),
      ...Array.from({ length: 10 }, () => "LOGIN_LOCKED"),
    ]);
    const { status, headers } = await client.login("forgetful", password);
    expect(status).toBe(429);
    expect(headers.get("cache-control")).toBeNull();
    clock.pass(15 * 60_000 - 1);
    expect((await client.login("forgetful", password)).status).toBe(429);
    clock.pass(1);
    expect((await client.login("forgetful", password)).status).toBe(200);
  });

  it("ends after a shift, and at once when somebody is no longer allowed in", async () => {
    const client = await member(running, "agent");
    const boss = await admin(running);
    const me = await client.ask("GET", "/api/session");
    clock.pass(11 * 3_600_000);
    expect((await client.ask("GET", "/api/session")).status).toBe(200);
    clock.pass(3_600_000);
    expect((await client.ask("GET", "/api/session")).status).toBe(401);
    const name = String(me.body["name"]);
    await client.login(name, chosen);
    await boss.login("admin", chosen);
    await boss.ask("PATCH", `/api/users/${name}`, { body: { isDisabled: true } });
    expect((await client.ask("GET", "/api/session")).status).toBe(401);
    expect((await client.login(name, chosen)).body.error?.code).toBe("LOGIN_FAILED");
  });

  it("never leaves the company without an administrator", async () => {
    const boss = await admin(running);
    for (const body of [{ role: "agent" }, { isDisabled: true }]) {
      const answer = await boss.ask("PATCH", "/api/users/admin", { body });
      expect([answer.status, answer.body.error?.code]).toEqual([409, "LAST_ADMIN"]);
    }
  });

  it("keeps no password that could be read", async () => {
    const user = await running.ready.services.store.staff.user("admin");
    expect(user?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(user?.password).not.toContain(chosen);
  });
});

describe("what each role may do", () => {
  let running: Running;
  beforeAll(async () => {
    running = await runService();
  });

  const expected: readonly (readonly [string, string, readonly Role[]])[] = [
    ["GET", "/api/cases", ROLES],
    ["POST", "/api/cases", ["supervisor", "admin"]],
    ["POST", "/api/cases/C-1001/links", ["agent", "supervisor", "admin"]],
    ["POST", "/api/cases/C-1001/marks/x/lift", ["supervisor", "compliance", "admin"]],
    ["GET", "/api/calls", ROLES],
    ["GET", "/api/settings", ["supervisor", "compliance", "admin"]],
    ["PUT", "/api/settings", ["admin"]],
    ["GET", "/api/users", ["admin"]],
    ["GET", "/api/audit", ["compliance", "admin"]],
  ];

  it.each(ROLES)("%s", async (role) => {
    const client = await member(running, role);
    for (const [method, path, roles] of expected) {
      const body = method === "GET" ? undefined : {};
      const { status } = await client.ask(method, path, body === undefined ? {} : { body });
      expect([method, path, status === 403]).toEqual([method, path, !roles.includes(role)]);
    }
  });

  it("nobody who is not logged in may do anything", async () => {
    const client = new StaffClient(running.url);
    for (const [method, path] of expected) {
      const { status, body } = await client.ask(method, path);
      expect([status, body.error?.code]).toEqual([401, "LOGIN_REQUIRED"]);
    }
  });
});

describe("cases", () => {
  let running: Running;
  let boss: StaffClient;
  beforeAll(async () => {
    running = await runService();
    boss = await admin(running);
  });

  it("are imported one by one, with every fault named, and keep what we do not know", async () => {
    const bad = { ...newCase("N-1"), balance: "1.234", currency: "YEN", debtor: {} };
    const checked = await boss.ask("POST", "/api/cases/check", { body: bad });
    const refused = await boss.ask("POST", "/api/cases", { body: bad });
    expect(refused.status).toBe(400);
    const issues = refused.body.error?.issues ?? [];
    expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
      "CURRENCY_UNKNOWN currency",
      "FIELD_MISSING debtor.name",
      "AMOUNT_INVALID balance",
    ]);
    expect(checked.body["issues"]).toEqual(issues);
    const added = await boss.ask("POST", "/api/cases", { body: newCase("N-1") });
    expect(added.status).toBe(201);
    const shown = (await boss.ask("GET", "/api/cases/N-1")).body as unknown as CaseView;
    expect(shown.case).toMatchObject({
      caseId: "N-1",
      balance: "100.00",
      ownField: { kept: true },
    });
    const again = await boss.ask("POST", "/api/cases", { body: newCase("N-1") });
    expect([again.status, again.body.error?.code]).toEqual([409, "CASE_EXISTS"]);
  });

  it("are found by words of theirs, wild cards taken as they stand", async () => {
    await boss.ask("POST", "/api/cases", { body: { ...newCase("50%_\\x"), product: "Café loan" } });
    const found = async (query: string) =>
      (
        (await boss.ask("GET", `/api/cases?query=${encodeURIComponent(query)}`)).body["cases"] as {
          caseId: string;
        }[]
      ).map(({ caseId }) => caseId);
    expect(await found("陈伟")).toEqual(["C-1001"]);
    expect(await found("alex")).toEqual(["C-1002"]);
    expect(await found("50%")).toEqual(["50%_\\x"]);
    expect(await found("_")).toEqual(["50%_\\x"]);
    expect(await found("\\")).toEqual(["50%_\\x"]);
    expect(await found("CAFÉ")).toEqual(["50%_\\x"]);
    expect(await found("nobody")).toEqual([]);
  });

  it("come in pages that overlap nowhere and miss nothing", async () => {
    for (let n = 1; n <= 60; n += 1) {
      await boss.ask("POST", "/api/cases", { body: newCase(`P-${n}`) });
    }
    const ids: string[] = [];
    let next = "";
    let total = 0;
    do {
      const { body } = await boss.ask("GET", `/api/cases?query=P-${next}`);
      ids.push(...(body["cases"] as { caseId: string }[]).map(({ caseId }) => caseId));
      next = body["next"] === null ? "" : `&after=${body["next"] as string}`;
      total = body["total"] as number;
    } while (next !== "");
    expect(new Set(ids).size).toBe(60);
    expect(ids).toHaveLength(60);
    expect(total).toBe(60);
    const bad = await boss.ask("GET", "/api/cases?after=nonsense");
    expect(bad.body.error).toMatchObject({ code: "FIELD_INVALID", field: "after" });
  });

  it("that two desks change at once keep the first change, and tell the second", async () => {
    const { version, case: before } = (await boss.ask("GET", "/api/cases/C-1003"))
      .body as unknown as CaseView;
    const change = (product: string) => ({ body: { version, case: { ...before, product } } });
    const one = await boss.ask("PUT", "/api/cases/C-1003", change("one"));
    const two = await boss.ask("PUT", "/api/cases/C-1003", change("two"));
    expect(one.status).toBe(200);
    expect([two.status, two.body.error?.code]).toEqual([409, "VERSION_CONFLICT"]);
    const after = (await boss.ask("GET", "/api/cases/C-1003")).body as unknown as CaseView;
    expect([after.case["product"], after.version]).toEqual(["one", version + 1]);
  });

  it("that do not exist are not found", async () => {
    for (const [method, path] of [
      ["GET", "/api/cases/none"],
      ["POST", "/api/cases/none/links"],
      ["GET", "/api/calls/none"],
    ] as const) {
      const { status, body } = await boss.ask(method, path, method === "POST" ? { body: {} } : {});
      expect([status, body.error?.code]).toEqual([404, "NOT_FOUND"]);
    }
  });

  it("stay quiet until a person lifts the mark with a reason, and who did it is kept", async () => {
    const link = await boss.ask("POST", "/api/cases/C-1001/links", { body: {} });
    const token = new URL(String(link.body["url"])).hash.slice(1);
    const chat = await new Device(running.url).open(token);
    await chat.say("我是陈伟，后四位4567。这笔钱我早就还清了。");
    const frozen = (await boss.ask("GET", "/api/cases/C-1001")).body as unknown as CaseView;
    expect(frozen.row).toMatchObject({ frozen: true, flags: ["dispute"] });
    const mark = frozen.marks.find((one) => one.mark === "freeze");
    expect(mark).toMatchObject({ reason: "already_paid", lifted: null });
    const path = `/api/cases/C-1001/marks/${mark?.id ?? ""}/lift`;
    const unreasoned = await boss.ask("POST", path, { body: { reason: "  " } });
    expect(unreasoned.status).toBe(400);
    const lifted = await boss.ask("POST", path, { body: { reason: "Payment not found." } });
    expect(lifted.body["row"]).toMatchObject({ frozen: false, flags: [] });
    const again = await boss.ask("POST", path, { body: { reason: "Payment not found." } });
    expect(again.status).toBe(404);
    const audit = await boss.ask("GET", "/api/audit");
    expect(audit.body["entries"]).toContainEqual(
      expect.objectContaining({ user: "admin", action: "mark-lift", reason: "Payment not found." }),
    );
  });
});

describe("the console while a debtor chats", () => {
  let running: Running;
  let boss: StaffClient;
  beforeAll(async () => {
    running = await runService();
    boss = await admin(running);
  });

  it("sees the call begin, each turn with what was understood and why, and the end", async () => {
    const feed = await boss.watch();
    feed.send({ type: "watch-calls" });
    expect((await feed.next("calls")).calls).toEqual([]);
    const chat = await new Device(running.url).open(exampleToken(running.ready, "zh-CN"));
    const begun = await feed.next("call-change");
    expect(begun.call).toMatchObject({ debtorName: "陈伟", turns: 0, endedAt: null });
    feed.send({ type: "watch-call", callId: begun.call.id });
    expect((await feed.next("turns")).turns).toHaveLength(1);
    await chat.say("我是陈伟，后四位4567。");
    const { call, turns, outcome } = await feed.next("turns");
    expect(call.verified).toBe(true);
    expect(outcome.steps.verify).toBe(true);
    const [turn] = turns;
    expect(turn).toMatchObject({ n: 1, debtor: "我是陈伟，后四位4567。", cause: "turn-end" });
    expect(turn?.understanding?.slots.idLast4).toBe("4567");
    expect(turn?.move?.because.length).toBeGreaterThan(0);
    expect(turn?.sentences.every(({ state }) => state === "heard")).toBe(true);
    chat.send({ type: "leave" });
    expect((await feed.next("turns")).call.endedAt).not.toBeNull();
    const shown = (await boss.ask("GET", `/api/calls/${call.id}`)).body as unknown as CallView;
    expect(shown.chain).toMatchObject({ isIntact: true, break: null });
    expect(shown.turns.map(({ n, cause }) => [n, cause])).toEqual([
      [0, "call-start"],
      [1, "turn-end"],
      [1, "line-end:hang-up"],
    ]);
    expect(shown.turns[1]).toEqual(turn);
  });

  it("puts somebody in danger above everybody else", async () => {
    const feed = await boss.watch();
    const calm = await new Device(running.url).open(exampleToken(running.ready, "en-US"));
    await calm.say("hello");
    const crisis = await new Device(running.url).open(exampleToken(running.ready, "en-GB"));
    await crisis.say("I want to kill myself");
    feed.send({ type: "watch-calls" });
    const { calls } = await feed.next("calls");
    expect(calls.map(({ risk, handoff }) => [risk, handoff])).toEqual([
      [100, "self_harm"],
      [0, null],
    ]);
  });

  it("is closed soon after the session that it was opened with", async () => {
    const agent = await member(running, "agent");
    const feed = await agent.watch();
    feed.send({ type: "watch-calls" });
    await feed.next("calls");
    await agent.ask("DELETE", "/api/session");
    expect((await once(feed.socket, "close"))[0]).toBe(4401);
  });

  it("is closed to whoever has no session", async () => {
    const feed = await new StaffClient(running.url).watch();
    expect((await once(feed.socket, "close"))[0]).toBe(4401);
  });

  it("tells of a call that does not exist", async () => {
    const feed = await boss.watch();
    feed.send({ type: "watch-call", callId: "none" });
    expect(await feed.next("error")).toMatchObject({
      callId: "none",
      error: { code: "NOT_FOUND" },
    });
  });

  it("exports a call that the replay reads, and in clear only by those who may", async () => {
    const { calls } = await running.ready.services.store.calls.list({ state: "ended" });
    const id = calls[0]?.id ?? "";
    const record = await boss.ask("GET", `/api/calls/${id}/record?redacted=false`);
    expect(record.body).toMatchObject({ kindline: 1, id, case: { debtor: { name: "陈伟" } } });
    expect(record.headers.get("content-disposition")).toContain(`${id}.json`);
    const redacted = await boss.ask("GET", `/api/calls/${id}/record`);
    expect(withoutIdentifiers(redacted.body)).not.toMatch(/陈伟|4567/);
    const qa = await member(running, "qa");
    expect((await qa.ask("GET", `/api/calls/${id}/record`)).status).toBe(200);
    expect((await qa.ask("GET", `/api/calls/${id}/record?redacted=false`)).status).toBe(403);
    const kept = await qa.ask("PUT", `/api/calls/${id}/test-case`, { body: { isTestCase: true } });
    expect(kept.body["isTestCase"]).toBe(true);
  });
});

describe("settings", () => {
  it("change one after the other, and apply to what begins afterwards", async () => {
    const running = await runService();
    const boss = await admin(running);
    const { body } = await boss.ask("GET", "/api/settings");
    expect(body).toMatchObject({ version: 0, settings: { chatLinkHours: 72, emotionStreak: 3 } });
    const settings = {
      ...(body["settings"] as object),
      emotionStreak: 1,
      helpPhone: "400-000-1001",
    };
    const change = { body: { version: 0, settings } };
    expect((await boss.ask("PUT", "/api/settings", change)).body["version"]).toBe(1);
    const late = await boss.ask("PUT", "/api/settings", change);
    expect([late.status, late.body.error?.code]).toEqual([409, "VERSION_CONFLICT"]);
    const looser = { ...settings, emotionStreak: 4 };
    const refused = await boss.ask("PUT", "/api/settings", {
      body: { version: 1, settings: looser },
    });
    expect(refused.body.error?.field).toBe("settings.emotionStreak");
    const device = new Device(running.url);
    const token = exampleToken(running.ready, "zh-CN");
    expect((await device.door(token)).body.helpPhone).toBe("400-000-1001");
    const chat = await device.open(token);
    await chat.say("你们烦不烦！天天催，气死我了！");
    expect(chat.events.at(-1)).toMatchObject({ person: "called" });
  });
});
