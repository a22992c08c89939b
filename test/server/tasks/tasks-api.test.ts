import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { instantAt } from "../../../server/clock.ts";
import { exampleCases } from "../../../server/example-cases.ts";
import type { LiveAlert, Task, TaskSummary } from "../../../server/protocol/tasks.ts";
import { ROLES, type Role } from "../../../server/protocol/staff.ts";
import { Device } from "../chat-client.ts";
import { staffOf } from "../guard/staff-of.ts";
import { exampleToken, runService, TestClock } from "../running-service.ts";
import type { Answer, StaffClient } from "../staff-client.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import { withoutIdentifiers } from "../../without-identifiers.ts";

const closing = { cause: "A lost letter.", action: "Sent it again.", outcome: "upheld" };
const letter = { kind: "complaint", caseId: "C-1001", channel: "letter", note: "陈伟 writes." };

describe.each(storeKinds)("the routes of tasks over the %s store", (kind) => {
  const clock = new TestClock();
  let running: Awaited<ReturnType<typeof runService>>;
  const staff = {} as Record<Role, StaffClient>;

  beforeAll(async () => {
    running = await runService({ store: await emptyStore(kind), clock: clock.now });
    if (kind === "postgres") {
      const { cases } = running.ready.services.store;
      for (const debt of exampleCases(instantAt(clock.nowMs)))
        await cases.add(debt, { at: instantAt(clock.nowMs), isExample: true });
    }
    for (const role of ROLES) staff[role] = await staffOf(running, role);
  }, 60_000);
  beforeEach(async () => {
    const { tasks: open } = await list(staff.admin);
    for (const { id, kind: what } of open) {
      const outcome = what === "complaint" || what === "dispute_review" ? "upheld" : "resolved";
      const body = { ...closing, outcome: what === "callback" ? "kept" : outcome };
      await staff.admin.ask("POST", `/api/tasks/${id}/close`, { body });
    }
  });

  const list = async (client: StaffClient, query = "") =>
    (await client.ask("GET", `/api/tasks${query}`)).body as unknown as { tasks: Task[] };
  const add = (client: StaffClient, body: unknown = letter) =>
    client.ask("POST", "/api/tasks", { body });
  const task = ({ body }: Answer): Task => body as unknown as Task;
  const nameOf = async (client: StaffClient) =>
    String((await client.ask("GET", "/api/session")).body["name"]);
  const chat = async (caseId = "C-1001") => {
    const { services, exampleLinks } = running.ready;
    const token =
      exampleLinks.length > 0 && caseId === "C-1001"
        ? exampleToken(running.ready, "zh-CN")
        : (await services.links.create(caseId, { hours: 1, by: "test" })).token;
    return await new Device(running.url).open(token);
  };

  it("show a complaint that was entered by hand, with a named owner and two hours", async () => {
    const added = await add(staff.agent);
    expect(added.status).toBe(201);
    expect(task(added)).toMatchObject({
      kind: "complaint",
      level: "orange",
      createdBy: await nameOf(staff.agent),
      note: "陈伟 writes.",
      facts: { channel: "letter" },
      dueAt: new Date(clock.nowMs + 2 * 3_600_000).toISOString(),
    });
    const owners = [await nameOf(staff.supervisor), await nameOf(staff.compliance)];
    expect(owners).toContain(task(added).owner);
    const { entries } = await running.ready.services.store.audit.list();
    expect(entries[0]).toMatchObject({ action: "task-add", subject: task(added).id });
  });

  it("show an agent what they have promised by hand, and the complaint that they passed on", async () => {
    const promise = { kind: "waiver_review", caseId: "C-1001", channel: "phone" };
    const dueAt = new Date(clock.nowMs + 3_600_000).toISOString();
    const promised = task(await add(staff.agent, { ...promise, dueAt }));
    expect(promised).toMatchObject({ owner: await nameOf(staff.agent), level: "yellow", dueAt });
    const { id } = task(await add(staff.agent));
    const read = await staff.agent.ask("GET", `/api/tasks/${id}`);
    expect([read.status, task(read).owner === promised.owner]).toEqual([200, false]);
    expect((await list(staff.agent)).tasks.map((one) => one.id)).toEqual([promised.id]);
    const take = await staff.agent.ask("POST", `/api/tasks/${id}/acknowledge`);
    expect(take.body.error?.code).toBe("FORBIDDEN");
  });

  it("show red and orange ones of calls that go on, and none once the call or the task is over", async () => {
    const live = async (role: Role) =>
      (await staff[role].ask("GET", "/api/tasks/live")).body["alerts"] as readonly LiveAlert[];
    expect(await live("supervisor")).toEqual([]);
    await add(staff.supervisor);
    const debtor = await chat("C-1002");
    await debtor.say("I want to make a complaint about you.");
    await debtor.say("I don't want to live any more.");
    const alerts = await live("supervisor");
    const calls = new Set(alerts.map(({ callId }) => callId));
    expect([alerts.map(({ level, title }) => [level, title]), calls.size]).toEqual([
      [
        ["red", "self_harm"],
        ["orange", "complaint"],
      ],
      1,
    ]);
    expect(withoutIdentifiers(alerts)).not.toMatch(/Alex|4567|want to/);
    expect(await live("agent")).toEqual([]);
    const [red, orange] = alerts;
    const body = { owner: await nameOf(staff.agent) };
    await staff.supervisor.ask("PUT", `/api/tasks/${orange?.id}/owner`, { body });
    expect((await live("agent")).map(({ id }) => id)).toEqual([orange?.id]);
    const done = { ...closing, outcome: "resolved" };
    await staff.supervisor.ask("POST", `/api/tasks/${red?.id}/close`, { body: done });
    expect((await live("supervisor")).map(({ id }) => id)).toEqual([orange?.id]);
    debtor.send({ type: "leave" });
    await expect.poll(() => live("supervisor")).toEqual([]);
  });

  it("show whoever may see a case the clocks of its open complaints, and not what they say", async () => {
    const { id, owner, dueAt, createdAt } = task(await add(staff.supervisor));
    await add(staff.supervisor, { ...letter, kind: "document", dueAt });
    await add(staff.supervisor, { ...letter, caseId: "C-1002" });
    for (const role of ROLES) {
      const { status, body } = await staff[role].ask("GET", "/api/cases/C-1001/complaints");
      const clock = { id, owner, dueAt, createdAt, level: "orange", state: "open" };
      expect([role, status, body["complaints"]]).toEqual([role, 200, [clock]]);
    }
    const outcome = "not_upheld";
    await staff.supervisor.ask("POST", `/api/tasks/${id}/close`, { body: { ...closing, outcome } });
    const { body } = await staff.agent.ask("GET", "/api/cases/C-1001/complaints");
    expect(body["complaints"]).toEqual([]);
  });

  it.each([
    [{ ...letter, caseId: "C-0" }, 404, "NOT_FOUND"],
    [{ ...letter, kind: "alert" }, 400, "FIELD_INVALID"],
    [{ ...letter, channel: "pigeon" }, 400, "FIELD_INVALID"],
    [{ ...letter, kind: "callback" }, 400, "FIELD_MISSING"],
    [{ ...letter, note: "n".repeat(2_001) }, 400, "FIELD_INVALID"],
    [{ ...letter, note: "n".repeat(2_000) }, 201, undefined],
  ])("take by hand only what is one: case %#", async (body, status, code) => {
    const answer = await add(staff.supervisor, body);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  });

  it("lead from words of self-harm in a chat to a red alert, with the turn that it stands in", async () => {
    const debtor = await chat();
    await debtor.say("我不想活了，活着没意思。");
    const { tasks } = await list(staff.supervisor, "?level=red");
    expect(tasks).toMatchObject([{ kind: "alert", title: "self_harm", caseId: "C-1001" }]);
    const [alert] = tasks;
    const call = await staff.supervisor.ask("GET", `/api/calls/${alert?.callId}`);
    const turns = call.body["turns"] as { sequence: number; debtor: string | null }[];
    const turn = turns.find(({ sequence }) => sequence === alert?.turn);
    expect(turn?.debtor).toContain("不想活");
    expect(withoutIdentifiers({ ...alert, caseId: "" })).not.toMatch(/陈伟|4567|8440|不想活/);
    debtor.close();
  });

  it("are one's own for an agent, all for who may read them, and to be worked on by who may", async () => {
    const { id } = task(await add(staff.supervisor));
    const boss = staff.supervisor;
    const own = { owner: await nameOf(staff.agent) };
    const seenBy = async (role: Role) => (await staff[role].ask("GET", `/api/tasks/${id}`)).status;
    await boss.ask("PUT", `/api/tasks/${id}/owner`, { body: { owner: await nameOf(boss) } });
    expect(await Promise.all(ROLES.map(seenBy))).toEqual([404, 200, 200, 200, 200]);
    expect((await list(staff.agent)).tasks).toEqual([]);
    const acknowledge = (role: Role) => staff[role].ask("POST", `/api/tasks/${id}/acknowledge`);
    for (const [role, code] of [
      ["agent", "NOT_FOUND"],
      ["qa", "FORBIDDEN"],
      ["compliance", "FORBIDDEN"],
    ] as const)
      expect([role, (await acknowledge(role)).body.error?.code]).toEqual([role, code]);
    const give = (role: Role) => staff[role].ask("PUT", `/api/tasks/${id}/owner`, { body: own });
    for (const role of ["agent", "qa", "compliance"] as const)
      expect([role, (await give(role)).status]).toEqual([role, 403]);
    expect(task(await give("supervisor")).owner).toBe(own.owner);
    expect((await list(staff.agent)).tasks.map((one) => one.id)).toEqual([id]);
    expect(task(await acknowledge("agent"))).toMatchObject({ state: "acknowledged", ...own });
    const done = await staff.agent.ask("POST", `/api/tasks/${id}/close`, { body: closing });
    expect(task(done)).toMatchObject({ state: "done", doneBy: own.owner });
  });

  it("that ask to review a hold are done with the mark that somebody lifts, with the same reason", async () => {
    await (await chat("C-1003")).say("Stop contacting me. I never want to hear from you again.");
    const reviews = async (state: string) =>
      (await list(staff.supervisor, `?state=${state}`)).tasks.filter(
        ({ kind: what, caseId }) => what === "hold_review" && caseId === "C-1003",
      );
    const [review] = await reviews("open");
    expect(review).toBeDefined();
    const { body } = await staff.supervisor.ask("GET", "/api/cases/C-1003");
    const { marks } = body as unknown as { marks: { id: string; mark: string }[] };
    const hold = marks.find(({ mark }) => mark === "hold")?.id ?? "";
    const reason = "They wrote that they want to talk again.";
    const path = `/api/cases/C-1003/marks/${encodeURIComponent(hold)}/lift`;
    expect((await staff.supervisor.ask("POST", path, { body: { reason } })).status).toBe(200);
    expect(await reviews("open")).toEqual([]);
    expect(await reviews("done")).toMatchObject([{ id: review?.id, cause: reason }]);
  });

  it("cannot be closed without cause and action, with another kind's outcome, or twice", async () => {
    const { id } = task(await add(staff.supervisor));
    const close = async (body: unknown) => {
      const { status, body: answer } = await staff.supervisor.ask(
        "POST",
        `/api/tasks/${id}/close`,
        { body },
      );
      return [status, answer.error?.code];
    };
    expect(await close({ outcome: "upheld" })).toEqual([400, "TASK_INCOMPLETE"]);
    expect(await close({ ...closing, cause: "   " })).toEqual([400, "TASK_INCOMPLETE"]);
    expect(await close({ ...closing, action: "" })).toEqual([400, "TASK_INCOMPLETE"]);
    expect(await close({ ...closing, outcome: "kept" })).toEqual([400, "FIELD_INVALID"]);
    expect(await close({ ...closing, outcome: "superseded" })).toEqual([400, "FIELD_INVALID"]);
    expect(await close({ ...closing, cause: "c".repeat(1_001) })).toEqual([400, "FIELD_INVALID"]);
    expect(await close({ ...closing, cause: "c".repeat(1_000) })).toEqual([200, undefined]);
    expect(await close(closing)).toEqual([409, "TASK_STATE"]);
  });

  it("tell the numbers of the board to everybody, over the days that are asked for", async () => {
    const read = async (query = "") =>
      (await staff.agent.ask("GET", `/api/tasks/summary${query}`)).body as unknown as TaskSummary;
    await add(staff.supervisor);
    expect(await read()).toMatchObject({ days: 30, open: { orange: 1 }, breached: 0 });
    const debtor = await chat("C-1002");
    await debtor.say("Let me speak to a real person please.");
    debtor.close();
    const { humanRequestsRefused } = await read();
    expect(humanRequestsRefused).toMatchObject({ count: 0 });
    expect(humanRequestsRefused.of).toBeGreaterThan(0);
    for (const [days, status] of [
      [0, 400],
      [1, 200],
      [365, 200],
      [366, 400],
    ])
      expect((await staff.qa.ask("GET", `/api/tasks/summary?days=${days}`)).status).toBe(status);
  });

  it("tell who can be given one, to who may give them", async () => {
    const { body, status } = await staff.supervisor.ask("GET", "/api/tasks/owners");
    expect(status).toBe(200);
    expect((body["owners"] as unknown[]).length).toBe(ROLES.length + 1);
    expect((await staff.agent.ask("GET", "/api/tasks/owners")).status).toBe(403);
  });
});
