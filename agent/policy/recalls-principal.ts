import { languageOf } from "../../domain/locale.ts";
import { findMentionsEn } from "../../language/en/find-mentions.ts";
import { pattern } from "../../language/patterns/pattern.ts";
import { findMentionsZh } from "../../language/zh/find-mentions.ts";
import { wondersHowMuch } from "../understanding/signs/payment/wonders-how-much.ts";
import type { HeardTurn } from "./heard-turn.ts";
import { verifiedCase } from "./people/identity.ts";
import type { ConversationState } from "./state.ts";

/** How far a sum that is remembered in round figures may be from the principal, as a share of it. */
const roundingMax = 0.1;

/** 八千多点 is about 8000. */
const andSome = pattern(/(?<=[百千万])[多来](?:点|块|元)?/u);

/** "Why so much, I only borrowed 8000", where 8000 is what was borrowed: the parts are asked for, and nothing is disputed. */
export function recallsPrincipal(state: ConversationState, turn: HeardTurn): boolean {
  const debt = verifiedCase(state);
  if (debt === undefined || !wondersHowMuch(turn.text)) return false;
  const { principal } = debt;
  const sums = sumsIn(state, andSome.replaceAll(turn.text, "块"));
  return (
    sums.length > 0 && sums.every((sum) => Math.abs(sum - principal) <= principal * roundingMax)
  );
}

function sumsIn({ call, debt }: ConversationState, text: string): readonly number[] {
  const find = languageOf(call.locale) === "zh" ? findMentionsZh : findMentionsEn;
  const { timezone } = debt.debtor;
  const context = { now: call.startedAt, timezone, dayFirst: call.locale === "en-GB" };
  return find(text, context).flatMap((mention) =>
    mention.kind === "amount" ? [mention.minorUnits] : [],
  );
}
