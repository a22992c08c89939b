import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { QualityCallPage } from "../../../server/protocol/quality.ts";
import type {
  ImportRemoved,
  QualityImport,
  QualityImportPage,
  Review,
} from "../../../server/protocol/quality-reviews.ts";
import { staffOf } from "../guard/staff-of.ts";
import { wavOf } from "../recordings-import/wav-files.ts";
import type { StaffClient } from "../staff-client.ts";
import { storeKinds } from "../storage/test-databases.ts";
import { qualityWorld, recordedCalls, upload } from "./quality-world.ts";

const lines = recordedCalls.trimEnd().split("\n");

/** The same words on another day are another call. */
const onDay = (line: number, year: number): string =>
  (lines[line] ?? "").replaceAll("2026-11-", `${year}-11-`);

const transcript = `Agent: Good morning, this is Jane from Example Bank. This call is recorded.
Customer: Yes, what is it about?
Agent: May I ask who I am speaking with, and the last four of your identity number?
Customer: This is Robert Miller, four five six seven.
`;

describe.each(storeKinds)("files of recordings over the %s store", (kind) => {
  let world: Awaited<ReturnType<typeof qualityWorld>>;
  let qa: StaffClient;

  beforeAll(async () => {
    world = await qualityWorld(kind);
    qa = await staffOf(world.running, "qa");
    // Scorers and readers are loaded with the first file.
    const first = await world.bring(qa, {
      name: "first.txt",
      text: `${transcript}Customer: No.\n`,
    });
    await remove(first.id);
  }, 120_000);

  const list = async (query = ""): Promise<QualityImportPage> =>
    (await qa.ask("GET", `/api/quality/imports${query}`)).body as unknown as QualityImportPage;
  const callsOf = async ({ id }: QualityImport): Promise<QualityCallPage["calls"]> =>
    ((await qa.ask("GET", `/api/quality/calls?importId=${id}`)).body as unknown as QualityCallPage)
      .calls;
  const remove = (id: string) => qa.ask("DELETE", `/api/quality/imports/${id}`);

  it("do all that are sound where one among them is bad, and name that one with its reason", async () => {
    const wav = wavOf([new Int16Array(8_000)]);
    const good = await world.bring(qa, { name: "calls/good.txt", text: transcript });
    const cut = wav.subarray(0, 44).toString("latin1");
    const bad = await world.bring(qa, { name: "calls/bad.wav", text: cut });
    expect(good).toMatchObject({ state: "done", calls: 1, bad: 0, error: null });
    expect(bad).toMatchObject({ name: "calls/bad.wav", state: "failed", calls: 0, bad: 1 });
    expect(bad.error).toMatch(/^[A-Z_]+$/);
    expect(bad.notes[0]).toMatchObject({ code: bad.error });
    const { imports, counts } = await list("?show=bad");
    expect(imports.map(({ name }) => name)).toEqual(["calls/bad.wav"]);
    expect(counts).toEqual({ all: 2, working: 0, done: 1, bad: 1 });
    // What has failed waits until somebody says so, and fails again where nothing has changed.
    await qa.ask("POST", `/api/quality/imports/${bad.id}/resume`, { body: {} });
    await world.services.quality.recordings.look();
    const again = await world.services.store.quality.recordings.get(bad.id);
    expect(again).toMatchObject({ state: "failed", bad: 1 });
  }, 90_000);

  it("make one call of a file that is given twice, dated as the file was", async () => {
    const query = `&modifiedAt=${Date.UTC(2026, 9, 5, 8, 30)}`;
    const first = await world.bring(qa, { name: "once.txt", text: `${transcript}\n`, query });
    const [call] = await callsOf(first);
    expect(call).toMatchObject({ startedAt: "2026-10-05T08:30:00.000Z", source: "imported" });
    const second = await world.bring(qa, { name: "twice.txt", text: `${transcript}\n`, query });
    expect(second.calls).toBe(1);
    expect(await callsOf(second)).toEqual([]);
    const future = `&modifiedAt=${Date.UTC(2099, 0)}`;
    const ahead = await world.bring(qa, {
      name: "ahead.txt",
      text: `${transcript}Customer: Go on.\n`,
      query: future,
    });
    expect(Date.parse((await callsOf(ahead))[0]?.startedAt ?? "")).toBeLessThan(Date.UTC(2099, 0));
    const bad = await upload(qa, { name: "x.txt", text: transcript, query: "&modifiedAt=now" });
    expect([bad.status, bad.body.error?.code]).toEqual([400, "FIELD_INVALID"]);
  }, 90_000);

  it("name a bad line behind hundreds of good ones", async () => {
    const good = Array.from({ length: 203 }, (_, at) => onDay(at % 4, 1990 + Math.floor(at / 4)));
    const text = [...good, '{"kindline": 7}'].join("\n");
    const answer = await upload(qa, { name: "many.jsonl", text });
    await world.services.quality.recordings.look();
    const file = await world.services.store.quality.recordings.get(String(answer.body["id"]));
    expect(file).toMatchObject({ state: "done", calls: 203, bad: 1 });
    const faults = file.notes.filter((note) => "code" in note);
    expect(faults).toMatchObject([{ code: "VERSION_UNKNOWN", line: 204 }]);
    expect((await remove(file.id)).body).toEqual({ removed: 203, kept: 0 });
  }, 60_000);

  it("go with their calls and their sound, but for what people have reviewed", async () => {
    const text = [onDay(0, 1980), onDay(1, 1980), onDay(2, 1980)].join("\n");
    const file = await world.bring(qa, { name: "three.jsonl", text });
    const [first, second, third] = await callsOf(file);
    const sound = (id = ""): string => join(world.recordingsDir, `${id}.wav`);
    for (const call of [first, second, third]) writeFileSync(sound(call?.id), "sound");
    const body = { callId: first?.id, level: "free" };
    const review = (await qa.ask("POST", "/api/quality/reviews", { body }))
      .body as unknown as Review;
    const removed = (await remove(file.id)).body as unknown as ImportRemoved;
    expect(removed).toEqual({ removed: 2, kept: 1 });
    expect([first, second, third].map((call) => existsSync(sound(call?.id)))).toEqual([
      true,
      false,
      false,
    ]);
    expect((await callsOf(file)).map(({ id }) => id)).toEqual([first?.id]);
    expect((await qa.ask("GET", `/api/quality/calls/${second?.id}`)).status).toBe(404);
    expect((await world.services.store.quality.reviews.get(review.id)).callId).toBe(first?.id);
    const { db } = world.services.store.database;
    const left = await db
      .selectFrom("quality_findings")
      .select("call_id")
      .where("call_id", "in", [second?.id ?? "", third?.id ?? ""])
      .execute();
    expect(left).toEqual([]);
    const gone = await remove(file.id);
    expect([gone.status, gone.body.error?.code]).toEqual([404, "NOT_FOUND"]);
  });

  it("are not taken back while they wait, and a score that comes too late is no finding of nothing", async () => {
    const { recordings, scores } = world.services.store.quality;
    const waiting = await recordings.add({
      name: "elsewhere.wav",
      bytes: 1,
      options: { agent: "unknown", group: "imported" },
      by: "test",
      at: "2026-11-20T00:00:00.000Z",
    });
    const refused = await remove(waiting.id);
    expect([refused.status, refused.body.error?.code]).toEqual([409, "IMPORT_STATE"]);
    expect((await list("?show=working")).imports.map(({ id }) => id)).toEqual([waiting.id]);
    await qa.ask("POST", `/api/quality/imports/${waiting.id}/stop`, { body: {} });
    expect((await remove(waiting.id)).body).toEqual({ removed: 0, kept: 0 });
    const good = await world.bring(qa, { name: "good.jsonl", text: onDay(3, 1970) });
    const [known] = await callsOf(good);
    const { score } = await world.services.store.quality.calls.get(known?.id ?? "");
    if (score === null) throw new Error("Expected a call that is scored.");
    await scores.keep("rec-gone", {
      score: { ...score, findings: [] },
      places: [{ fromMs: 0, toMs: 1, agent: "unknown" }],
      scorer: "1",
      at: "2026-11-20T00:00:00.000Z",
    });
    const { db } = world.services.store.database;
    const agents = db.selectFrom("quality_agents").select("agent");
    expect(await agents.where("call_id", "=", "rec-gone").execute()).toEqual([]);
  });

  it("are listed by pages, the newest first", async () => {
    const { recordings } = world.services.store.quality;
    for (let at = 0; at < 55; at += 1) {
      await recordings.add({
        name: `page-${at}.txt`,
        bytes: 1,
        options: { agent: "unknown", group: "imported" },
        by: "test",
        at: new Date(Date.UTC(2030, 0, 1, 0, at)).toISOString(),
      });
    }
    const first = await list();
    expect(first.imports[0]?.name).toBe("page-54.txt");
    const second = await list(`?after=${encodeURIComponent(first.next ?? "")}`);
    const names = [...first.imports, ...second.imports].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(first.counts.all);
    expect(second.next).toBeNull();
  });
});
