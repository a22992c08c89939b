import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import { describeNotice } from "../notify/describe-notice.ts";
import type { Notifiers } from "../notify/create-notifiers.ts";
import type { Notifier } from "../ports/notifier.ts";
import { NOTICE_CHANNELS, type NoticeChannel } from "../protocol/tasks.ts";
import type { ClaimedNotice, NoticeResult } from "../storage/tasks/notice-outbox.ts";
import type { TaskStore } from "../storage/tasks/task-store.ts";
import { utcAt } from "./task-clock.ts";

/** How often the clocks are looked at, in milliseconds: far below ten minutes, and nothing to a database. */
const lookMs = 5_000;

/** Notices of one way that are under way at the same time: a slow end holds up no more than these. */
const atOnceMax = 10;

/** Tries of one notice. With their pauses they last about five minutes; a red task escalates after ten. */
const triesMax = 6;

/** The pause after the first try, in milliseconds; it doubles each time. */
const firstPauseMs = 10_000;

/**
 * How long a notice belongs to the server that took it, in milliseconds: longer than a try can take, so
 * that two servers never send the same one while both live.
 */
const leaseMs = 60_000;

/**
 * Looks after the clocks of tasks, and tells people. All it knows is in the store: a server that starts
 * goes on where the one before was, and of several servers exactly one does each thing. The ways of
 * telling know nothing of each other: what holds up one does not hold up another.
 */
export class TaskWatch {
  readonly #store: TaskStore;
  readonly #parts: {
    readonly clock: Clock;
    readonly log: Logger;
    readonly notifiers: Notifiers;
    readonly publicUrl: string;
  };
  readonly #stopping = new AbortController();
  readonly #sending = new Map<NoticeChannel, Promise<void>>();
  #moving: Promise<void> | undefined;

  constructor(
    store: TaskStore,
    parts: {
      readonly clock: Clock;
      readonly log: Logger;
      readonly notifiers: Notifiers;
      readonly publicUrl: string;
    },
  ) {
    this.#store = store;
    this.#parts = parts;
  }

  /** Looks now, and again and again until the signal. */
  lookAfter(signal: AbortSignal): void {
    const look = (): void => void this.look();
    const timer = setInterval(look, lookMs);
    timer.unref();
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      this.#stopping.abort();
    });
    look();
  }

  /**
   * Moves on the clocks that have run out, and sends what is to be sent. Nothing it does can fail its
   * caller: what goes wrong is on the task, or in the log.
   */
  async look(): Promise<void> {
    await this.#move();
    await Promise.all(NOTICE_CHANNELS.map((channel) => this.#send(channel)));
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await Promise.all([this.#moving, ...this.#sending.values()]);
  }

  /** One look at a time: one that takes long is not overtaken by the next. */
  async #move(): Promise<void> {
    this.#moving ??= this.#guard("the clocks of tasks were not moved on", () =>
      this.#store.moveClocks(this.#now()),
    ).finally(() => {
      this.#moving = undefined;
    });
    await this.#moving;
  }

  async #send(channel: NoticeChannel): Promise<void> {
    const running =
      this.#sending.get(channel) ??
      this.#guard("notices were not sent", () => this.#sendAll(channel)).finally(() =>
        this.#sending.delete(channel),
      );
    this.#sending.set(channel, running);
    await running;
  }

  async #sendAll(channel: NoticeChannel): Promise<void> {
    for (;;) {
      if (this.#stopping.signal.aborted) return;
      const nowMs = this.#parts.clock();
      const [now, until] = [instantAt(nowMs), instantAt(nowMs + leaseMs)];
      const claim = { channel, now, until, max: atOnceMax };
      const claimed = await this.#store.claimNotices(claim);
      const notifier = this.#parts.notifiers[channel];
      await Promise.all(claimed.map((notice) => this.#sendOne(notice, notifier)));
      if (claimed.length < atOnceMax) return;
    }
  }

  async #sendOne(claimed: ClaimedNotice, notifier: Notifier | undefined): Promise<void> {
    await this.#store.settleNotice(claimed, await this.#try(claimed, notifier));
  }

  async #try(claimed: ClaimedNotice, notifier: Notifier | undefined): Promise<NoticeResult> {
    if (notifier === undefined) return { state: "off" };
    const { publicUrl } = this.#parts;
    const { signal } = this.#stopping;
    try {
      await notifier.send(describeNotice(claimed, { publicUrl, at: this.#now() }), signal);
      return { state: "sent", at: this.#now() };
    } catch (error) {
      // A server that stops leaves the notice to the next one.
      if (signal.aborted) return { state: "due", nextAt: this.#now() };
      return this.#failed(claimed, error);
    }
  }

  #failed({ occasion, tries }: ClaimedNotice, failure: unknown): NoticeResult {
    const known = KindlineError.isInstance(failure) ? failure : undefined;
    const error: ErrorCode = known?.code ?? "INTERNAL";
    this.#parts.log.warn({ occasion, tries, code: error, err: failure }, "a notice was not sent");
    if (known?.isRetryable !== true || tries >= triesMax) return { state: "failed", error };
    const nextAt = utcAt(this.#parts.clock() + firstPauseMs * 2 ** (tries - 1));
    return { state: "due", nextAt, error };
  }

  async #guard(message: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      this.#parts.log.warn({ err: error }, message);
    }
  }

  #now() {
    return instantAt(this.#parts.clock());
  }
}
