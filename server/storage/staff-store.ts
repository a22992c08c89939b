import type { Kysely, Transaction } from "kysely";
import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Role, StaffUser } from "../protocol/staff.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Somebody who may log in, with what only the login may see. */
export interface StoredUser extends StaffUser {
  /** argon2id, in the PHC string format. */
  readonly password: string;
  readonly mustChangePassword: boolean;
  /** Wrong passwords in a row. */
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

type UserChange = Partial<
  Pick<
    StoredUser,
    | "role"
    | "isDisabled"
    | "password"
    | "mustChangePassword"
    | "failures"
    | "lockedUntil"
    | "lastLoginAt"
  >
>;

/** Who may log in, and who is logged in. */
export interface StaffStore {
  user(name: string): Promise<StoredUser | undefined>;
  users(): Promise<readonly StoredUser[]>;
  /** @throws KindlineError USER_EXISTS. */
  addUser(user: { name: string; role: Role; password: string; at: Instant }): Promise<void>;
  changeUser(name: string, change: UserChange): Promise<void>;
  /**
   * Changes what somebody may do, unless nobody would be left who may manage users.
   * @throws KindlineError LAST_ADMIN.
   */
  changeRights(name: string, change: Pick<UserChange, "role" | "isDisabled">): Promise<void>;
  /** One more wrong password in a row. @returns how many it are now. */
  countFailure(name: string): Promise<number>;
  addSession(session: {
    tokenHash: string;
    user: string;
    at: Instant;
    expiresAt: Instant;
  }): Promise<void>;
  /** The name of the user of a session that has not expired. */
  sessionUser(tokenHash: string, at: Instant): Promise<string | undefined>;
  endSession(tokenHash: string): Promise<void>;
  /** Ends all sessions of a user: their password or rights have changed. */
  endSessionsOf(user: string): Promise<void>;
}

export function createStaffStore({ db }: Pick<Database, "db">): StaffStore {
  return {
    async user(name) {
      const row = await db
        .selectFrom("users")
        .selectAll()
        .where("name", "=", name)
        .executeTakeFirst();
      return row === undefined ? undefined : toUser(row);
    },
    async users() {
      return (await db.selectFrom("users").selectAll().orderBy("name").execute()).map(toUser);
    },
    addUser: (user) => addUser(db, user),
    async changeUser(name, change) {
      await db.updateTable("users").set(toColumns(change)).where("name", "=", name).execute();
    },
    changeRights: (name, change) =>
      db.transaction().execute((transaction) => changeRights(transaction, name, change)),
    async countFailure(name) {
      const { failures } = await db
        .updateTable("users")
        .set((row) => ({ failures: row("failures", "+", 1) }))
        .where("name", "=", name)
        .returning("failures")
        .executeTakeFirstOrThrow();
      return failures;
    },
    ...sessions(db),
  };
}

async function addUser(
  db: Kysely<Tables>,
  { name, role, password, at }: Parameters<StaffStore["addUser"]>[0],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("users")
    .values({
      name,
      role,
      password,
      must_change: 1,
      is_disabled: 0,
      failures: 0,
      locked_until: null,
      created_at: at,
      last_login_at: null,
    })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return;
  const message = "Expected a name that nobody has.";
  throw new KindlineError({ code: "USER_EXISTS", message, field: "name" });
}

async function changeRights(
  transaction: Transaction<Tables>,
  name: string,
  change: UserChange,
): Promise<void> {
  // All rows are held first: two changes cannot each count on the administrator that the other removes.
  await transaction
    .updateTable("users")
    .set((row) => ({ role: row.ref("role") }))
    .execute();
  await transaction.updateTable("users").set(toColumns(change)).where("name", "=", name).execute();
  const admin = await transaction
    .selectFrom("users")
    .select("name")
    .where("role", "=", "admin")
    .where("is_disabled", "=", 0)
    .executeTakeFirst();
  if (admin !== undefined) return;
  const message = "Expected another administrator who may log in.";
  throw new KindlineError({ code: "LAST_ADMIN", message });
}

type Sessions = Pick<StaffStore, "addSession" | "sessionUser" | "endSession" | "endSessionsOf">;

const sessions = (db: Kysely<Tables>): Sessions => ({
  async addSession({ tokenHash, user, at, expiresAt }) {
    await db.deleteFrom("sessions").where("expires_at", "<=", at).execute();
    await db
      .insertInto("sessions")
      .values({ token_hash: tokenHash, user_name: user, created_at: at, expires_at: expiresAt })
      .execute();
  },
  async sessionUser(tokenHash, at) {
    const row = await db
      .selectFrom("sessions")
      .select("user_name")
      .where("token_hash", "=", tokenHash)
      .where("expires_at", ">", at)
      .executeTakeFirst();
    return row?.user_name;
  },
  async endSession(tokenHash) {
    await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
  },
  async endSessionsOf(user) {
    await db.deleteFrom("sessions").where("user_name", "=", user).execute();
  },
});

function toColumns(change: UserChange): Partial<Tables["users"]> {
  const { role, isDisabled, password, mustChangePassword, failures, lockedUntil, lastLoginAt } =
    change;
  return {
    ...(role === undefined ? {} : { role }),
    ...(isDisabled === undefined ? {} : { is_disabled: isDisabled ? 1 : 0 }),
    ...(password === undefined ? {} : { password }),
    ...(mustChangePassword === undefined ? {} : { must_change: mustChangePassword ? 1 : 0 }),
    ...(failures === undefined ? {} : { failures }),
    ...(lockedUntil === undefined ? {} : { locked_until: lockedUntil }),
    ...(lastLoginAt === undefined ? {} : { last_login_at: lastLoginAt }),
  };
}

const toUser = (row: Tables["users"]): StoredUser => ({
  name: row.name,
  role: row.role as Role,
  password: row.password,
  mustChangePassword: row.must_change === 1,
  isDisabled: row.is_disabled === 1,
  failures: row.failures,
  lockedUntil: row.locked_until as Instant | null,
  createdAt: row.created_at as Instant,
  lastLoginAt: row.last_login_at as Instant | null,
});
