import { KindlineError } from "../../domain/errors.ts";
import { EarsLink, type EarsListener } from "./ears-link.ts";
import type { EarsRequest, EarsSetup } from "./ears-protocol.ts";

/** One turn to be recognised. The audio is taken when a thread is free, so that it is the newest. */
export interface EarsJob extends EarsListener {
  readonly take: () => EarsRequest;
}

/** Turns that may wait for a thread; each stream has one at most, so these are calls at once. */
const queueMax = 128;

export interface EarsPoolOptions {
  readonly setup: () => Promise<EarsSetup>;
  readonly workerCount: number;
  readonly workerUrl: URL;
}

/** Threads with one model: started when they are first needed, replaced when they fail. */
export class EarsPool {
  readonly #options: EarsPoolOptions;
  readonly #queue: EarsJob[] = [];
  readonly #links = new Set<EarsLink>();
  #setup: Promise<EarsSetup> | undefined;
  #startingCount = 0;
  #isClosed = false;

  constructor(options: EarsPoolOptions) {
    this.#options = options;
  }

  /** Whether work that can be left undone may be done: a thread is loaded and has nothing to do. */
  get isIdle(): boolean {
    return this.#queue.length === 0 && this.#freeLink() !== undefined;
  }

  /** Starts a thread, if none is there. Rejects with what prevents it. */
  async start(): Promise<void> {
    const link = [...this.#links][0] ?? (await this.#startLink());
    await link.ready();
  }

  /** Puts a turn at the end of the queue; its listener is never called before this returns. */
  submit(job: EarsJob): void {
    if (this.#queue.length >= queueMax || this.#isClosed) {
      queueMicrotask(() => job.onFault(full()));
      return;
    }
    this.#queue.push(job);
    this.#dispatch();
  }

  /** Takes a turn out of the queue. @returns false where it is under way already. */
  withdraw(job: EarsJob): boolean {
    const at = this.#queue.indexOf(job);
    if (at >= 0) this.#queue.splice(at, 1);
    return at >= 0;
  }

  /** A thread that stays the same for a whole call: the one with the least to do. */
  async link(): Promise<EarsLink> {
    const enough = this.#links.size >= this.#options.workerCount;
    const link = enough
      ? [...this.#links].sort((one, other) => one.openCount - other.openCount)[0]
      : undefined;
    return link ?? this.#startLink();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#queue.length = 0;
    const links = [...this.#links];
    this.#links.clear();
    await Promise.all(links.map(async (link) => link.close()));
  }

  #freeLink(): EarsLink | undefined {
    return [...this.#links].find((link) => link.openCount === 0);
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const link = this.#freeLink();
      if (link === undefined) break;
      const job = this.#queue.shift();
      if (job !== undefined) this.#give(job, link);
    }
    const linkCount = this.#links.size + this.#startingCount;
    const isLoading = this.#startingCount > 0;
    if (this.#queue.length > 0 && !isLoading && linkCount < this.#options.workerCount) {
      this.#startLink().catch((error: unknown) => this.#failQueue(error));
    }
  }

  #give(job: EarsJob, link: EarsLink): void {
    link.ask(job.take(), {
      onHeard: (heard) => {
        this.#dispatch();
        job.onHeard(heard);
      },
      onFault: (error) => job.onFault(error),
    });
  }

  async #startLink(): Promise<EarsLink> {
    this.#startingCount += 1;
    try {
      this.#setup ??= this.#options.setup();
      const setup = await this.#setup;
      if (this.#isClosed) throw full();
      return this.#newLink(setup);
    } catch (error) {
      this.#setup = undefined;
      throw error;
    } finally {
      this.#startingCount -= 1;
    }
  }

  #newLink(setup: EarsSetup): EarsLink {
    let wasReady = false;
    const link: EarsLink = new EarsLink(setup, this.#options.workerUrl, (error) => {
      this.#links.delete(link);
      // One that never was ready would fail again at once.
      if (wasReady) this.#dispatch();
      else this.#failQueue(error);
    });
    this.#links.add(link);
    void link.ready().then(
      () => {
        wasReady = true;
        this.#dispatch();
        return true;
      },
      () => false,
    );
    return link;
  }

  /** No thread could be started: what waits for one waits in vain. */
  #failQueue(error: unknown): void {
    if ([...this.#links].length > 0) return;
    const fault = KindlineError.isInstance(error)
      ? error
      : new KindlineError({ code: "INTERNAL", message: "No thread was started.", cause: error });
    for (const job of this.#queue.splice(0)) job.onFault(fault);
  }
}

const full = (): KindlineError =>
  new KindlineError({ code: "LINES_FULL", message: "Every thread that recognises is taken." });
