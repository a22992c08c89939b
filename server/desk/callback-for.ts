import type { ConversationState } from "../../agent/policy/state.ts";
import type { Instant } from "../../domain/calendar.ts";
import { instantAt, type Clock } from "../clock.ts";
import { judgeCallback } from "../rounds/contact/judge-callback.ts";
import type { Store } from "../storage/store.ts";
import { nextCallback } from "./next-callback.ts";

/** When a person may call the debtor of this call back; undefined where nobody may, and none must be promised. */
export async function callbackFor(
  { store, clock }: { readonly store: Pick<Store, "receipts">; readonly clock: Clock },
  { debt, rules, triggers }: Pick<ConversationState, "debt" | "rules" | "triggers">,
): Promise<Instant | undefined> {
  const facts = await store.receipts.contactFacts(debt.caseId);
  if (facts === undefined) return undefined;
  const askedMs = clock();
  const question = { facts, isAsked: triggers.includes("human"), askedMs };
  return nextCallback({
    now: instantAt(askedMs),
    timezone: debt.debtor.timezone,
    hours: rules.callbackHours,
    judge: (atMs) => judgeCallback(question, atMs),
  });
}
