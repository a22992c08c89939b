import { verifyFailuresMax } from "../../../domain/limits.ts";
import type { Asked } from "../../../domain/vocabulary.ts";
import type { ConversationState } from "../state.ts";
import { isVerified } from "./identity.ts";

/** Four figures, in digits or words. */
const fourFigures = /^(?:[^\d\p{L}]*[\dxX零〇一二三四五六七八九幺]){4}[^\d\p{L}]*$/u;

/**
 * What a turn is read as the answer to. While nothing of identity is asked and nobody is verified, four figures with
 * nothing but the debtor's name beside them are the digits that prove who they are.
 */
export function askedOf(state: ConversationState, text: string): Asked | null {
  const { asked, identity, party, debt } = state;
  const isOpen =
    (asked === null || asked === "callbackAt") &&
    !isVerified(state) &&
    party === "unknown" &&
    identity.failures < verifyFailuresMax &&
    debt.debtor.idLast4 !== undefined;
  const { name } = debt.debtor;
  const rest = text.replace(name, " ").replace(/^\s*(?:我(?:就)?是|我叫|喂)/u, "");
  return isOpen && fourFigures.test(rest) ? "idLast4" : asked;
}
