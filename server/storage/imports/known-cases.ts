import { sql } from "kysely";
import type { KnownCases } from "../../imports/check-rows.ts";
import { accountOfBody, debtorOfBody } from "../cases/case-keys.ts";
import type { Database } from "../database.ts";

/** What the store knows of the cases of a list. */
export const knownCases = ({ db, kind }: Pick<Database, "db" | "kind">): KnownCases => ({
  async bodies(caseIds) {
    if (caseIds.length === 0) return new Map();
    const rows = await db
      .selectFrom("cases")
      .select(["case_id", "body", "hold", "frozen"])
      .where("case_id", "in", caseIds)
      .execute();
    return new Map(
      rows.map(({ case_id: id, body, hold, frozen }) => [
        id,
        { body, isQuiet: hold === 1 || frozen === 1 },
      ]),
    );
  },
  async knownIds(ids) {
    if (ids.length === 0) return new Set();
    const debtor = debtorOfBody(kind);
    const rows = await db
      .selectFrom("cases")
      .select(["case_id", debtor.as("debtor_id")])
      .where((row) =>
        row.or([row("case_id", "in", ids), sql<boolean>`${debtor} in (${sql.join(ids)})`]),
      )
      .execute();
    return new Set(rows.flatMap(({ case_id: id, debtor_id: debtorId }) => [id, debtorId]));
  },
  async accounts(accounts) {
    if (accounts.length === 0) return [];
    const rows = await db
      .selectFrom("cases")
      .select("body")
      .where(sql<boolean>`${accountOfBody(kind)} in (${sql.join(accounts)})`)
      .execute();
    return rows.map(({ body }) => {
      const { caseId, account, creditor, debtorId, debtor } = JSON.parse(body) as ListedBody;
      return { caseId, account, creditor, debtorId, debtorName: debtor.name };
    });
  },
});

/** What a case that came by a list says of its debt. */
interface ListedBody {
  readonly caseId: string;
  readonly account: string;
  readonly creditor: string;
  readonly debtorId?: string;
  readonly debtor: { readonly name: string };
}
