import { beforeEach, describe, expect, it } from "vitest";
import { parseCase } from "../../../../domain/parse/parse-case.ts";
import { instantAt } from "../../../../server/clock.ts";
import { createCaseStore, type CaseStore } from "../../../../server/storage/cases/case-store.ts";
import type { Database } from "../../../../server/storage/database.ts";
import { emptyDatabase, storeKinds } from "../test-databases.ts";

const at = instantAt(Date.parse("2026-11-20T10:00:00+08:00"));

function caseOf(caseId: string, more: { debtorId?: string; idLast4?: string; name?: string }) {
  const { debtorId, idLast4, name = "陈伟" } = more;
  const parsed = parseCase({
    caseId,
    ...(debtorId === undefined ? {} : { debtorId }),
    creditor: "安信消费金融",
    product: "消费贷",
    currency: "CNY",
    debtor: { name, timezone: "Asia/Shanghai", language: "zh-CN", idLast4: idLast4 ?? "4567" },
    principal: "8000.00",
    interest: "0.00",
    lateFee: "0.00",
    balance: "8000.00",
    dueDate: "2026-10-15",
    balanceAsOf: "2026-11-19T08:00:00+08:00",
  });
  if (!parsed.success) throw new Error("Expected a sound case.");
  return parsed.value;
}

describe.each(storeKinds)("a hold in the %s store", (kind) => {
  let database: Database;
  let cases: CaseStore;

  const holdOf = async (caseId: string) => (await cases.stops(caseId)).hold;
  const setHold = (caseId: string, hold: 0 | 1) =>
    database.db.updateTable("cases").set({ hold }).where("case_id", "=", caseId).execute();

  beforeEach(async () => {
    database = await emptyDatabase(kind);
    cases = createCaseStore(database);
    await cases.add(caseOf("loan", { debtorId: "D-1" }), { at });
    await cases.add(caseOf("card", { debtorId: "D-1", name: "陈 伟", idLast4: "9999" }), { at });
    await cases.add(caseOf("lease", {}), { at });
    await cases.add(caseOf("namesake", { debtorId: "D-2", idLast4: "1111" }), { at });
  });

  it("is its person's: of their debtor's id, and of their name and fragment of identity", async () => {
    for (const caseId of ["loan", "card", "lease"]) expect(await holdOf(caseId)).toBe(false);
    await setHold("loan", 1);
    for (const caseId of ["loan", "card", "lease"]) expect(await holdOf(caseId)).toBe(true);
    await setHold("loan", 0);
    for (const caseId of ["loan", "card", "lease"]) expect(await holdOf(caseId)).toBe(false);
  });

  it("is told with the debt that it is on, by which it can be lifted", async () => {
    await setHold("loan", 1);
    const heldBy = async (caseId: string) => (await cases.view(caseId)).heldElsewhere;
    expect(await heldBy("card")).toBe("loan");
    expect(await heldBy("lease")).toBe("loan");
    expect(await heldBy("loan")).toBeNull();
    expect(await heldBy("namesake")).toBeNull();
  });

  it("is nobody else's, though the name be the same", async () => {
    await setHold("loan", 1);
    expect(await holdOf("namesake")).toBe(false);
  });
});
