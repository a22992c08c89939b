import type { Kysely } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import type { ListMapping } from "../../protocol/imports.ts";
import type { Tables } from "../tables.ts";

/** The files of lists, in pieces: any server can go on with what another one took. */
export interface ListFileStore {
  addPiece(importId: string, piece: number, content: Uint8Array): Promise<void>;
  /** A piece of the file. @throws KindlineError NOT_FOUND if the file is gone. */
  piece(importId: string, piece: number): Promise<Uint8Array>;
  hasFile(importId: string): Promise<boolean>;
  removeFile(importId: string): Promise<void>;
  /** Removes the files of lists that nobody has touched since. */
  removeFilesBefore(at: Instant): Promise<void>;
}

/** Mappings by the headings they are for. */
export interface MappingStore {
  mappingOf(signature: string): Promise<ListMapping | undefined>;
  keepMapping(
    signature: string,
    mapping: ListMapping,
    by: { readonly user: string; readonly at: Instant },
  ): Promise<void>;
}

export const createListFileStore = (db: Kysely<Tables>): ListFileStore => ({
  async addPiece(importId, piece, content) {
    await db.insertInto("import_pieces").values({ import_id: importId, piece, content }).execute();
  },
  async piece(importId, piece) {
    const row = await db
      .selectFrom("import_pieces")
      .select("content")
      .where("import_id", "=", importId)
      .where("piece", "=", piece)
      .executeTakeFirst();
    if (row === undefined) {
      throw new KindlineError({ code: "NOT_FOUND", message: "Expected a file that is kept." });
    }
    return row.content;
  },
  async hasFile(importId) {
    const row = await db
      .selectFrom("import_pieces")
      .select("piece")
      .where("import_id", "=", importId)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  async removeFile(importId) {
    await db.deleteFrom("import_pieces").where("import_id", "=", importId).execute();
  },
  async removeFilesBefore(at) {
    const old = db.selectFrom("imports").select("import_id").where("updated_at", "<", at);
    await db.deleteFrom("import_pieces").where("import_id", "in", old).execute();
    // What an upload left that was cut short: ids begin with the time at which they were made.
    const firstId = Date.parse(at).toString(16).padStart(12, "0");
    await db
      .deleteFrom("import_pieces")
      .where("import_id", "<", `${firstId.slice(0, 8)}-${firstId.slice(8)}`)
      .where("import_id", "not in", db.selectFrom("imports").select("import_id"))
      .execute();
  },
});

export const createMappingStore = (db: Kysely<Tables>): MappingStore => ({
  async mappingOf(signature) {
    const row = await db
      .selectFrom("import_mappings")
      .select("mapping")
      .where("signature", "=", signature)
      .executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.mapping) as ListMapping);
  },
  async keepMapping(signature, mapping, { user, at }) {
    const values = { mapping: JSON.stringify(mapping), updated_at: at, updated_by: user };
    await db
      .insertInto("import_mappings")
      .values({ signature, ...values })
      .onConflict((conflict) => conflict.column("signature").doUpdateSet(values))
      .execute();
  },
});
