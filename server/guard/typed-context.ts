import type { CallId } from "../../domain/ids.ts";
import type { GuardContext } from "../../guardrails/index.ts";
import type { RuleBook } from "../../guardrails/pack/rule-book.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Packs } from "../packs/open-packs.ts";
import type { Store } from "../storage/store.ts";
import { whereaboutsOf } from "./whereabouts-of.ts";

/** What a text of a person is judged with. */
export interface TextCheckParts {
  readonly store: Store;
  readonly packs: Packs;
  readonly clock: Clock;
}

/**
 * By what a text is judged that somebody is about to send into a call: the case as it is now, who is known to be on
 * the line, what was said last.
 * @throws KindlineError NOT_FOUND without the call.
 */
export async function typedContextOf(
  { store, packs, clock }: TextCheckParts,
  callId: CallId,
): Promise<GuardContext & { readonly pack: RuleBook }> {
  const { summary } = await store.calls.get(callId);
  const { caseId, jurisdiction, locale, verified } = summary;
  const [debt, entries] = await Promise.all([
    store.cases.forCall(caseId),
    store.events.read(callId),
  ]);
  const heard = entries.findLast(({ event }) => event.type === "turn-end")?.event;
  return {
    pack: packs.registry.bookFor(whereaboutsOf(jurisdiction, debt)),
    locale,
    verified,
    caseFacts: debt,
    debtorText: heard?.type === "turn-end" ? heard.text : undefined,
    now: instantAt(clock()),
  };
}
