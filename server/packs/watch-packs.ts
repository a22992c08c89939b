import { watch, type FSWatcher } from "node:fs";
import type { RefusedFile } from "../../guardrails/pack/offer-packs.ts";
import type { RuleSource } from "../../guardrails/pack/rule-book.ts";
import type { PackRegistry } from "../../guardrails/pack-registry.ts";
import { instantAt, type Clock } from "../clock.ts";
import { SerialQueue } from "../serial-queue.ts";
import { packFolderStamp, readPackFolder } from "./read-pack-folder.ts";

/** How often the folder is looked at where the system does not tell of changes (network drives). */
const pollMs = 5_000;

/** How long a folder must be still before it is read: an editor writes a file in several steps. */
const debounceMs = 300;

/** Which rules are in use, and what was refused, for the console. */
export interface PackReport {
  /** When the folder was last read. */
  readonly loadedAt: string;
  /** When what was read last changed a rule. */
  readonly changedAt: string;
  /** The hash of all files of rules in use. */
  readonly sha256: string;
  readonly inUse: readonly RuleSource[];
  readonly refused: readonly RefusedFile[];
}

export interface PackWatch {
  readonly report: PackReport;
  /** Reads the folder now, whatever its times say. */
  readonly reload: () => Promise<PackReport>;
  readonly close: () => Promise<void>;
}

export interface PackWatchOptions {
  /** The folder of packs; it need not be there yet. */
  readonly folder: string;
  readonly registry: PackRegistry;
  readonly clock: Clock;
  /** Told after every reading that changed a rule or refused a file. */
  readonly onReport?: (report: PackReport) => void;
  readonly pollMs?: number;
  readonly debounceMs?: number;
}

/**
 * Reads the folder of packs, and again after every change of it, until it is closed. The first reading is
 * done when this resolves. A file that is refused, or a folder that cannot be read, changes nothing in use.
 */
export async function watchPacks(options: PackWatchOptions): Promise<PackWatch> {
  const reader = new FolderReader(options);
  await reader.reload();
  reader.start();
  return {
    get report() {
      return reader.report;
    },
    reload: () => reader.reload(),
    close: () => reader.close(),
  };
}

class FolderReader {
  readonly #options: PackWatchOptions;
  readonly #queue = new SerialQueue();
  #report: PackReport;
  /** Paths of every file that has been read. */
  readonly #seen = new Set<string>();
  #stamp = "";
  #poll: NodeJS.Timeout | undefined;
  #wait: NodeJS.Timeout | undefined;
  #watcher: FSWatcher | undefined;
  #isClosed = false;

  constructor(options: PackWatchOptions) {
    this.#options = options;
    const now = instantAt(options.clock());
    const { inUse, sha256 } = options.registry.offer([]);
    this.#report = { loadedAt: now, changedAt: now, sha256, inUse, refused: [] };
  }

  get report(): PackReport {
    return this.#report;
  }

  start(): void {
    this.#poll = setInterval(() => this.#look(), this.#options.pollMs ?? pollMs).unref();
    this.#listen();
  }

  async reload(): Promise<PackReport> {
    await this.#queue.run(() => this.#read());
    return this.#report;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    clearTimeout(this.#wait);
    this.#watcher?.close();
    await this.#queue.settled();
  }

  /** Looks whether the folder has changed since it was read. */
  #look(): void {
    this.#listen();
    void this.#queue.run(async () => {
      const stamp = await packFolderStamp(this.#options.folder).catch(() => undefined);
      if (stamp !== undefined && stamp !== this.#stamp) this.#readSoon();
    });
  }

  /** Has the system tell of changes, where it can; the timer finds what it does not tell. */
  #listen(): void {
    if (this.#watcher !== undefined || this.#isClosed) return;
    const forget = (): void => {
      this.#watcher?.close();
      this.#watcher = undefined;
    };
    try {
      this.#watcher = watch(this.#options.folder, { recursive: true, persistent: false }, () =>
        this.#readSoon(),
      ).on("error", forget);
    } catch {
      // The folder is not there yet.
      this.#watcher = undefined;
    }
  }

  #readSoon(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#wait);
    const wait = this.#options.debounceMs ?? debounceMs;
    this.#wait = setTimeout(() => void this.reload(), wait).unref();
  }

  async #read(): Promise<void> {
    if (this.#isClosed) return;
    const { folder, registry, clock, onReport } = this.#options;
    const now = instantAt(clock());
    try {
      const { files, refused, stamp } = await readPackFolder(folder);
      const offered = registry.offer(files);
      this.#stamp = stamp;
      this.#report = {
        loadedAt: now,
        changedAt: offered.hasChanged ? now : this.#report.changedAt,
        sha256: offered.sha256,
        inUse: offered.inUse,
        refused: [
          ...refused,
          ...offered.refused,
          ...this.#goneSince([
            ...files.map(({ path }) => path),
            ...refused.map(({ file }) => file),
          ]),
        ],
      };
      if (offered.hasChanged || this.#report.refused.length > 0) onReport?.(this.#report);
    } catch {
      const message = "The folder of packs could not be read.";
      const refused = [{ file: "", code: "PACK_INVALID", field: "", message } as const];
      this.#report = { ...this.#report, loadedAt: now, refused };
      onReport?.(this.#report);
    }
  }

  /** Files that were there once. Taking one away must not loosen a rule by itself. */
  #goneSince(paths: readonly string[]): RefusedFile[] {
    const here = new Set(paths);
    const gone = [...this.#seen].filter((path) => !here.has(path));
    for (const path of here) this.#seen.add(path);
    const message = "The file is gone. Its rules stay until the service starts again.";
    return gone.map((file) => ({ file, code: "PACK_INVALID", field: "", message }));
  }
}
