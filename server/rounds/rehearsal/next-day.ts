import { createHash } from "node:crypto";
import { formatDecimal, minorUnits, parseDecimal, subtractMoney } from "../../../domain/money.ts";
import { instantAt } from "../../clock.ts";
import type { RehearsalRequest } from "../../protocol/rehearsals.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import type { Deciding } from "../attempts/deciding.ts";

const hourMs = 3_600_000;

/**
 * What a day of a play brings from outside: of the promises whose day has come so many are paid, and every balance
 * that was fresh at the beginning is read anew, less what was paid. A balance that was stale stays so.
 */
export function nextDay({
  plan,
  request: { keptShare, seed },
  startMs,
}: {
  readonly plan: Pick<RoundPlan, "balanceAgeHoursMax">;
  readonly request: Pick<RehearsalRequest, "keptShare" | "seed">;
  readonly startMs: number;
}): (deciding: Deciding) => Promise<void> {
  const stale = new Set<string>();
  let isFirst = true;
  return async (deciding) => {
    const { db } = deciding;
    const at = instantAt(await deciding.clock(db));
    const rows = await db.selectFrom("cases").select(["case_id", "body"]).execute();
    const cases = rows.map((row) => ({ id: row.case_id, body: JSON.parse(row.body) as CaseBody }));
    if (isFirst) {
      const oldestMs = startMs - plan.balanceAgeHoursMax * hourMs;
      for (const { id, body } of cases) if (Date.parse(body.balanceAsOf) < oldestMs) stale.add(id);
      isFirst = false;
    }
    await db.transaction().execute(async (transaction) => {
      const due = await transaction
        .selectFrom("promises")
        .selectAll()
        .where("state", "=", "open")
        .where("due_at", "<=", instantAt(Date.parse(at) + 24 * hourMs))
        .execute();
      const paid = new Map<string, number>();
      for (const { call_id: callId, case_id: caseId, amount, currency } of due) {
        if (!isKept(`${seed}/${callId}`, keptShare)) continue;
        paid.set(caseId, amount);
        await transaction
          .insertInto("payments")
          .values({
            payment_id: `played-${callId}`,
            case_id: caseId,
            currency,
            amount,
            paid_at: at,
            posted_at: at,
            posted_by: "play",
          })
          .onConflict((conflict) => conflict.column("payment_id").doNothing())
          .execute();
      }
      for (const { id, body } of cases) {
        if (stale.has(id)) continue;
        await transaction
          .updateTable("cases")
          .set({ body: JSON.stringify(readAnew(body, at, paid.get(id))) })
          .where("case_id", "=", id)
          .execute();
      }
    });
  };
}

const isKept = (key: string, share: number): boolean =>
  createHash("sha256").update(key).digest().readUInt32BE(0) / 2 ** 32 < share;

function readAnew(body: CaseBody, balanceAsOf: string, paid: number | undefined): CaseBody {
  const balance = parseDecimal(body.balance);
  if (paid === undefined || balance === undefined) return { ...body, balanceAsOf };
  const left = subtractMoney(balance, minorUnits(paid));
  return { ...body, balanceAsOf, balance: formatDecimal(left) };
}
