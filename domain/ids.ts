import type { Brand } from "./brand.ts";

/** One debt of one debtor, as the creditor numbers it. */
export type CaseId = Brand<string, "CaseId">;
/** One conversation, voice or chat. */
export type CallId = Brand<string, "CallId">;
/** One uninterrupted contribution of one speaker, unique inside its call. */
export type TurnId = Brand<string, "TurnId">;
/** One sentence on its way to the debtor, unique inside its call. */
export type SentenceId = Brand<string, "SentenceId">;

export const callId = (text: string): CallId => text as CallId;
export const turnId = (text: string): TurnId => text as TurnId;
export const sentenceId = (text: string): SentenceId => text as SentenceId;
