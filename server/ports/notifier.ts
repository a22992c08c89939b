import type { Instant } from "../../domain/calendar.ts";

/** What people are told of a task. No personal data of a debtor is in it: mail and webhooks leave the house. */
export interface Notice {
  /** Unique for ever: whoever gets a second one with the same id throws it away. */
  readonly id: string;
  /** `raise`, `breach` or `escalate-N`. */
  readonly occasion: string;
  readonly at: Instant;
  readonly task: {
    readonly id: string;
    readonly kind: string;
    readonly level: string;
    readonly title: string;
    readonly caseId: string;
    readonly callId: string | null;
    readonly owner: string | null;
    readonly dueAt: Instant;
  };
  /** One line for people. */
  readonly subject: string;
  /** Some lines for people, with `url` among them. */
  readonly text: string;
  /** Where the task is in the console. */
  readonly url: string;
}

/**
 * One way to tell people. `send` tries once, and resolves when the other end has taken it. It rejects with
 * a KindlineError: VENDOR_UNREACHABLE, VENDOR_STALLED (its deadline), VENDOR_LIMITED and VENDOR_FAILED may go
 * well later; VENDOR_REFUSED will not.
 */
export interface Notifier {
  send(notice: Notice, signal: AbortSignal): Promise<void>;
}
