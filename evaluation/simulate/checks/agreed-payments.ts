import type { ConversationState } from "../../../agent/policy/state.ts";
import type { Instalment } from "../../../domain/arrangement.ts";

/** The payments that were agreed to, in order; none where nothing was. */
export function agreedPayments({
  agreed,
}: Pick<ConversationState, "agreed">): readonly Instalment[] {
  if (agreed === undefined) return [];
  const { arrangement } = agreed;
  return arrangement.kind === "plan" ? arrangement.instalments : [arrangement.payment];
}
