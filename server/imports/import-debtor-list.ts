import { createHash, randomUUIDv7 } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { instantAt, systemClock, type Clock } from "../clock.ts";
import type { HoldOut, ImportResult, ListHead, ListMapping } from "../protocol/imports.ts";
import { listBytesMax } from "../protocol/limits-imports.ts";
import { importPlanSchema, type ImportPlan } from "../protocol/imports.ts";
import type { ImportStores } from "./import-stores.ts";
import { checkList, type CheckListeners } from "./check-list.ts";
import { commitList } from "./commit-list.ts";
import { describeHead, readFront, type ListFront } from "./list-head.ts";
import { mustBeMapping } from "./map/check-mapping.ts";
import { lastingMapping, signatureOf } from "./map/remembered-mapping.ts";
import { bytesOf, openFile, type ByteSource } from "./read/byte-source.ts";
import { limited } from "./read/limited.ts";
import { openList, type ListFile } from "./read/open-list.ts";
import { tooLarge } from "./read/unreadable.ts";

/** A debtor list and what is to be done with it. */
export interface ImportRequest extends CheckListeners {
  /** A file of this machine, or its bytes; one of the two. */
  readonly path?: string | undefined;
  readonly stream?: AsyncIterable<Uint8Array> | undefined;
  /** How columns are read: by default as it was done last for these headings, else as proposed. */
  readonly mapping?: Partial<ListMapping> | ((head: ListHead) => ListMapping) | undefined;
  /** Nothing is written unless this is false and a store is given. */
  readonly dryRun?: boolean | undefined;
  /** With it, rows are compared with the cases that are there. */
  readonly store?: ImportStores | undefined;
  readonly holdOut?: HoldOut | undefined;
  /** Who commits it, for the list of imports. */
  readonly user?: string | undefined;
  readonly clock?: Clock | undefined;
}

export interface ImportReport {
  readonly head: ListHead;
  readonly mapping: ListMapping;
  readonly result: ImportResult;
  /** The import in the store, if it was committed. */
  readonly importId: string | undefined;
}

/**
 * Checks a debtor list, CSV or XLSX, and on demand puts its sound rows into the cases. A commit that was
 * cut short is gone on with when the same file is given again.
 * @throws KindlineError INPUT_NOT_FOUND, LIST_UNREADABLE, LIST_TOO_LARGE, LIST_COLUMN_MISSING,
 * LIST_COLUMN_FORBIDDEN, FIELD_INVALID; faults of rows are in the result.
 */
export async function importDebtorList(request: ImportRequest): Promise<ImportReport> {
  const { path, stream } = request;
  if (stream !== undefined) {
    return await withFile(stream, (file) => importFile(file, { ...request, fileName: "-" }));
  }
  return await importFile(path ?? "", { ...request, fileName: basename(path ?? "") });
}

async function importFile(
  path: string,
  request: ImportRequest & { readonly fileName: string },
): Promise<ImportReport> {
  const source = await openFile(path);
  try {
    if (source.size > listBytesMax) throw tooLarge(`Expected at most ${listBytesMax} bytes.`);
    const list = await openList(source);
    const front = await readFront(list);
    const remembered = await request.store?.imports.mappingOf(signatureOf(front.heading));
    const head = describeHead(list, front, remembered);
    const asked = request.mapping;
    const mapping = typeof asked === "function" ? asked(head) : { ...head.mapping, ...asked };
    mustBeMapping(front.heading, mapping);
    const plan = importPlanSchema.parse({ mapping, holdOut: request.holdOut ?? null });
    const clock = request.clock ?? systemClock;
    const { onRows, onErrorBytes, store: known } = request;
    const checking = { plan, now: instantAt(clock()), known: known?.imports };
    const result = await checkList(list, front, { ...checking, onRows, onErrorBytes });
    if (request.dryRun !== false || known === undefined)
      return { head, mapping, result, importId: undefined };
    return {
      head,
      mapping,
      ...(await commit({ list, front, source, plan, result, head }, request)),
    };
  } finally {
    await source.close();
  }
}

interface CheckedFile {
  readonly list: ListFile;
  readonly front: ListFront;
  readonly source: ByteSource;
  readonly plan: ImportPlan;
  readonly result: ImportResult;
  readonly head: ListHead;
}

async function commit(
  { list, front, source, plan, result, head }: CheckedFile,
  {
    store,
    clock = systemClock,
    user = "kindline",
    fileName,
  }: ImportRequest & { readonly fileName: string },
): Promise<{ readonly result: ImportResult; readonly importId: string }> {
  if (store === undefined) throw new TypeError("Expected a store to commit to.");
  const { imports, audit } = store;
  const at = instantAt(clock());
  const fileHash = await hashOf(source);
  const begun = await imports.unfinished(fileHash, plan);
  const importId = begun?.importId ?? randomUUIDv7();
  if (begun === undefined) {
    const bytes = source.size;
    await imports.add({ importId, createdAt: at, createdBy: user, fileName, fileHash, bytes });
    const change = { state: "committing", head, plan, result, committedAt: at, at } as const;
    await imports.change(importId, change, ["uploaded"]);
  }
  await audit.add({ at, user, action: "import-commit", subject: importId });
  await commitList(list, front, { importId, store, clock });
  await imports.keepMapping(
    signatureOf(front.heading),
    lastingMapping(front.heading, plan.mapping),
    { user, at },
  );
  const done = await imports.read(importId);
  return { importId, result: done.result ?? result };
}

async function hashOf(source: ByteSource): Promise<string> {
  const digest = createHash("sha256");
  for await (const bytes of bytesOf(source)) digest.update(bytes);
  return digest.digest("hex");
}

/** A list is read more than once: what comes as a stream is laid down in a folder that only we can read. */
async function withFile<T>(
  stream: AsyncIterable<Uint8Array>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kindline-list-"));
  try {
    const path = join(folder, "list");
    await pipeline(limited(stream), createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
