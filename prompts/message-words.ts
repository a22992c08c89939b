import type { Jurisdiction } from "../domain/locale.ts";

/** What a message that we begin is about. None of them says that there is a debt. */
export const MESSAGE_PURPOSES = [
  "invitation",
  "promise_reminder",
  "payment_link",
  "callback_booked",
] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** What the debtor's own earlier words tell of how to write to them; it only chooses the tone. */
export const WILLINGNESS = ["unknown", "willing", "unable", "reluctant"] as const;
export type Willingness = (typeof WILLINGNESS)[number];

/** How long it has lasted; it only chooses the tone. */
export const MESSAGE_STAGES = ["early", "middle", "late"] as const;
export type MessageStage = (typeof MESSAGE_STAGES)[number];

/** What is answered to a message of the debtor's, or follows a call: its receipt. */
export const MESSAGE_ANSWERS = [
  "stop_confirmed",
  "cease_confirmed",
  "wish_noted",
  "wrong_person",
  "help",
  "reply",
  "receipt",
] as const;
export type MessageAnswer = (typeof MESSAGE_ANSWERS)[number];

/** Sentences, each judged by the guard as a whole; `{name}` is the neutral name of the institution. */
type Sentences = readonly string[];

/** One wording for some debtors, with variants that say the same. */
export interface MessageTemplate {
  readonly id: string;
  readonly purpose: MessagePurpose;
  readonly willingness: readonly Willingness[];
  readonly stages: readonly MessageStage[];
  /** The link stands behind the last sentence of a variant. */
  readonly variants: readonly Sentences[];
}

/** Everything that a text message can say in one locale. */
export interface MessageWords {
  readonly version: string;
  /** SHA-256 over the files that these words were read from: what the record of a message names. */
  readonly hash: string;
  readonly templates: readonly MessageTemplate[];
  readonly answers: Readonly<Record<MessageAnswer, Sentences>>;
  /** Where somebody in danger finds help at once, by where they are. */
  readonly crisis: Readonly<Record<Jurisdiction, Sentences>>;
  /** How to opt out: the last words of every message that could be followed by another. */
  readonly footers: Readonly<Record<Jurisdiction, string>>;
  /** Of mail. */
  readonly subject: string;
}
