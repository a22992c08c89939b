import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageRows } from "../../../../server/limits.ts";
import type { TaskLevel } from "../../../../server/protocol/tasks.ts";
import type { Database } from "../../../../server/storage/database.ts";
import { createStaffStore } from "../../../../server/storage/staff-store.ts";
import { noticesShownMax } from "../../../../server/storage/tasks/task-list.ts";
import { createTaskStore, type TaskStore } from "../../../../server/storage/tasks/task-store.ts";
import { keepTasks } from "../../../../server/tasks/keep-tasks.ts";
import { LoggedConversation, type LoggedEntry } from "../../tasks/logged-conversation.ts";
import { add, addStaff, after, clear, newTask } from "../../tasks/new-task-in.ts";
import { emptyDatabase, storeKinds } from "../test-databases.ts";

const hourMs = 3_600_000;
const closing = { cause: "why", action: "what" } as const;

describe.each(storeKinds)("tasks in the %s store", (kind) => {
  let database: Database;
  let tasks: TaskStore;
  beforeAll(async () => {
    database = await emptyDatabase(kind);
    tasks = createTaskStore(database);
  }, 30_000);
  beforeEach(() => clear(database));
  const ids = async (query: Parameters<TaskStore["list"]>[0]) =>
    (await tasks.list(query)).tasks.map(({ id }) => id);
  const keep = (entries: readonly LoggedEntry[], call: LoggedConversation) =>
    database.db.transaction().execute((transaction) => keepTasks(transaction, entries, call.state));

  it("come from a log once, however often it is written", async () => {
    await addStaff(database, { sam: "supervisor" });
    const { call } = await LoggedConversation.begin();
    const entries = await call.hear({ triggers: ["selfharm"] });
    await keep(entries, call);
    const first = await tasks.list({ state: "open" });
    await keep(entries, call);
    expect(await tasks.list({ state: "open" })).toEqual(first);
    expect(first.tasks).toMatchObject([
      { level: "red", kind: "alert", owner: "sam", callId: "call-1", state: "open" },
      { level: "yellow", kind: "hold_review", owner: "sam" },
    ]);
  });

  it("are not told twice while one of the same call says the same, and again afterwards", async () => {
    const one = (sequence: number, at = 0) =>
      newTask({
        id: `call-1.${sequence}.alert`,
        at: after(at),
        from: { callId: "call-1", sequence },
      });
    await add(database, one(5), one(6, 1));
    expect(await ids({ state: "open" })).toEqual(["call-1.5.alert"]);
    await tasks.close({
      id: "call-1.5.alert",
      by: "sam",
      at: after(2),
      ...closing,
      outcome: "resolved",
    });
    await add(database, one(7, 3));
    expect(await ids({ state: "open" })).toEqual(["call-1.7.alert"]);
  });

  it("are on the wall by level and clock while their call goes on, as many as fit", async () => {
    const call = (id: string, endedAt: string | null) => ({
      call_id: id,
      case_id: "C-1",
      started_at: after(0),
      last_at: after(0),
      ended_at: endedAt,
      risk: 0,
      summary: "{}",
      outcome: "{}",
      search: "",
      is_test_case: 0,
    });
    await database.db.deleteFrom("calls").execute();
    await database.db
      .insertInto("calls")
      .values([call("on", null), call("over", after(1))])
      .execute();
    const one = (id: string, level: TaskLevel, callId: string) =>
      newTask({ id, level, kind: "alert", title: "tech", from: { callId, sequence: 1 } });
    await add(database, one("orange", "orange", "on"), one("over", "red", "over"));
    await add(database, newTask({ id: "by-hand", level: "red" }));
    await add(database, { ...one("red", "red", "on"), title: "self_harm", kind: "complaint" });
    await add(database, { ...one("yellow", "yellow", "on"), title: "nobody_came" });
    const wall = async (max?: number) =>
      (await tasks.live(max === undefined ? {} : { max })).map(({ id }) => id);
    expect(await wall()).toEqual(["red", "orange"]);
    expect(await wall(2)).toEqual(["red", "orange"]);
    expect(await wall(1)).toEqual(["red"]);
    await database.db.deleteFrom("calls").execute();
  });

  it("tell of a red alert anew once the one before was acknowledged", async () => {
    const red = (sequence: number) =>
      newTask({
        id: `call-1.${sequence}.alert`,
        level: "red",
        title: "self_harm",
        from: { callId: "call-1", sequence },
      });
    await add(database, red(5), red(6));
    expect(await ids({ state: "open" })).toEqual(["call-1.5.alert"]);
    await tasks.acknowledge({ id: "call-1.5.alert", by: "sam", at: after(1) });
    await add(database, red(7));
    expect(await ids({ state: "open" })).toHaveLength(2);
  });

  it("have complaints go round those who answer for them, and to nobody who may not log in", async () => {
    await addStaff(database, { ann: "agent", kim: "compliance", sam: "supervisor", root: "admin" });
    const owners: (string | null)[] = [];
    for (let n = 1; n <= 5; n += 1) {
      if (n === 4) await createStaffStore(database).changeUser("kim", { isDisabled: true });
      const id = `hand.${n}`;
      await add(database, newTask({ id, kind: "complaint", title: "complaint", at: after(n) }));
      owners.push((await tasks.get(id)).owner);
    }
    expect(owners).toEqual(["kim", "sam", "kim", "sam", "sam"]);
  });

  it("are owned by an administrator where nobody else answers for them, and by nobody in an empty company", async () => {
    const complaint = (id: string) => newTask({ id, kind: "complaint", title: "complaint" });
    await add(database, complaint("a"));
    await addStaff(database, { ann: "agent", root: "admin" });
    await add(database, complaint("b"));
    expect([(await tasks.get("a")).owner, (await tasks.get("b")).owner]).toEqual([null, "root"]);
  });

  it("have an owner at every level, and stay with whoever promised something by hand", async () => {
    await addStaff(database, { ann: "agent", sam: "supervisor" });
    const ownerOf = async (task: Partial<Parameters<typeof newTask>[0]> & { id: string }) => {
      await add(database, newTask(task));
      return (await tasks.get(task.id)).owner;
    };
    for (const level of ["red", "orange", "yellow", "blue"] as const)
      expect([level, await ownerOf({ id: level, level })]).toEqual([level, "sam"]);
    const byHand = { by: "ann", from: undefined };
    for (const kind of ["callback", "document", "waiver_review"] as const) {
      expect(await ownerOf({ id: `hand.${kind}`, kind, title: kind, ...byHand })).toBe("ann");
    }
    const complaint = { id: "hand.complaint", kind: "complaint", title: "complaint" } as const;
    expect(await ownerOf({ ...complaint, ...byHand })).toBe("sam");
  });

  it("notify by every way at once of red and orange, and of nothing else", async () => {
    for (const level of ["red", "orange", "yellow", "blue"] as const)
      await add(database, newTask({ id: level, level }));
    const { tasks: all } = await tasks.list({ state: "open" });
    expect(all.map(({ id, notices }) => [id, notices.map(({ channel }) => channel)])).toEqual([
      ["red", ["email", "sms", "webhook"]],
      ["orange", ["email", "sms", "webhook"]],
      ["yellow", []],
      ["blue", []],
    ]);
  });

  it("show the latest twenty of their notices", async () => {
    await add(database, newTask({ id: "a", level: "red" }), newTask({ id: "b", level: "red" }));
    const shown = async () => (await tasks.get("a")).notices;
    // One notice a way and occasion: six occasions by three ways are the last that all fit.
    for (let n = 1; n <= 6; n += 1) {
      expect((await shown()).map(({ occasion }) => occasion)).toHaveLength(3 * n);
      await tasks.moveClocks(after(n * 600_000));
    }
    const notices = await shown();
    expect(notices).toHaveLength(noticesShownMax);
    expect(notices.filter(({ occasion }) => occasion === "raise")).toHaveLength(2);
    expect(notices.at(-1)?.occasion).toBe("escalate-6");
    expect((await tasks.list({ state: "open" })).tasks.map((one) => one.notices.length)).toEqual([
      noticesShownMax,
      noticesShownMax,
    ]);
  });

  it("are listed by level, then by when they are due; done ones the latest first", async () => {
    await add(
      database,
      newTask({ id: "blue", level: "blue", dueAt: after(1) }),
      newTask({ id: "late", level: "orange", dueAt: after(9) }),
      newTask({ id: "soon", level: "orange", dueAt: after(2) }),
      newTask({ id: "red", level: "red", dueAt: after(99) }),
    );
    expect(await ids({ state: "open" })).toEqual(["red", "soon", "late", "blue"]);
    for (const [index, id] of ["late", "red"].entries())
      await tasks.close({ id, by: "sam", at: after(index), ...closing, outcome: "resolved" });
    expect(await ids({ state: "open" })).toEqual(["soon", "blue"]);
    expect(await ids({ state: "done" })).toEqual(["red", "late"]);
  });

  it("are found by owner, kind, level, case and breach", async () => {
    await add(
      database,
      newTask({ id: "a", kind: "callback", title: "callback", dueAt: after(0) }),
      newTask({ id: "b", caseId: "C-2" }),
    );
    await tasks.acknowledge({ id: "b", by: "sam", at: after(1) });
    await tasks.moveClocks(after(hourMs));
    expect(await ids({ state: "open", owner: "sam" })).toEqual(["b"]);
    expect(await ids({ state: "open", kind: "callback" })).toEqual(["a"]);
    expect(await ids({ state: "open", caseId: "C-2" })).toEqual(["b"]);
    expect(await ids({ state: "open", breached: true })).toEqual(["a"]);
    expect(await ids({ state: "open", breached: false })).toEqual(["b"]);
    expect(await ids({ state: "open", level: "orange" })).toEqual(["a"]);
  });

  it("come in pages that overlap nowhere and miss nothing, open and done", async () => {
    const names = Array.from({ length: 2 * pageRows + 1 }, (_, index) => `t${index}`);
    await add(
      database,
      ...names.map((id, index) =>
        // Many share a level and a moment: only the id tells them apart.
        newTask({ id, level: index % 2 === 0 ? "yellow" : "blue", dueAt: after(index % 3) }),
      ),
    );
    for (const state of ["open", "done"] as const) {
      const seen: string[] = [];
      for (let next: string | undefined; ;) {
        const page = await tasks.list({ state, after: next });
        seen.push(...page.tasks.map(({ id }) => id));
        if (page.next === null) break;
        next = page.next;
      }
      expect(seen.toSorted()).toEqual(names.toSorted());
      if (state === "open")
        for (const id of names)
          await tasks.close({ id, by: "sam", at: after(1), ...closing, outcome: "resolved" });
    }
    await expect(tasks.list({ state: "open", after: "x" })).rejects.toMatchObject({
      code: "FIELD_INVALID",
    });
  }, 60_000);

  it("are acknowledged by one person, who then has them", async () => {
    await add(database, newTask({ id: "a", level: "red" }));
    const deeds = ["sam", "kim"].map((by) => tasks.acknowledge({ id: "a", by, at: after(30_000) }));
    const results = await Promise.allSettled(deeds);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = results.find(({ status }) => status === "rejected");
    expect(lost).toMatchObject({ reason: { code: "TASK_STATE" } });
    const task = await tasks.get("a");
    expect(task.owner).toBe(task.acknowledgedBy);
    const again = await tasks.acknowledge({ id: "a", by: task.owner ?? "", at: after(99_000) });
    expect(again.acknowledgedAt).toBe(after(30_000));
  });

  it("are closed once, and stay as they were closed", async () => {
    await add(database, newTask({ id: "a" }));
    const close = (by: string) =>
      tasks.close({ id: "a", by, at: after(5), ...closing, outcome: "no_action" });
    const results = await Promise.allSettled([close("sam"), close("kim")]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const task = await tasks.get("a");
    expect(task).toMatchObject({ state: "done", cause: "why", action: "what", doneAt: after(5) });
    expect(task.acknowledgedBy).toBe(task.doneBy);
    const acknowledged = tasks.acknowledge({ id: "a", by: "ann", at: after(6) });
    await expect(acknowledged).rejects.toMatchObject({ code: "TASK_STATE" });
    await addStaff(database, { ann: "agent" });
    const assigned = tasks.assign({ id: "a", by: "root", owner: "ann", at: after(6) });
    await expect(assigned).rejects.toMatchObject({ code: "TASK_STATE" });
    expect(await tasks.get("a")).toEqual(task);
    await expect(tasks.get("b")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are given only to somebody who may log in", async () => {
    await addStaff(database, { sam: "supervisor", ann: "agent" });
    await createStaffStore(database).changeUser("ann", { isDisabled: true });
    await add(database, newTask({ id: "a" }));
    const give = (owner: string) => tasks.assign({ id: "a", by: "root", owner, at: after(1) });
    expect((await give("sam")).owner).toBe("sam");
    await expect(give("ann")).rejects.toMatchObject({ code: "NOT_FOUND", field: "owner" });
    await expect(give("nobody")).rejects.toMatchObject({ code: "NOT_FOUND", field: "owner" });
    expect(await tasks.owners()).toEqual([{ name: "sam", role: "supervisor" }]);
  });

  describe("a promised callback", () => {
    const promised = 2 * hourMs;
    const promise = () =>
      newTask({
        id: "call-0.9.callback",
        kind: "callback",
        title: "callback",
        caseId: "C-1001",
        at: after(-hourMs),
        dueAt: after(promised),
        from: { callId: "call-0", sequence: 9 },
      });
    const state = async () => (await tasks.get("call-0.9.callback")).state;

    it("is kept by a later call in which somebody speaks, and by no time that passes", async () => {
      await add(database, promise());
      await tasks.moveClocks(after(30 * 24 * hourMs));
      expect(await state()).toBe("open");
      const { call, opening } = await LoggedConversation.begin();
      await keep(opening, call);
      expect(await state()).toBe("open");
      await keep(await call.hear({}), call);
      expect(await tasks.get("call-0.9.callback")).toMatchObject({
        state: "done",
        outcome: "kept",
        cause: "later-call",
        action: "call-1",
        doneBy: null,
      });
    });

    it("is not kept by the call in which it was promised, nor by one that began before it", async () => {
      await add(database, { ...promise(), at: after(1) });
      const { call } = await LoggedConversation.begin();
      await keep(await call.hear({}), call);
      expect(await state()).toBe("open");
    });

    it.each([
      [-15 * 60_000 - 1, "open"],
      [-15 * 60_000, "done"],
      [10 * 60_000, "done"],
    ])("is kept by a call that nobody takes %i ms from its time: %s", async (offset, expected) => {
      const { call } = await LoggedConversation.begin({ channel: "voice", direction: "outbound" });
      const [entry] = await call.notice({ type: "line-end", cause: "no-answer" });
      if (entry === undefined) throw new TypeError("Expected an end of the call.");
      const atMs = Date.parse(entry.at) - offset;
      await add(database, { ...promise(), dueAt: new Date(atMs).toISOString() as never });
      await keep([entry], call);
      expect(await state()).toBe(expected);
    });

    it("gives way to a later promise of the same call", async () => {
      const { from } = promise();
      const later = {
        ...promise(),
        id: "call-0.12.callback",
        dueAt: after(3 * hourMs),
        from: { callId: from?.callId ?? "", sequence: 12 },
      };
      await add(database, promise(), { ...promise(), id: "call-0.10.callback" }, later);
      expect(await ids({ state: "open" })).toEqual(["call-0.12.callback"]);
      expect(await tasks.get("call-0.9.callback")).toMatchObject({ outcome: "superseded" });
      expect(await ids({ state: "done" })).toEqual(["call-0.9.callback"]);
    });
  });

  it("make the numbers of the board", async () => {
    const due = 2 * hourMs;
    const complaint = (id: string) =>
      newTask({ id, kind: "complaint", level: "orange", title: "complaint" });
    const callback = (id: string) =>
      newTask({ id, kind: "callback", title: "callback", dueAt: after(due) });
    await add(database, complaint("c1"), complaint("c2"), complaint("c3"));
    await add(database, callback("p1"), callback("p2"), callback("p3"), callback("p4"));
    await add(
      database,
      newTask({ id: "red", level: "red" }),
      newTask({ id: "red2", level: "red" }),
    );
    const close = (id: string, ms: number, outcome: "kept" | "not_kept" | "upheld") =>
      tasks.close({ id, by: "sam", at: after(ms), ...closing, outcome });
    await tasks.acknowledge({ id: "red", by: "sam", at: after(60_000) });
    await close("c1", due, "upheld");
    await close("c2", due + 1, "upheld");
    await close("p1", due + 10 * 60_000, "kept");
    await close("p2", due + 10 * 60_000 + 1, "kept");
    await close("p3", 1, "not_kept");
    const { call } = await LoggedConversation.begin();
    await keep(await call.hear({ triggers: ["human"] }), call);
    const at = (ms: number) => tasks.summary({ since: after(-hourMs), now: after(ms) });
    expect(await at(due)).toMatchObject({
      open: { red: 2, orange: 1, yellow: 1, blue: 0 },
      unansweredRed: 1,
      breached: 0,
      complaintsInTime: { of: 2, count: 1 },
      promisesKept: { of: 3, count: 1 },
      humanRequestsRefused: { of: 1, count: 0 },
    });
    const later = await at(due + 10 * 60_000 + 1);
    expect(later).toMatchObject({
      breached: 4,
      complaintsInTime: { of: 3, count: 1 },
      promisesKept: { of: 4, count: 1 },
    });
    // One minute, and what was closed without an acknowledgement of its own.
    const seconds = [60, 7_200, 7_200, 7_800, 7_800, 0];
    const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
    expect(later.meanAcknowledgeSeconds).toBeCloseTo(mean, 3);
    const nothing = await tasks.summary({ since: after(99 * hourMs), now: after(99 * hourMs) });
    expect(nothing).toMatchObject({
      meanAcknowledgeSeconds: null,
      complaintsInTime: { of: 0, count: 0 },
      humanRequestsRefused: { of: 0, count: 0 },
    });
  });
});
