import { say } from "../../../domain/lines.ts";
import {
  asksOfItsRecord,
  tellsOfPromise,
  tellsWhatWasSaid,
} from "../../understanding/signs/payment/told-of-promise.ts";
import { offersPayment } from "../absorb.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

/**
 * A colleague is said to have agreed to something that is not on record here: it is neither kept to nor denied, and a
 * person looks into it. A sum with its day can be read back as it stands.
 */
export function promisedBefore(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isFree = isVerified(before) && turn.triggers.size === 0 && !before.ended;
  if (!isFree || state.earlier?.promise !== undefined) return undefined;
  if (isWaiting(before))
    return before.lineUses.promise_unseen === undefined ? undefined : toldOn(turn);
  if (!tellsOfPromise(turn.text) || offersPayment(turn)) return undefined;
  return { ...alone, act: "handoff", lines: [say("promise_unseen")], handoff: "authority" };
}

const alone = { because: ["debtor:promised_before"], asked: null, exclusive: true } as const;

/** More of it is taken down for whoever looks into it. */
function toldOn({ text }: HeardTurn): PublicReply | undefined {
  if (asksOfItsRecord(text)) return { ...alone, act: "stay", lines: [say("promise_unseen")] };
  const isTold = tellsOfPromise(text) || tellsWhatWasSaid(text);
  return isTold ? { ...alone, act: "stay", lines: [say("noted_for_person")] } : undefined;
}
