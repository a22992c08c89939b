import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import type { KnowledgeDocument } from "../../agent/knowledge/knowledge-document.ts";
import type { Instant, PlainDate } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { KnowledgeState, KnowledgeUpload } from "../protocol/knowledge.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";

/** A version of a document as it is kept. */
export interface StoredVersion extends KnowledgeDocument {
  readonly fileName: string;
  readonly state: KnowledgeState;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly reason: string | undefined;
}

/** Which version of which document. */
export interface VersionId {
  readonly documentId: string;
  readonly version: number;
}

interface Change {
  readonly to: KnowledgeState;
  /** The states from which it may be made. */
  readonly from: readonly KnowledgeState[];
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string | undefined;
}

/** The creditor's documents in the store. */
export interface KnowledgeStore {
  /** Keeps a draft. @throws KindlineError NOT_FOUND for a version of a document that is not there. */
  add(
    upload: KnowledgeUpload,
    content: Pick<StoredVersion, "passages"> & { readonly text: string; readonly fileHash: string },
    by: { readonly user: string; readonly at: Instant },
  ): Promise<VersionId>;
  /** Every version, the newest change first. */
  list(): Promise<readonly StoredVersion[]>;
  get(id: VersionId): Promise<StoredVersion | undefined>;
  /** All that is published, to be asked. */
  published(): Promise<readonly KnowledgeDocument[]>;
  /** @throws KindlineError NOT_FOUND, KNOWLEDGE_STATE. */
  change(id: VersionId, change: Change): Promise<void>;
  /** Which versions are published, here or by another server: what one says never changes. */
  mark(): Promise<string>;
}

/** Versions in one list: creditors have dozens of documents, and the page shows them all. */
const listedMax = 1_000;

export function createKnowledgeStore({ db }: Pick<Database, "db">): KnowledgeStore {
  const one = async ({ documentId, version }: VersionId): Promise<StoredVersion | undefined> => {
    const row = await db
      .selectFrom("knowledge_versions")
      .selectAll()
      .where("document_id", "=", documentId)
      .where("version", "=", version)
      .executeTakeFirst();
    return row === undefined ? undefined : toVersion(row);
  };
  return {
    get: one,
    add: (upload, content, by) => addVersion(db, upload, { ...content, ...by }),
    async list() {
      const rows = await db
        .selectFrom("knowledge_versions")
        .selectAll()
        .orderBy("changed_at", "desc")
        .orderBy("document_id")
        .orderBy("version", "desc")
        .limit(listedMax)
        .execute();
      return rows.map(toVersion);
    },
    async published() {
      const rows = await db
        .selectFrom("knowledge_versions")
        .selectAll()
        .where("state", "=", "published")
        .orderBy("document_id")
        .orderBy("version")
        .execute();
      return rows.map(toVersion);
    },
    async change(id, { to, from, at, by, reason }) {
      const { numUpdatedRows } = await db
        .updateTable("knowledge_versions")
        .set({ state: to, changed_at: at, changed_by: by, reason: reason ?? null })
        .where("document_id", "=", id.documentId)
        .where("version", "=", id.version)
        .where("state", "in", from)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) return;
      if ((await one(id)) === undefined) throw notThere();
      const message = `Expected a version that is ${from.join(" or ")}.`;
      throw new KindlineError({ code: "KNOWLEDGE_STATE", message });
    },
    async mark() {
      const rows = await db
        .selectFrom("knowledge_versions")
        .select(["document_id", "version"])
        .where("state", "=", "published")
        .orderBy("document_id")
        .orderBy("version")
        .execute();
      return rows.map(({ document_id: id, version }) => `${id} ${version}`).join("\n");
    },
  };
}

const notThere = (): KindlineError =>
  new KindlineError({ code: "NOT_FOUND", message: "Expected a document that is kept." });

type NewVersion = Parameters<KnowledgeStore["add"]>[1] & Parameters<KnowledgeStore["add"]>[2];

/** The next version of a document; two at a time get one number each, since the number is the row's key. */
async function addVersion(
  db: Database["db"],
  upload: KnowledgeUpload,
  { text, fileHash, passages, user, at }: NewVersion,
): Promise<VersionId> {
  const documentId = upload.documentId ?? randomUUID();
  return await db.transaction().execute(async (transaction) => {
    const { last } = await transaction
      .selectFrom("knowledge_versions")
      .select(({ fn }) => fn.max("version").as("last"))
      .where("document_id", "=", documentId)
      .executeTakeFirstOrThrow();
    const before = last ?? 0;
    if (upload.documentId !== undefined && before === 0) throw notThere();
    const version = before + 1;
    await transaction
      .insertInto("knowledge_versions")
      .values({
        document_id: documentId,
        version,
        title: upload.title,
        file_name: upload.fileName,
        file_hash: fileHash,
        language: upload.language,
        jurisdictions: JSON.stringify(upload.jurisdictions),
        creditors: JSON.stringify(upload.creditors),
        is_public: upload.isPublic ? 1 : 0,
        valid_from: upload.validFrom,
        valid_until: upload.validUntil ?? null,
        text,
        passages: JSON.stringify(passages),
        state: "draft",
        created_at: at,
        created_by: user,
        changed_at: at,
        changed_by: user,
        reason: null,
      })
      .execute();
    return { documentId, version };
  });
}

const toVersion = (row: Selectable<Tables["knowledge_versions"]>): StoredVersion => ({
  id: row.document_id,
  version: row.version,
  title: row.title,
  fileName: row.file_name,
  language: row.language as StoredVersion["language"],
  jurisdictions: JSON.parse(row.jurisdictions) as StoredVersion["jurisdictions"],
  creditors: JSON.parse(row.creditors) as StoredVersion["creditors"],
  isPublic: row.is_public === 1,
  validFrom: row.valid_from as PlainDate,
  validUntil: (row.valid_until as PlainDate | null) ?? undefined,
  passages: JSON.parse(row.passages) as StoredVersion["passages"],
  state: row.state as KnowledgeState,
  createdAt: row.created_at as Instant,
  createdBy: row.created_by,
  changedAt: row.changed_at as Instant,
  changedBy: row.changed_by,
  reason: row.reason ?? undefined,
});
