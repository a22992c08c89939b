import type { DebtCase } from "../../../domain/case.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import { parseInstant, type Instant } from "../../../domain/calendar.ts";
import { roundPlanSchema, type Round } from "../../../server/protocol/rounds.ts";
import { instantAt } from "../../../server/clock.ts";
import { createCaseStore } from "../../../server/storage/cases/case-store.ts";
import type { Database } from "../../../server/storage/database.ts";
import { createRoundStore } from "../../../server/storage/rounds/round-store.ts";
import type { StoreKind } from "../../../server/storage/store-kind.ts";
import type { Deciding } from "../../../server/rounds/attempts/deciding.ts";
import { enrolCases } from "../../../server/rounds/treatment/enrol-cases.ts";
import { emptyDatabase } from "../storage/test-databases.ts";

/** A Friday, ten in the morning in Shanghai. */
export const fridayMs = Date.parse("2026-11-20T10:00:00+08:00");
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const act = { by: "sun", at: instantAt(fridayMs) };

/** One Chinese debtor's case, with a balance of this morning unless something else is said. */
export function caseOf(caseId: string, more: object = {}): DebtCase {
  const { debtor, ...rest } = more as { debtor?: object };
  const parsed = parseCase({
    caseId,
    creditor: "安信消费金融",
    product: "消费贷",
    place: "CN-31",
    currency: "CNY",
    debtor: {
      name: "陈伟",
      phone: phoneOf(caseId),
      idLast4: phoneOf(caseId).slice(-4),
      timezone: "Asia/Shanghai",
      language: "zh-CN",
      ...debtor,
    },
    principal: "8000.00",
    interest: "260.00",
    lateFee: "180.00",
    balance: "8440.00",
    dueDate: "2026-10-15",
    balanceAsOf: "2026-11-20T06:00:00+08:00",
    tier: "M2",
    ...rest,
  });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A mobile number of its own for each case. */
export function phoneOf(caseId: string): string {
  const n = Buffer.from(caseId).reduce((sum, byte) => (sum * 31 + byte) % 100_000_000, 7);
  return `+86138${String(n).padStart(8, "0")}`;
}

/** A store with cases and a clock that stands still until it is moved. */
export class RoundFixture {
  nowMs = fridayMs;
  readonly database: Database;
  readonly kind: StoreKind;

  constructor(database: Database) {
    this.database = database;
    this.kind = database.kind;
  }

  static async open(kind: StoreKind): Promise<RoundFixture> {
    return new RoundFixture(await emptyDatabase(kind));
  }

  /** The store as it was when it was new. */
  async reset(): Promise<void> {
    this.nowMs = fridayMs;
    const { db } = this.database;
    for (const table of ["cases", "marks", "calls", "rounds", "round_cases"] as const) {
      await db.deleteFrom(table).execute();
    }
    for (const table of ["attempts", "round_servers", "hour_answers", "payments"] as const) {
      await db.deleteFrom(table).execute();
    }
    await db.deleteFrom("promises").execute();
    await db.deleteFrom("case_arms").execute();
    await this.rounds.liftStop();
    await db.updateTable("dial_gate").set({ latest_at: "1970-01-01T00:00:00.000Z" }).execute();
  }

  get rounds() {
    return createRoundStore(this.database);
  }

  get cases() {
    return createCaseStore(this.database);
  }

  get at(): Instant {
    return parseInstant(new Date(this.nowMs).toISOString()) ?? act.at;
  }

  deciding(serverId = "server-1"): Deciding {
    const { db, kind } = this.database;
    return { db, kind, serverId, clock: () => Promise.resolve(this.nowMs) };
  }

  async addCases(...cases: readonly DebtCase[]): Promise<void> {
    for (const debt of cases) await this.cases.add(debt, { at: this.at });
  }

  /** A round of everything in the store, running, with every case in it. */
  async startRound(plan: object = {}): Promise<Round> {
    const parsed = roundPlanSchema.parse({
      name: "November",
      treatments: [{ id: "all", hoursBetween: 0 }],
      needsPeople: false,
      usesBestHour: false,
      linesMax: 100,
      ...plan,
    });
    const { id } = await this.rounds.add(parsed, act);
    while (await enrolCases(this.deciding(), id));
    return await this.rounds.change(id, "running", act);
  }

  async row(caseId: string) {
    return await this.database.db
      .selectFrom("round_cases")
      .selectAll()
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
  }

  async attempts(caseId?: string) {
    const rows = await this.database.db
      .selectFrom("attempts")
      .selectAll()
      .orderBy("attempt_id")
      .execute();
    return rows.filter((row) => caseId === undefined || row.case_id === caseId);
  }
}
