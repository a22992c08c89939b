import { beforeEach, describe, expect, it } from "vitest";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import { instantAt } from "../../../server/clock.ts";
import { commitList } from "../../../server/imports/commit-list.ts";
import { importDebtorList } from "../../../server/imports/import-debtor-list.ts";
import { ImportService } from "../../../server/imports/import-service.ts";
import {
  batchRows,
  cellCharsMax,
  keepFileMs,
  pieceBytes,
  stalledMs,
  uploadsAtOnceMax,
} from "../../../server/imports/limits.ts";
import { readFront } from "../../../server/imports/list-head.ts";
import { proposeMapping } from "../../../server/imports/map/propose-mapping.ts";
import { openList } from "../../../server/imports/read/open-list.ts";
import { createAuditStore } from "../../../server/storage/audit-store.ts";
import { createCaseStore } from "../../../server/storage/cases/case-store.ts";
import type { Database } from "../../../server/storage/database.ts";
import { createImportStore } from "../../../server/storage/imports/import-store.ts";
import { silentLog, TestClock } from "../running-service.ts";
import { emptyDatabase, storeKinds } from "../storage/test-databases.ts";
import { listOf, sourceOf, streamOf, type Fields } from "./lists.ts";

const open = (database: Database) => ({
  audit: createAuditStore(database),
  cases: createCaseStore(database),
  imports: createImportStore(database),
});

