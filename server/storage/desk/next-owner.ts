import type { Transaction } from "kysely";
import type { Role } from "../../protocol/staff.ts";
import type { Tables } from "../tables.ts";

/** Who answers for what presses, those of the first list that has anybody. */
const rolesByTurn: readonly (readonly Role[])[] = [["supervisor", "compliance"], ["admin"]];

/**
 * Whose turn it is to be given a task: of those who may log in, the one who was given something longest ago.
 * @param except whoever has it now and did not answer; passed over while there is anybody else.
 * @returns undefined in a company without any such person.
 */
export async function nextOwner(
  transaction: Transaction<Tables>,
  except: string | undefined,
): Promise<string | undefined> {
  let fallback: string | undefined;
  for (const roles of rolesByTurn) {
    const candidates = await transaction
      .selectFrom("users")
      .leftJoin("tasks", "tasks.owner", "users.name")
      .select(["users.name"])
      .select((row) => row.fn.max("tasks.owned_at").as("last"))
      .where("users.role", "in", roles)
      .where("users.is_disabled", "=", 0)
      .groupBy("users.name")
      .execute();
    const names = candidates
      .toSorted((a, b) => compare(a.last ?? "", b.last ?? "") || compare(a.name, b.name))
      .map(({ name }) => name);
    const next = names.find((name) => name !== except);
    if (next !== undefined) return next;
    fallback ??= names[0];
  }
  return fallback;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
