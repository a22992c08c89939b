import type { Instant } from "../../domain/calendar.ts";
import type { TaskKind, TaskLevel, TaskTitle } from "../protocol/tasks.ts";

/** A task on its way into the store. Moments are in UTC to the millisecond. */
export interface NewTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly level: TaskLevel;
  readonly title: TaskTitle;
  /** Closed words and moments: nothing that says who the debtor is. */
  readonly facts: Readonly<Record<string, string>>;
  readonly caseId: string;
  /** The entry of the log that led to it; undefined where a person entered it. */
  readonly from: { readonly callId: string; readonly sequence: number } | undefined;
  readonly by: string | undefined;
  readonly note: string | undefined;
  readonly at: Instant;
  readonly dueAt: Instant;
}
