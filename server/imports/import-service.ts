import { randomUUIDv7 } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { ImportPlan, ImportState, ImportView } from "../protocol/imports.ts";
import type { StoredImport } from "../storage/imports/import-store.ts";
import type { ImportStores } from "./import-stores.ts";
import { checkList, errorFileOf } from "./check-list.ts";
import { commitList } from "./commit-list.ts";
import { keepFile } from "./keep-file.ts";
import { importView } from "./import-view.ts";
import { RateLimitError } from "../http/error-response.ts";
import { batchRows, keepFileMs, uploadsAtOnceMax } from "./limits.ts";
import { describeHead, readFront, type ListFront } from "./list-head.ts";
import { mustBeMapping } from "./map/check-mapping.ts";
import { lastingMapping, signatureOf } from "./map/remembered-mapping.ts";
import type { Encoding } from "./read/detect-encoding.ts";
import { listOfForm, openList, type ListFile, type ListForm } from "./read/open-list.ts";
import { DELIMITERS } from "./read/sniff-delimiter.ts";
import { unreadable } from "./read/unreadable.ts";
import { storedSource } from "./stored-source.ts";

/** Rows between two notes of a check's progress in the store. */
const progressRows = 10_000;

/** Milliseconds after which another upload may be tried. */
const uploadRetryMs = 5_000;

/** Debtor lists from the upload to the undo. Long work goes on by itself; `view` tells how far it is. */
export class ImportService {
  readonly #store: ImportStores;
  readonly #clock: Clock;
  readonly #log: Logger;
  #uploads = 0;
  /** What this server is at, by the id of the list. */
  readonly #jobs = new Map<string, Promise<void>>();

