import type {
  ContactRequest,
  HistoryEntry,
} from "../../../../guardrails/contact/contact-request.ts";
import type { Scene } from "./scene.ts";

/** What makes a calm request turn on one edge. */
export type Edge = (calm: ContactRequest, scene: Scene) => Partial<ContactRequest>;

/** An outbound call about the debtor and every debt and number of theirs, changed as is wanted. */
export const entryAt = (at: number, changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at,
  channel: "voice",
  direction: "outbound",
  outcome: "NA",
  number: null,
  numberKind: null,
  caseId: null,
  debtorId: null,
  purpose: "collect",
  consented: false,
  quietUntil: null,
  ...changes,
});

/** The last moment before an edge, the edge, and the first after it. */
export const aboutMs = [-1, 0, 1] as const;
