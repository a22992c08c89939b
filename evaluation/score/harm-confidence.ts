import { remembered } from "../../domain/remembered.ts";
import { judgeMeaning } from "../../guardrails/meaning/judge-meaning.ts";
import type { AgentTurn, CallContext } from "./call-context.ts";

/** Words whose meaning is kept. */
const wordsMax = 4_000;
const confidenceOf = remembered<number>(wordsMax);

/** How sure the model of meaning is that words of a turn are forbidden, from 0 to 1. */
export const harmConfidence = (
  text: string,
  { debtorText }: AgentTurn,
  { language }: CallContext,
): number =>
  confidenceOf(
    [language, debtorText, text].join("\0"),
    () => judgeMeaning({ text, debtorText, language }).confidence,
  );
