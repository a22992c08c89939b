import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { callId } from "../../../../domain/ids.ts";
import { instantAt } from "../../../../server/clock.ts";
import { pageRows } from "../../../../server/limits.ts";
import type { Database } from "../../../../server/storage/database.ts";
import { hasFindings } from "../../../../server/storage/quality/finding-predicate.ts";
import {
  createFindingStore,
  type FindingStore,
} from "../../../../server/storage/quality/finding-store.ts";
import {
  callStartedMs,
  heard,
  heldBack,
  logCall,
  opening,
  said,
  visitFinding,
} from "../../guard/logged-call.ts";
import { emptyDatabase, storeKinds } from "../test-databases.ts";

const mark = { verdict: "right", note: null, by: "qa", at: instantAt(callStartedMs) } as const;

describe.each(storeKinds)("findings on the %s store", (kind) => {
  let database: Database;
  let store: FindingStore;
  const places = async (query: Parameters<FindingStore["list"]>[0]) =>
    (await store.list(query)).rows.map((row) => `${row.callId} ${row.sequence}`);

  beforeAll(async () => {
    database = await emptyDatabase(kind);
    store = createFindingStore(database);
    await logCall(database, opening("cn-1"), [
      said(1, "您好。"),
      heldBack("上门", [visitFinding]),
      // What a debtor writes may look like anything.
      heard(2, '{"findings":[{"family":"F05"}],"type":"sentence-block"}'),
      said(3, "再见。", [{ ...visitFinding, family: "F07", severity: "warn", action: "log" }]),
    ]);
    const later = callStartedMs + 60_000;
    const american = [heldBack("We will visit.", [visitFinding])];
    await logCall(database, opening("us-1", "us"), american, later);
  });

  it("come the newest first, without what the guard had nothing to say of", async () => {
    expect(await places({})).toEqual(["us-1 2", "cn-1 5", "cn-1 3"]);
  });

  it("are found by family, by jurisdiction, and by when they were", async () => {
    expect(await places({ family: "F05" })).toEqual(["us-1 2", "cn-1 3"]);
    expect(await places({ jurisdiction: "cn", family: "F07" })).toEqual(["cn-1 5"]);
    expect(await places({ family: "F01" })).toEqual([]);
    const [at, next] = [instantAt(callStartedMs + 2_000), instantAt(callStartedMs + 4_000)];
    expect(await places({ from: at, to: next })).toEqual(["cn-1 3"]);
  });

  it("carry the latest mark until it is taken back", async () => {
    const place = { callId: callId("cn-1"), sequence: 3 };
    await store.mark(place, mark);
    await store.mark(place, { ...mark, verdict: "false_block", note: "an offer" });
    const { rows } = await store.list({ jurisdiction: "cn" });
    expect(rows.map((row) => row.mark?.verdict)).toEqual([undefined, "false_block"]);
    expect(rows[1]?.mark).toEqual({ ...mark, verdict: "false_block", note: "an offer" });
    await store.unmark(place);
    await expect(store.unmark(place)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("list a sentence that was let through once somebody says that it was missed", async () => {
    const place = { callId: callId("cn-1"), sequence: 2 };
    await store.mark(place, { ...mark, verdict: "missed" });
    expect(await places({ jurisdiction: "cn" })).toEqual(["cn-1 5", "cn-1 3", "cn-1 2"]);
    await store.unmark(place);
    expect(await places({ jurisdiction: "cn" })).toEqual(["cn-1 5", "cn-1 3"]);
  });

  it("come in pages that overlap nowhere and miss nothing", async () => {
    const many = await emptyDatabase(kind);
    const paged = createFindingStore(many);
    const events = Array.from({ length: pageRows }, () => heldBack("上门", [visitFinding]));
    // Two calls with the very same moments.
    for (const id of ["cn-a", "cn-b"]) await logCall(many, opening(id), events);
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const { rows, next } = await paged.list({ after });
      seen.push(...rows.map((row) => `${row.callId} ${row.sequence}`));
      if (next === null) break;
      after = next;
    }
    expect(seen).toHaveLength(2 * pageRows);
    expect(new Set(seen).size).toBe(2 * pageRows);
    await expect(paged.list({ after: "x" })).rejects.toMatchObject({ code: "FIELD_INVALID" });
  });

  it("are read through an index of their own", async () => {
    // A table as small as this one is read whole where the planner may choose.
    if (kind === "postgres") await sql`set enable_seqscan = off`.execute(database.db);
    const explain = sql.raw(kind === "postgres" ? "explain" : "explain query plan");
    const { rows } = await sql`${explain} select * from events where ${hasFindings}
      order by at desc`.execute(database.db);
    expect(JSON.stringify(rows)).toContain("events_with_findings");
  });
});
