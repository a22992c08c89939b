import { beforeAll, describe, expect, it } from "vitest";
import { callId } from "../../../domain/ids.ts";
import { parseScoredRecord } from "../../../evaluation/score/scored-record.ts";
import type { QualityCallPage, QualityOverview } from "../../../server/protocol/quality.ts";
import type {
  Draw,
  QualityAgreement,
  QualityCallView,
  Review,
  ReviewQueue,
} from "../../../server/protocol/quality-reviews.ts";
import { ROLES, type Role } from "../../../server/protocol/staff.ts";
import { staffOf } from "../guard/staff-of.ts";
import type { StaffClient } from "../staff-client.ts";
import { storeKinds } from "../storage/test-databases.ts";
import { qualityWorld, recordedCalls, upload } from "./quality-world.ts";

const dayMs = 24 * 60 * 60 * 1000;

describe.each(storeKinds)("quality assurance over the %s store", (kind) => {
  let world: Awaited<ReturnType<typeof qualityWorld>>;
  const staff = {} as Record<Role, StaffClient>;
  let names: Record<Role, string>;

  beforeAll(async () => {
    world = await qualityWorld(kind);
    for (const role of ROLES) staff[role] = await staffOf(world.running, role);
    const entries = ROLES.map(async (role) => {
      const { body } = await staff[role].ask("GET", "/api/session");
      return [role, String(body["name"])] as const;
    });
    names = Object.fromEntries(await Promise.all(entries)) as Record<Role, string>;
  }, 60_000);

  const get = async <T>(client: StaffClient, path: string): Promise<T> => {
    const { status, body } = await client.ask("GET", path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body as unknown as T;
  };
  const list = (query = "") => get<QualityCallPage>(staff.qa, `/api/quality/calls${query}`);
  const view = (client: StaffClient, id: string) =>
    get<QualityCallView>(client, `/api/quality/calls/${id}`);
  const begin = async (client: StaffClient, callId: string, level: string) =>
    client.ask("POST", "/api/quality/reviews", { body: { callId, level } });
  const markAll = async (client: StaffClient, callId: string, level: string, verdict: string) => {
    const review = (await begin(client, callId, level)).body as unknown as Review;
    const { findings } = await view(client, callId);
    for (const { kind: what, detail, turn } of findings) {
      const body = { target: "finding", kind: what, detail, turn, verdict };
      await client.ask("PUT", `/api/quality/reviews/${review.id}/marks`, { body });
    }
    return review;
  };
  const finish = (client: StaffClient, { id }: Review) =>
    client.ask("POST", `/api/quality/reviews/${id}/finish`, { body: {} });

  it("scores an ended call after its end, and an open one not", async () => {
    const id = await world.openChat(["我是陈伟，后四位4567。", "我不想活了。"]);
    await world.score();
    expect((await list()).calls).toEqual([]);
    await world.services.calls.leave(callId(id));
    await world.score();
    const { calls } = await list();
    expect(calls).toMatchObject([
      { id, source: "live", state: "scored", agents: ["ai"], group: "ai", error: null },
    ]);
    expect(calls[0]?.scorer).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
    const { turns, call } = await view(staff.qa, id);
    expect(turns.map(({ speaker }) => speaker)).toContain("debtor");
    expect(call.steps?.open).toBe("yes");
  });

  it("notes that nobody said a word, and counts such a call in no mean", async () => {
    const { services } = world;
    const setup = await services.calls.setUp("C-1001", {
      id: services.calls.newCallId(),
      channel: "voice",
      direction: "outbound",
      locale: undefined,
    });
    await services.calls.noteUnanswered(setup, "no-answer");
    await world.score();
    expect((await list("?state=empty")).calls).toHaveLength(1);
    const { total, states } = await get<QualityOverview>(staff.qa, "/api/quality");
    expect([total.calls, states.empty]).toEqual([1, 1]);
  });

  it("brings recorded calls in, tells what was lost of each, and scores them", async () => {
    const file = { name: "calls-en.jsonl", text: recordedCalls };
    const done = await world.bring(staff.qa, {
      ...file,
      query: `&agent=${names.agent}&group=north`,
    });
    expect(done).toMatchObject({ state: "done", calls: 25, error: null });
    expect(done.notes[0]).toMatchObject({ format: "kindline", losses: { segmentCount: 0 } });
    const { calls } = await list("?source=imported");
    expect(calls).toHaveLength(25);
    expect(
      calls.every(({ state, agents }) => state === "scored" && agents[0] === names.agent),
    ).toBe(true);
    // The same file again makes no call twice.
    expect((await world.bring(staff.qa, file)).calls).toBe(25);
    expect((await list("?source=imported")).calls).toHaveLength(25);
  }, 60_000);

  it("names a part that cannot be used, and takes the rest", async () => {
    const [first = ""] = recordedCalls.split("\n");
    const mixed = `${first.replace('"de-001"', '"de-x"')}\n{"kindline": 7}\n`;
    const done = await world.bring(staff.qa, { name: "mixed.jsonl", text: mixed });
    expect(done.state).toBe("done");
    expect(done.notes).toContainEqual(expect.objectContaining({ code: "VERSION_UNKNOWN" }));
  });

  it("refuses an empty file", async () => {
    const { status, body } = await upload(staff.qa, { name: "nothing.txt", text: "" });
    expect([status, body.error?.code]).toEqual([400, "INPUT_EMPTY"]);
  });

  it("stops the reading of a file and goes on with it, without a call twice", async () => {
    // The same words on other days are other calls.
    const many = Array.from({ length: 4 }, (_, copy) =>
      recordedCalls.trimEnd().replaceAll("2026-11-", `202${copy}-11-`),
    ).join("\n");
    const { body } = await upload(staff.qa, { name: "many.jsonl", text: many });
    const path = `/api/quality/imports/${String(body["id"])}`;
    const stopped = await staff.qa.ask("POST", `${path}/stop`, { body: {} });
    expect(stopped.body["state"]).toBe("stopped");
    expect(Number(stopped.body["calls"])).toBeLessThan(100);
    const again = await staff.qa.ask("POST", `${path}/stop`, { body: {} });
    expect([again.status, again.body.error?.code]).toEqual([409, "IMPORT_STATE"]);
    await staff.qa.ask("POST", `${path}/resume`, { body: {} });
    await world.services.quality.recordings.look();
    const done = await world.services.store.quality.recordings.get(String(body["id"]));
    expect(done).toMatchObject({ state: "done", calls: 100 });
  }, 60_000);

  it("has behind every number of the overview as many calls as it says", async () => {
    const overview = await get<QualityOverview>(
      staff.qa,
      "/api/quality?source=imported&group=north",
    );
    const count = async (query: string) =>
      (await list(`?source=imported&group=north&${query}`)).calls.length;
    expect(overview.total.calls).toBe(25);
    for (const worst of ["critical", "major", "minor", "none"] as const)
      expect([worst, await count(`worst=${worst}`)]).toEqual([worst, overview.worst[worst]]);
    for (const { step, yes, no, cannotTell } of overview.steps) {
      expect([step, await count(`step=${step}&stepResult=yes`)]).toEqual([step, yes]);
      expect([step, await count(`step=${step}&stepResult=no`)]).toEqual([step, no]);
      expect([step, await count(`step=${step}&stepResult=cannot_tell`)]).toEqual([
        step,
        cannotTell,
      ]);
    }
    expect(overview.problems.length).toBeGreaterThan(3);
    for (const { kind: what, detail, calls, cannotTell } of overview.problems) {
      const part = detail === null ? "" : `&detail=${detail}`;
      expect(await count(`kind=${what}${part}`)).toBe(calls);
      expect(await count(`kind=${what}${part}&verdict=cannot_tell`)).toBe(cannotTell);
    }
    const { points } = await get<{ points: { calls: number }[] }>(
      staff.qa,
      "/api/quality/trend?by=month&source=imported&group=north",
    );
    expect(points.reduce((sum, point) => sum + point.calls, 0)).toBe(25);
  });

  it("scores anew on request, and what other scorers have judged", async () => {
    const { store } = world.services;
    const [call] = (await list("?source=live&state=scored")).calls;
    await store.database.db
      .updateTable("quality_calls")
      .set({ scorer: "0.0.1-old" })
      .where("call_id", "=", call?.id ?? "")
      .execute();
    expect((await list("?state=outdated")).calls.map(({ id }) => id)).toEqual([call?.id]);
    const { body } = await staff.qa.ask("POST", "/api/quality/rescore", { body: {} });
    expect(body["calls"]).toBe(1);
    await world.score();
    const [again] = (await list("?source=live&state=scored")).calls;
    expect(again).toMatchObject({ points: call?.points, scorer: call?.scorer });
  });

  it("draws twenty per cent of a week and ten of a month once they are over, reproducibly", async () => {
    world.clock.pass(31 * dayMs);
    // No session lasts that long.
    for (const role of ROLES) await staff[role].login(names[role], "a passphrase of my own");
    await world.score();
    const { draws } = await get<{ draws: Draw[] }>(staff.qa, "/api/quality/draws");
    const month = draws.find(({ level, period }) => level === "qa" && period === "2026-11");
    expect(month?.drawn).toBe(Math.ceil((month?.population ?? 0) / 10));
    expect(month?.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(month?.drawn);
    const checked = await get<Draw>(
      staff.qa,
      `/api/quality/draws/${encodeURIComponent("qa 2026-11")}`,
    );
    expect(checked.isReproducible).toBe(true);
    await world.score();
    const later = await get<{ draws: Draw[] }>(staff.qa, "/api/quality/draws");
    expect(later.draws).toHaveLength(draws.length);
  });

  it("draws now what a running period has, and then only what is new in it", async () => {
    await world.chat(["我是陈伟，后四位4567。"]);
    await world.score();
    const draw = async () =>
      (await staff.supervisor.ask("POST", "/api/quality/draws", { body: { level: "supervisor" } }))
        .body as unknown as { draws: Draw[] };
    const { draws } = await draw();
    const made = draws.find(({ madeBy }) => madeBy === names.supervisor);
    expect(made).toMatchObject({ level: "supervisor", population: 1, drawn: 1 });
    expect((await draw()).draws).toHaveLength(draws.length);
    const { items } = await get<ReviewQueue>(
      staff.supervisor,
      "/api/quality/queue?level=supervisor",
    );
    expect(items.map(({ period }) => period)).toContain(made?.period);
  });

  /** The call that two have reviewed: which one it is was drawn. */
  let twiceReviewed: string | undefined;

  it("lets two people review a drawn call blind to each other, and no third", async () => {
    const { items } = await get<ReviewQueue>(staff.qa, "/api/quality/queue?level=qa");
    const item = items.find(({ call }) => call.found > 0);
    if (item === undefined) throw new Error("Expected a drawn call with a finding.");
    const { id } = item.call;
    const first = await markAll(staff.qa, id, "qa", "right");
    expect((await finish(staff.qa, first)).status).toBe(200);
    const left = await get<ReviewQueue>(staff.qa, "/api/quality/queue?level=qa");
    expect(left.items.map(({ call }) => call.id)).not.toContain(id);
    expect((await view(staff.compliance, id)).others).toEqual([]);
    const second = await markAll(staff.compliance, id, "qa", "wrong");
    expect((await view(staff.compliance, id)).others).toEqual([]);
    const third = await begin(staff.supervisor, id, "qa");
    expect([third.status, third.body.error?.code]).toEqual([409, "REVIEW_TAKEN"]);
    await finish(staff.compliance, second);
    expect((await view(staff.compliance, id)).others.map(({ reviewer }) => reviewer)).toEqual([
      names.qa,
    ]);
    const agreement = await get<QualityAgreement>(staff.qa, "/api/quality/agreement");
    expect(agreement.doubles).toBe(1);
    expect(agreement.all.onlyFirst + agreement.all.onlySecond).toBeGreaterThan(0);
    twiceReviewed = id;
  });

  it("finishes a review only when every finding has its word; a word can be taken back", async () => {
    const { calls } = await list("?source=imported&kind=forbidden");
    const call = calls.find(({ id, found }) => found > 0 && id !== twiceReviewed);
    const review = (await begin(staff.supervisor, call?.id ?? "", "free"))
      .body as unknown as Review;
    const early = await finish(staff.supervisor, review);
    expect([early.status, early.body.error?.code]).toEqual([409, "REVIEW_INCOMPLETE"]);
    await markAll(staff.supervisor, call?.id ?? "", "free", "right");
    const added = {
      target: "finding",
      kind: "interrupted",
      detail: null,
      turn: 1,
      verdict: "added",
    };
    const marks = `/api/quality/reviews/${review.id}`;
    const { body } = await staff.supervisor.ask("PUT", `${marks}/marks`, { body: added });
    const before = (body as unknown as Review).marks.length;
    const { verdict: _verdict, ...place } = added;
    const undone = await staff.supervisor.ask("POST", `${marks}/unmark`, { body: place });
    expect((undone.body as unknown as Review).marks).toHaveLength(before - 1);
    expect((await finish(staff.supervisor, review)).status).toBe(200);
    const late = await staff.supervisor.ask("PUT", `${marks}/marks`, { body: added });
    expect([late.status, late.body.error?.code]).toEqual([409, "REVIEW_STATE"]);
    const other = await staff.qa.ask("PUT", `${marks}/marks`, { body: added });
    expect(other.body.error?.code).toBe("REVIEW_STATE");
    expect((await staff.supervisor.ask("POST", `${marks}/reopen`, { body: {} })).status).toBe(200);
    await finish(staff.supervisor, review);
  });

  it("shows agents their own calls alone, takes their objection, and somebody else decides", async () => {
    const own = await get<QualityCallPage>(staff.agent, "/api/quality/own");
    expect(own.calls.length).toBe(25);
    expect((await staff.agent.ask("GET", "/api/quality")).status).toBe(403);
    const [foreign] = (await list("?source=live&state=scored")).calls;
    expect((await staff.agent.ask("GET", `/api/quality/calls/${foreign?.id}`)).status).toBe(404);
    const call = own.calls.find(({ found }) => found > 0);
    const id = call?.id ?? "";
    const { findings } = await view(staff.agent, id);
    const path = `/api/quality/calls/${id}/objections`;
    const text = "I only repeated what the debtor had asked.";
    const unknown = await staff.agent.ask("POST", path, { body: { findingKey: "x|y|9", text } });
    expect(unknown.body.error?.code).toBe("NOT_FOUND");
    const body = { findingKey: findings[0]?.key, text };
    const foreignWord = await staff.qa.ask("POST", path, { body });
    expect(foreignWord.status).toBe(403);
    expect((await staff.agent.ask("POST", path, { body })).status).toBe(201);
    const { items } = await get<ReviewQueue>(staff.qa, "/api/quality/queue");
    expect(items[0]).toMatchObject({ level: "objection", call: { id } });
    const [objection] = (await view(staff.qa, id)).objections;
    const decide = (client: StaffClient) =>
      client.ask("POST", `/api/quality/objections/${objection?.id}/decide`, {
        body: { decision: "upheld", reason: "The words answer a question." },
      });
    expect((await decide(staff.agent)).status).toBe(403);
    expect((await decide(staff.qa)).status).toBe(204);
    expect((await decide(staff.compliance)).status).toBe(404);
    expect((await view(staff.agent, id)).objections).toMatchObject([
      { decision: "upheld", decidedBy: names.qa, text },
    ]);
    // Nobody reviews a call of their own.
    const mine = await begin(staff.agent, id, "supervisor");
    expect([mine.status, mine.body.error?.code]).toEqual([403, "FORBIDDEN"]);
    expect((await begin(staff.agent, id, "self")).status).toBe(201);
  });

  it("exports what was reviewed without personal data, as the scorers are measured by it", async () => {
    const response = await fetch(`${world.running.url}/api/quality/review-set`, {
      headers: { cookie: staff.qa.cookie },
    });
    const text = await response.text();
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(parseScoredRecord(line).success).toBe(true);
      expect(line["labels"]).toMatchObject({
        steps: { open: { done: expect.anything() as unknown } },
        findings: expect.any(Array) as unknown,
      });
      expect(line["import"]).toBeUndefined();
    }
    const people = [...recordedCalls.matchAll(/"debtor": \{"name": "([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(people.filter((name) => text.includes(name ?? ""))).toEqual([]);
    expect(lines.some((line) => (line["labels"] as { findings: [] }).findings.length > 0)).toBe(
      true,
    );
  });

  it("drives a call anew beside what was said, counting up to the divergence", async () => {
    const [call] = (await list("?source=imported&group=north")).calls;
    const { status, body } = await staff.qa.ask("GET", `/api/quality/calls/${call?.id}/redrive`);
    expect(status).toBe(200);
    const { turns, divergence } = body as unknown as {
      turns: { n: number; recorded: string; today: string; counts: boolean }[];
      divergence: { n: number } | null;
    };
    expect(turns[0]).toMatchObject({ n: 0, counts: true });
    expect(
      turns.every(({ n, counts }) => counts === (divergence === null || n < divergence.n)),
    ).toBe(true);
  });

  it("reports a month with examples to listen to, as a page and as a table", async () => {
    const path = "/api/quality/reports/2026-11";
    const report = await get<{
      months: string[];
      problems: { monthly: { calls: number; of: number }[]; examples: { callId: string }[] }[];
    }>(staff.qa, path);
    expect(report.months).toEqual(["2026-08", "2026-09", "2026-10", "2026-11"]);
    for (const { monthly, examples } of report.problems) {
      expect(monthly.at(-1)?.calls).toBeGreaterThan(0);
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.length).toBeLessThanOrEqual(3);
    }
    const send = async (end: string) => {
      const headers = { cookie: staff.qa.cookie };
      const response = await fetch(`${world.running.url}${path}/${end}`, { headers });
      return Buffer.from(await response.arrayBuffer()).toString("utf8");
    };
    const page = await send("html?language=zh");
    expect(page).toContain("质检月报");
    expect(page).toContain(`/quality/calls/${report.problems[0]?.examples[0]?.callId}`);
    expect(page).not.toContain("<script");
    const csv = await send("csv");
    expect(csv.split("\r\n")[0]).toBe("\ufeffsection,name,detail,month,calls,of,share");
    const bad = await staff.qa.ask("GET", "/api/quality/reports/2026-13");
    expect(bad.body.error?.code).toBe("FIELD_INVALID");
  });

  it("keeps runs of replay, and lets go of them", async () => {
    const row = { id: "a", ok: true, failed: [], score: { points: { total: 90 }, findings: [] } };
    const kept = await staff.qa.ask("POST", "/api/quality/runs?name=before", {
      body: `${JSON.stringify(row)}\n`,
      headers: { "content-type": "application/octet-stream" },
    });
    expect(kept.body).toMatchObject({ name: "before", calls: 1, meanPoints: 90 });
    await staff.qa.ask("DELETE", `/api/quality/runs/${String(kept.body["id"])}`);
    expect(await get(staff.qa, "/api/quality/runs")).toEqual({ runs: [] });
  });

  it.each([
    ["/api/quality", ["supervisor", "qa", "compliance", "admin"]],
    ["/api/quality/own", ["agent", "supervisor", "qa", "compliance", "admin"]],
    ["/api/quality/review-set", ["supervisor", "qa", "compliance", "admin"]],
    ["/api/quality/imports", ["supervisor", "qa", "admin"]],
  ])("answers %s to those who may ask: %j", async (path, allowed) => {
    const able = [];
    for (const role of ROLES) {
      const headers = { cookie: staff[role].cookie };
      const { status } = await fetch(`${world.running.url}${path}`, { headers });
      if (status === 200) able.push(role);
      else expect(status).toBe(403);
    }
    expect(able).toEqual(allowed);
  });
});
