import { describe, expect, it } from "vitest";
import { exampleCases } from "../../../server/example-cases.ts";
import { instantAt, systemClock } from "../../../server/clock.ts";
import { runService } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";

const chosen = "a passphrase of my own";

async function boss(running: Awaited<ReturnType<typeof runService>>): Promise<StaffClient> {
  const client = new StaffClient(running.url);
  const { name, password } = running.ready.firstLogin ?? { name: "", password: "" };
  await client.login(name, password);
  await client.ask("PUT", "/api/session/password", { body: { current: password, next: chosen } });
  return client;
}

describe.each(storeKinds)("at the same moment, on the %s store", (kind) => {
  it("two administrators cannot each remove the other", async () => {
    const running = await runService({ store: await emptyStore(kind) });
    const admin = await boss(running);
    await admin.ask("POST", "/api/users", { body: { name: "second", role: "admin" } });
    const answers = await Promise.all([
      admin.ask("PATCH", "/api/users/second", { body: { isDisabled: true } }),
      admin.ask("PATCH", "/api/users/admin", { body: { role: "agent" } }),
    ]);
    const admins = (await running.ready.services.store.staff.users()).filter(
      ({ role, isDisabled }) => role === "admin" && !isDisabled,
    );
    expect(admins).toHaveLength(1);
    expect(answers.map(({ status }) => status)).toContain(200);
  });

  it("sixty wrong passwords lock the name", async () => {
    const running = await runService({ store: await emptyStore(kind) });
    const password = await running.ready.services.auth.addUser("agent", "agent");
    const client = new StaffClient(running.url);
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => new StaffClient(running.url).login("agent", `no ${n}`)),
    );
    expect((await client.login("agent", password)).body.error?.code).toBe("LOGIN_LOCKED");
  });

  it("a login with a password that is being changed gets no session that lasts", async () => {
    const running = await runService({ store: await emptyStore(kind) });
    const { auth, store } = running.ready.services;
    const password = await auth.addUser("agent", "agent");
    const clients = Array.from({ length: 8 }, () => new StaffClient(running.url));
    const logins = clients.map((client) => client.login("agent", password));
    await auth.resetPassword("agent");
    await Promise.all(logins);
    for (const client of clients) {
      expect((await client.ask("GET", "/api/session")).status).toBe(401);
    }
    expect((await store.staff.user("agent"))?.mustChangePassword).toBe(true);
  });

  it("a hold that a call puts on a case outlives a freeze that a person lifts", async () => {
    const running = await runService({ store: await emptyStore(kind), clock: systemClock });
    const { store } = running.ready.services;
    const at = instantAt(systemClock());
    if (kind === "postgres") {
      for (const debt of exampleCases(at)) await store.cases.add(debt, { at });
    }
    const { calls } = running.ready.services;
    const [one, two] = [calls.newCallId(), calls.newCallId()];
    await calls.begin("C-1002", one, undefined);
    await calls.begin("C-1002", two, undefined);
    await calls.hear(one, { id: "turn-0001", n: 1, text: "This is not my debt, I dispute it." });
    const { marks } = await store.cases.view("C-1002");
    const freeze = marks.find(({ mark }) => mark === "freeze");
    await Promise.all([
      store.cases.lift({
        id: freeze?.id ?? "",
        caseId: "C-1002",
        by: "test",
        reason: "settled",
        at,
      }),
      calls.hear(two, { id: "turn-0002", n: 1, text: "I want to kill myself" }),
    ]);
    expect((await store.cases.view("C-1002")).row).toMatchObject({ hold: true, frozen: false });
  });
});
