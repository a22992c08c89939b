import { randomBytes } from "node:crypto";
import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { settingsSchema, type Settings, type SettingsView } from "../protocol/settings.ts";
import type { Database } from "./database.ts";

/** What the company has decided, and the keys that all servers of one store share. */
export interface SettingsStore {
  read(): Promise<SettingsView>;
  /** @throws KindlineError VERSION_CONFLICT if somebody else has changed them since that version. */
  write(settings: Settings, change: { version: number; by: string; at: Instant }): Promise<void>;
  /** The secret of that name, made on first use: 32 random bytes. */
  secret(name: string): Promise<Uint8Array>;
}

/** All settings are one row: they are read, shown and changed together. */
const rowName = "company";

export function createSettingsStore({ db }: Pick<Database, "db">): SettingsStore {
  return {
    async read() {
      const row = await db
        .selectFrom("settings")
        .selectAll()
        .where("name", "=", rowName)
        .executeTakeFirst();
      // What a setting of an older version lacks gets its default.
      const settings = settingsSchema.parse(row === undefined ? {} : JSON.parse(row.value));
      return { settings, version: row?.version ?? 0 };
    },
    async write(settings, { version, by, at }) {
      const value = { value: JSON.stringify(settings), updated_at: at, updated_by: by };
      const written =
        version === 0
          ? await db
              .insertInto("settings")
              .values({ name: rowName, version: 1, ...value })
              .onConflict((conflict) => conflict.column("name").doNothing())
              .executeTakeFirst()
          : await db
              .updateTable("settings")
              .set({ ...value, version: version + 1 })
              .where("name", "=", rowName)
              .where("version", "=", version)
              .executeTakeFirst();
      const rows =
        "numUpdatedRows" in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows;
      if (rows === 1n) return;
      const message = "Expected the version that is in the store; somebody changed it meanwhile.";
      throw new KindlineError({ code: "VERSION_CONFLICT", message, field: "version" });
    },
    async secret(name) {
      await db
        .insertInto("secrets")
        .values({ name, value: randomBytes(32).toString("base64url") })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .execute();
      const { value } = await db
        .selectFrom("secrets")
        .select("value")
        .where("name", "=", name)
        .executeTakeFirstOrThrow();
      return Buffer.from(value, "base64url");
    },
  };
}