  constructor({ store, clock, log }: { store: ImportStores; clock: Clock; log: Logger }) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * Takes a file in and looks at its front. A file that is no list leaves nothing behind.
   * @throws KindlineError LIST_UNREADABLE, LIST_TOO_LARGE, RATE_LIMITED.
   */
  async upload(
    stream: AsyncIterable<Uint8Array>,
    { fileName, user }: { readonly fileName: string; readonly user: string },
  ): Promise<ImportView> {
    if (this.#uploads >= uploadsAtOnceMax) throw new RateLimitError(uploadRetryMs);
    this.#uploads += 1;
    try {
      return await this.#takeIn(stream, { fileName, user });
    } finally {
      this.#uploads -= 1;
    }
  }

  async #takeIn(
    stream: AsyncIterable<Uint8Array>,
    { fileName, user }: { readonly fileName: string; readonly user: string },
  ): Promise<ImportView> {
    const { imports } = this.#store;
    await imports.removeFilesBefore(instantAt(this.#clock() - keepFileMs));
    const importId = randomUUIDv7({});
    try {
      const { bytes, fileHash } = await keepFile(imports, importId, stream);
      if (bytes === 0) throw unreadable("Expected a list, got an empty file.");
      const list = await openList(storedSource(imports, { importId, bytes }));
      const front = await readFront(list);
      const remembered = await imports.mappingOf(signatureOf(front.heading));
      const head = describeHead(list, front, remembered);
      const at = this.#now();
      await imports.add({ importId, createdAt: at, createdBy: user, fileName, fileHash, bytes });
      await imports.change(importId, { head, at }, ["uploaded"]);
    } catch (error) {
      await imports.removeFile(importId);
      throw error;
    }
    await this.#note("import-upload", { importId, user });
    return await this.view(importId);
  }

  /** @throws KindlineError NOT_FOUND. */
  async view(importId: string): Promise<ImportView> {
    const { imports } = this.#store;
    const [stored, hasFile] = await Promise.all([
      imports.read(importId),
      imports.hasFile(importId),
    ]);
    return importView(stored, {
      hasFile,
      isHere: this.#jobs.has(importId),
      nowMs: this.#clock(),
    });
  }

  /**
   * Begins to check a list by a plan; nothing is written into cases.
   * @throws KindlineError LIST_COLUMN_MISSING, LIST_COLUMN_FORBIDDEN, LIST_STATE, NOT_FOUND, FIELD_INVALID.
   */
  async check(importId: string, plan: ImportPlan, user: string): Promise<ImportView> {
    const { stored, list, front } = await this.#open(importId);
    mustBeMapping(front.heading, plan.mapping);
    await this.#begin(stored, {
      from: ["uploaded", "checked"],
      state: "checking",
      change: { plan, result: undefined, rowsRead: 0 },
    });
    const signature = signatureOf(front.heading);
    const by = { user, at: this.#now() };
    await this.#store.imports.keepMapping(
      signature,
      lastingMapping(front.heading, plan.mapping),
      by,
    );
    this.#run(importId, { state: "checking", back: "uploaded" }, async () => {
      const known = this.#store.imports;
      let noted = 0;
      const onRows = async (rowsRead: number): Promise<void> => {
        if (rowsRead < noted + progressRows) return;
        noted = rowsRead;
        await known.change(importId, { rowsRead, at: this.#now() }, ["checking"]);
      };
      const result = await checkList(list, front, { plan, now: this.#now(), known, onRows });
      const change = { state: "checked", result, rowsRead: result.rows, at: this.#now() } as const;
      await known.change(importId, change, ["checking"]);
    });
    return await this.view(importId);
  }

  /**
   * Begins to put the sound rows of a checked list into the cases, or goes on with a commit that was cut
   * short. @throws KindlineError LIST_STATE, NOT_FOUND.
   */
  async commit(importId: string, user: string): Promise<ImportView> {
    const { stored, list, front } = await this.#open(importId);
    await this.#begin(stored, {
      from: ["checked"],
      state: "committing",
      change: stored.committedAt === undefined ? { committedAt: this.#now() } : {},
    });
    await this.#note("import-commit", { importId, user });
    this.#run(importId, { state: "committing", back: "committing" }, async () => {
      await commitList(list, front, { importId, store: this.#store, clock: this.#clock });
      const { result } = await this.#store.imports.read(importId);
      // Nothing is left to mend: the file has done its work, and holds personal data.
      if (result?.refused === 0) await this.#store.imports.removeFile(importId);
    });
    return await this.view(importId);
  }

  /** Begins to take a committed list back, as far as nobody has built on it. @throws KindlineError LIST_STATE. */
  async undo(
    importId: string,
    { user, reason }: { user: string; reason: string },
  ): Promise<ImportView> {
    const { imports } = this.#store;
    const stored = await imports.read(importId);
    await this.#begin(stored, { from: ["committed"], state: "undoing", change: {} });
    await this.#note("import-undo", { importId, user, reason });
    this.#run(importId, { state: "undoing", back: "undoing" }, async () => {
      const { result } = await imports.read(importId);
      if (result === undefined) throw new TypeError("Expected the result of a committed list.");
      let undone = result.undone ?? { back: 0, kept: 0 };
      for (let isDone = false; !isDone;) {
        const batch = await imports.undo({ importId, at: this.#now(), limit: batchRows });
        undone = { back: undone.back + batch.back, kept: undone.kept + batch.kept };
        isDone = batch.isDone;
        await imports.change(importId, { result: { ...result, undone }, at: this.#now() }, [
          "undoing",
        ]);
      }
      await imports.change(importId, { state: "undone", at: this.#now() }, ["undoing"]);
      await imports.removeFile(importId);
    });
    return await this.view(importId);
  }

  /** The file with the rows to mend. @throws KindlineError LIST_STATE before a check, NOT_FOUND. */
  async errorFile(importId: string, user: string): Promise<ErrorFile> {
    const { stored, list, front } = await this.#open(importId);
    const { plan } = stored;
    if (plan === undefined) {
      throw new KindlineError({ code: "LIST_STATE", message: "Expected a list that was checked." });
    }
    await this.#note("import-errors", { importId, user });
    const checking = { plan, now: this.#now(), known: this.#store.imports };
    return {
      encoding: list.form.format === "csv" ? list.form.encoding : "utf-8",
      bytes: errorFileOf(list, front, checking),
    };
  }

  /** Removes the file of a list that nothing is done with now. @throws KindlineError LIST_STATE, NOT_FOUND. */
  async removeFile(importId: string, user: string): Promise<void> {
    const { state } = await this.#store.imports.read(importId);
    if (this.#jobs.has(importId) || state === "committing") {
      const message = "Expected a list that nobody is at work on.";
      throw new KindlineError({ code: "LIST_STATE", message });
    }
    await this.#store.imports.removeFile(importId);
    await this.#note("import-remove", { importId, user });
  }

  /** Resolves when this server is done with everything that it has begun. */
  async settled(): Promise<void> {
    await Promise.all(this.#jobs.values());
  }

  async #open(importId: string): Promise<{
    readonly stored: StoredImport;
    readonly list: ListFile;
    readonly front: ListFront;
  }> {
    const stored = await this.#store.imports.read(importId);
    const source = storedSource(this.#store.imports, stored);
    const form = formOf(stored.head);
    // Looking through a long file for its encoding takes seconds: it was done when it came.
    const list = form === undefined ? await openList(source) : listOfForm(source, form);
    return { stored, list, front: await readFront(list) };
  }

  /** Moves a list to the state of what is done next; one that was cut short may begin it again. */
  async #begin(
    stored: StoredImport,
    {
      from,
      state,
      change,
    }: {
      readonly from: readonly ImportState[];
      readonly state: ImportState;
      readonly change: Parameters<ImportStores["imports"]["change"]>[1] extends infer Change
        ? Omit<Change, "at" | "state">
        : never;
    },
  ): Promise<void> {
    const { importId } = stored;
    const { isStalled } = await this.view(importId);
    const states = isStalled ? [...from, state] : from;
    const at = this.#now();
    await this.#store.imports.change(importId, { ...change, state, fault: undefined, at }, states);
  }

  /** Does something long. What goes wrong is kept with the list, so that it can be tried again. */
  #run(
    importId: string,
    { state, back }: { readonly state: ImportState; readonly back: ImportState },
    work: () => Promise<void>,
  ): void {
    const job = work()
      .catch(async (error: unknown) => {
        const fault = KindlineError.isInstance(error) ? error.code : "INTERNAL";
        this.#log.warn({ importId, code: fault, err: error }, "a list was not finished");
        const change = { state: back, fault, at: this.#now() };
        await this.#store.imports.change(importId, change, [state]);
      })
      .catch((error: unknown) => this.#log.warn({ importId, err: error }, "a list was left"))
      .finally(() => this.#jobs.delete(importId));
    this.#jobs.set(importId, job);
  }

  async #note(
    action: "import-upload" | "import-commit" | "import-undo" | "import-errors" | "import-remove",
    {
      importId,
      ...who
    }: { readonly importId: string; readonly user: string; readonly reason?: string },
  ): Promise<void> {
    await this.#store.audit.add({ at: this.#now(), action, subject: importId, ...who });
  }

  #now() {
    return instantAt(this.#clock());
  }
}

/** A file to be sent. */
export interface ErrorFile {
  readonly encoding: Encoding;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

function formOf(head: StoredImport["head"]): ListForm | undefined {
  if (head?.format === "xlsx") return { format: "xlsx" };
  const delimiter = DELIMITERS.find((one) => one === head?.delimiter);
  const encoding = head?.encoding;
  if (encoding === undefined || encoding === null || delimiter === undefined) return undefined;
  return { format: "csv", encoding, delimiter };
}
