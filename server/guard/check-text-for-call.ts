import { callId as toCallId } from "../../domain/ids.ts";
import type { TypedTextCheck } from "../protocol/guard.ts";
import { instantAt } from "../clock.ts";
import type { Services } from "../services.ts";
import { checkTypedText } from "./check-typed-text.ts";
import { whereaboutsOf } from "./whereabouts-of.ts";

/**
 * What the guard says of a text that somebody is about to send into a call. It is judged by the case as it
 * is now and by who is known to be on the line, and no word of it is kept.
 * @throws KindlineError NOT_FOUND without the call.
 */
export async function checkTextForCall(
  { store, packs, clock }: Pick<Services, "store" | "packs" | "clock">,
  { callId, text }: { readonly callId: string; readonly text: string },
): Promise<TypedTextCheck> {
  const id = toCallId(callId);
  const { summary } = await store.calls.get(id);
  const { caseId, jurisdiction, locale, verified } = summary;
  const [debt, entries] = await Promise.all([store.cases.forCall(caseId), store.events.read(id)]);
  const heard = entries.findLast(({ event }) => event.type === "turn-end")?.event;
  const pack = packs.registry.bookFor(whereaboutsOf(jurisdiction, debt));
  const { level, findings, rewritten } = checkTypedText(text, {
    pack,
    locale,
    verified,
    caseFacts: debt,
    debtorText: heard?.type === "turn-end" ? heard.text : undefined,
    now: instantAt(clock()),
  });
  const textOf = new Map(pack.provisions.map((rule) => [rule.id, rule.text]));
  const byRule = new Map(findings.map(({ ruleId, family }) => [ruleId, family]));
  return {
    level,
    findings: [...findings],
    reasons: [...byRule].map(([ruleId, family]) => {
      return { ruleId, family, text: textOf.get(ruleId) ?? null };
    }),
    facts: "checked",
    rewritten,
  };
}