describe.each(storeKinds)("a debtor list that is committed to the %s store", (kind) => {
  let database: Database;
  let store: ReturnType<typeof open>;
  const clock = new TestClock();

  beforeEach(async () => {
    database = await emptyDatabase(kind);
    store = open(database);
  });

  const put = (rows: readonly Fields[], more: object = {}) =>
    importDebtorList({
      stream: streamOf(listOf(...rows)),
      clock: clock.now,
      store,
      dryRun: false,
      ...more,
    });
  const bodyOf = async (caseId: string) => (await store.cases.view(caseId)).case;

  it("writes nothing unless it is told to", async () => {
    const { result, importId } = await put([{}, {}], { dryRun: undefined });
    expect(result.added).toBe(2);
    expect(importId).toBeUndefined();
    expect(await store.cases.count()).toBe(0);
    expect((await store.imports.list()).rows).toEqual([]);
  });

  it("takes the debtor's own address for mail, and no relative's", async () => {
    await put([{ 邮箱: " Li.Wei@Example.com ", 配偶邮箱: "wife@example.com" }]);
    const { debtor } = await bodyOf("C-1");
    expect(debtor).toMatchObject({ email: "li.wei@example.com" });
    expect(JSON.stringify(await bodyOf("C-1"))).not.toContain("wife");
  });

  it("says whose rules hold and what the debtor agreed to at that number, until a list says no", async () => {
    const row = { currency: "USD", phone: "(213) 373-4253", timezone: "America/Los_Angeles" };
    const number = "+12133734253";
    await put([{ ...row, place: "ca", consent_ai_voice: "2026-04-03", consent_text: "no" }]);
    const at = "2026-04-03T00:00:00-07:00";
    expect(await bodyOf("C-1")).toMatchObject({
      place: "US-CA",
      consents: { voice_ai: { at, number }, sms: false },
    });
    await put([{ ...row, consent_text: "2026-11-01 10:00" }]);
    expect(await bodyOf("C-1")).toMatchObject({
      place: "US-CA",
      consents: { voice_ai: { at, number }, sms: { at: "2026-11-01T10:00:00-08:00", number } },
    });
    await put([{ ...row, consent_ai_voice: "No" }]);
    expect(await bodyOf("C-1")).toMatchObject({ consents: { voice_ai: false } });
  });

  it("adds its sound rows as cases, leaves the others out, and is in the list of imports", async () => {
    const { result, importId } = await put([{ notes: "周五来电" }, { balance: "x" }, {}]);
    expect(result).toMatchObject({ rows: 3, added: 2, refused: 1 });
    expect(await bodyOf("C-1")).toMatchObject({
      balance: "8440.00",
      balanceAsOf: "2026-11-19T08:00:00+08:00",
      debtor: { name: "陈伟", phone: "+8613800000001", timezone: "Asia/Shanghai" },
      notes: "周五来电",
    });
    await expect(bodyOf("C-2")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await store.imports.list()).rows).toMatchObject([{ importId, state: "committed" }]);
  });

  it("changes a case that is there by what the list says, and by nothing else", async () => {
    await put([{ flags: "hardship", notes: "first" }]);
    const before = await store.cases.view("C-1");
    const offers = { instalments: [3, 6] };
    const changed = parseCase({ ...before.case, offers });
    if (!changed.success) throw new Error("Expected a sound case.");
    await store.cases.change(changed.value, { at: instantAt(clock.now()), version: 1 });
    const { result } = await put([{ balance: "9000.00", balance_as_of: "2026-11-20 08:00" }]);
    expect(result).toMatchObject({ added: 0, updated: 1 });
    // A list that was made before somebody spoke of their trouble does not make it unsaid.
    expect(await bodyOf("C-1")).toMatchObject({
      balance: "9000.00",
      offers,
      notes: "first",
      flags: ["hardship"],
    });
  });

  it("does nothing the second time, and refuses figures older than those that are there", async () => {
    await put([{}, {}]);
    const { result } = await put([{}, { balance_as_of: "2026-11-18" }]);
    expect(result).toMatchObject({ added: 0, updated: 0, unchanged: 1, refused: 1 });
    expect(result.byCode).toEqual({ BALANCE_OLDER: 1 });
    expect((await store.cases.view("C-1")).version).toBe(1);
  });

  it("refuses a debt that is in the store under another id, and names it", async () => {
    const account = { account: "A-7", debtor_id: "D-1" };
    await put([{ case_id: "old", ...account }]);
    const again = await put([
      { case_id: "new", ...account },
      { case_id: "renamed", account: "A-7", debtor_id: "", debtor_name: "陈伟" },
      { case_id: "joint", account: "A-7", debtor_id: "D-2", debtor_name: "李娜" },
      { case_id: "elsewhere", ...account, creditor: "别家机构" },
      { case_id: "old", ...account, tier: "B" },
    ]);
    // Within the list the first of a debtor's account stands; what the store has under another id does not.
    expect(again.result.issues.map(({ row, code }) => `${row} ${code}`)).toEqual([
      "2 ROW_DUPLICATE",
      "3 ROW_DUPLICATE",
      "6 ROW_DUPLICATE",
    ]);
    expect(again.result.issues[0]?.message).toContain("case old of the store");
    const fresh = await put([{ case_id: "old", ...account, tier: "B" }]);
    expect(fresh.result).toMatchObject({ updated: 1, refused: 0 });
    expect(await store.cases.count()).toBe(3);
  });

  it("links to a debtor whom only the store knows", async () => {
    await put([{ debtor_id: "D-1" }]);
    const rows = [
      { case_id: "C-5", linked_debtor: "D-1" },
      { case_id: "C-6", linked_debtor: "C-1" },
      { case_id: "C-7", linked_debtor: "D-2" },
    ];
    const { result } = await put(rows);
    expect(result).toMatchObject({ added: 2, byCode: { LINKED_DEBTOR_UNKNOWN: 1 } });
  });

  it("draws the arm of each case once; trouble and claims are no part of a trial", async () => {
    const holdOut = { share: 0.5, seed: "s" };
    const rows = Array.from({ length: 40 }, (_, at) => ({ flags: at === 0 ? "hardship" : "" }));
    const { result } = await put(rows, { holdOut });
    expect(Object.values(result.arms).reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await store.imports.armOf("C-1")).toBe("excluded");
    const arms = await Promise.all(rows.map((_, at) => store.imports.armOf(`C-${at + 1}`)));
    expect(new Set(arms)).toEqual(new Set(["excluded", "control", "ai"]));
    await put(rows, { holdOut: { share: 0.5, seed: "another" } });
    expect(await Promise.all(rows.map((_, at) => store.imports.armOf(`C-${at + 1}`)))).toEqual(
      arms,
    );
  });

  it("goes on after a crash where it was, and puts no row in twice", async () => {
    const text = listOf(...Array.from({ length: batchRows * 3 }, () => ({})));
    const service = new ImportService({ store, clock: clock.now, log: silentLog });
    const { importId, head } = await service.upload(streamOf(text), { fileName: "l", user: "u" });
    const mapping = proposeMapping(head?.columns.map(({ heading }) => heading) ?? []);
    await service.check(importId, { mapping, holdOut: null }, "u");
    await service.settled();
    const committedAt = instantAt(clock.now());
    const begin = { state: "committing", committedAt, at: committedAt } as const;
    await store.imports.change(importId, begin, ["checked"]);
    const list = await openList(sourceOf(text));
    // The process ends after two batches: nothing of it says a word of that.
    const end = commitList(list, await readFront(list), {
      importId,
      store,
      clock: clock.now,
      onRows(rows) {
        if (rows === batchRows * 2) throw new Error("the end");
      },
    });
    await expect(end).rejects.toThrow("the end");
    expect(await store.cases.count()).toBe(batchRows * 2);
    const other = new ImportService({ store, clock: clock.now, log: silentLog });
    await expect(other.commit(importId, "u")).rejects.toMatchObject({ code: "LIST_STATE" });
    clock.pass(stalledMs + 1);
    expect(await other.view(importId)).toMatchObject({ isStalled: true });
    await other.commit(importId, "u");
    await other.settled();
    expect(await other.view(importId)).toMatchObject({
      state: "committed",
      result: { added: batchRows * 3, updated: 0, unchanged: 0, refused: 0 },
      hasFile: false,
    });
    expect(await store.cases.count()).toBe(batchRows * 3);
  });

  it("is gone on with when the same file is given to the command again", async () => {
    const { importId } = await put([{}, {}]);
    const at = instantAt(clock.now());
    await store.imports.change(importId ?? "", { state: "committing", at }, ["committed"]);
    const again = await put([{}, {}]);
    expect(again).toMatchObject({ importId, result: { added: 2 } });
    expect((await store.imports.list()).rows).toMatchObject([{ importId, state: "committed" }]);
  });

  it("is put in once when two try at the same time", async () => {
    const { importId } = await put([{}]);
    if (importId === undefined) throw new Error("Expected an import.");
    const at = instantAt(clock.now());
    await store.imports.change(importId, { state: "committing", at }, ["committed"]);
    const batch = { importId, after: 2, upTo: 3, rows: [], holdOut: null, at };
    const tries = await Promise.allSettled([
      store.imports.apply(batch),
      store.imports.apply(batch),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is taken back: new cases go, changed ones are what they were, and those that were called stay", async () => {
    await put([{ case_id: "old", balance: "100.00" }]);
    clock.pass(60_000);
    const service = new ImportService({ store, clock: clock.now, log: silentLog });
    const { importId } = await put(
      [
        { case_id: "old", balance: "200.00", balance_as_of: "2026-11-20" },
        { case_id: "new" },
        { case_id: "called" },
      ],
      { holdOut: { share: 0.5, seed: "s" } },
    );
    clock.pass(60_000);
    const now = instantAt(clock.now());
    const call = { call_id: "call-1", case_id: "called", started_at: now, last_at: now };
    const facts = { ended_at: null, risk: 0, summary: "{}", outcome: "{}", search: "" };
    await database.db
      .insertInto("calls")
      .values({ ...call, ...facts, is_test_case: 0 })
      .execute();
    await service.undo(importId ?? "", { user: "admin", reason: "wrong file" });
    await service.settled();
    expect(await service.view(importId ?? "")).toMatchObject({
      state: "undone",
      undone: { back: 2, kept: 1 },
    });
    expect(await bodyOf("old")).toMatchObject({ balance: "100.00" });
    await expect(bodyOf("new")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await bodyOf("called")).toMatchObject({ balance: "8440.00" });
    expect(await store.imports.armOf("new")).toBeUndefined();
    await expect(
      service.undo(importId ?? "", { user: "admin", reason: "again" }),
    ).rejects.toMatchObject({ code: "LIST_STATE" });
  });
});

describe("the files of lists", () => {
  const clock = new TestClock();
  const service = async () => {
    const store = open(await emptyDatabase("embedded"));
    return new ImportService({ store, clock: clock.now, log: silentLog });
  };
  const who = { fileName: "list.csv", user: "u" };

  it("are removed when nobody has touched their list for a week, and not before", async () => {
    const lists = await service();
    const { importId } = await lists.upload(streamOf(listOf({})), who);
    clock.pass(keepFileMs);
    await lists.upload(streamOf(listOf({})), who);
    expect((await lists.view(importId)).hasFile).toBe(true);
    clock.pass(1);
    await lists.upload(streamOf(listOf({})), who);
    expect((await lists.view(importId)).hasFile).toBe(false);
  });

  it("are whole when they fill several pieces, and come in a few at a time", async () => {
    const lists = await service();
    const count = Math.ceil((1.5 * pieceBytes) / cellCharsMax);
    const text = listOf(
      ...Array.from({ length: count }, () => ({ notes: "n".repeat(cellCharsMax) })),
    );
    const { importId, head } = await lists.upload(streamOf(text, 100_000), who);
    if (head === null) throw new Error("Expected a head.");
    await lists.check(importId, { mapping: head.mapping, holdOut: null }, "u");
    await lists.settled();
    expect(await lists.view(importId)).toMatchObject({ result: { rows: count, added: count } });
  });

  it("are taken a few at the same time, and one more is asked to wait", async () => {
    const lists = await service();
    const gate = Promise.withResolvers<undefined>();
    async function* slow(): AsyncGenerator<Uint8Array> {
      await gate.promise;
      yield Buffer.from(listOf({}));
    }
    const uploads = Array.from({ length: uploadsAtOnceMax }, () => lists.upload(slow(), who));
    await expect(lists.upload(slow(), who)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    gate.resolve(undefined);
    await Promise.all(uploads);
    await lists.upload(streamOf(listOf({})), who);
  });
});
