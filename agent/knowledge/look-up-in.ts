import { dateAt } from "../../domain/calendar.ts";
import type { KnowledgeFinding } from "../../domain/knowledge.ts";
import { languageOf } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";
import { loadPack, release } from "../../guardrails/index.ts";
import type { ConversationOptions } from "../conversation-types.ts";
import { isVerified } from "../policy/people/identity.ts";
import type { ConversationState } from "../policy/state.ts";

/**
 * What the documents of a call say to a turn, as a part of its event; nothing where there are none. Every sentence is
 * judged as free speech is, by the rules of this moment: its numbers are the document's, its meaning is nobody's yet.
 */
export function lookUpIn(
  { knowledge, guardRules = ({ jurisdiction }) => loadPack(jurisdiction) }: ConversationOptions,
  state: ConversationState,
  { text, understanding }: { readonly text: string; readonly understanding: Understanding },
): { readonly knowledge?: KnowledgeFinding } {
  if (knowledge === undefined) return {};
  const { call, debt } = state;
  const { timezone } = debt.debtor;
  const found = knowledge.look({
    text,
    understanding,
    language: languageOf(call.locale),
    jurisdiction: call.jurisdiction,
    creditor: debt.creditor,
    today: dateAt(call.startedAt, timezone),
    isVerified: isVerified(state),
    maySay: (sentence) =>
      release(sentence, {
        pack: guardRules(call, debt),
        locale: call.locale,
        verified: isVerified(state),
        facts: [{ kind: "text", name: "answer", value: sentence }],
        currency: debt.currency,
        now: call.startedAt,
        timezone,
        isFreeSpeech: true,
      }).approved !== undefined,
  });
  return found === undefined ? {} : { knowledge: found };
}
