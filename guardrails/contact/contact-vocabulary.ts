import { CASE_FLAGS } from "../../domain/vocabulary.ts";

/** The ways in which a debtor can be reached. */
export const CONTACT_CHANNELS = ["voice", "sms", "email", "chat"] as const;

/**
 * What a contact is for. `reply` answers a message of the debtor; `stop_confirmation` says once that a
 * wish to stop was heard. All the others are contacts like any other.
 */
export const CONTACT_PURPOSES = [
  "collect",
  "reply",
  "receipt",
  "survey",
  "stop_confirmation",
] as const;

/** Whose number or address it is, and where it rings. */
export const NUMBER_KINDS = ["mobile", "home", "work", "other"] as const;

/** Who would be reached. */
export const PARTIES = ["debtor", "co_obligor", "third_party", "unknown"] as const;

/** What a debtor can agree to; `voice_ai` is a call by an artificial voice. */
export const CONSENT_KINDS = ["voice_ai", "voice", "sms", "email", "chat", "workplace"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** Why a case is quiet, gravest first: the flags of a case that stop contact, a freeze, any other hold. */
export const STOP_REASONS = [
  "vulnerable",
  "minor",
  "deceased",
  "bankruptcy",
  "attorney",
  "cease",
  "moratorium",
  "dispute",
  "freeze",
  "complaint",
  "plan_active",
  "hold",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

const stopReasons: ReadonlySet<string> = new Set(STOP_REASONS);

/** The reason a word stands for; a word of no known reason is a hold like any other. */
export const stopReasonOf = (word: string): StopReason =>
  stopReasons.has(word) ? (word as StopReason) : "hold";

/** The flags of a case that stop contact; hardship alone does not. */
export const stopFlags: readonly StopReason[] = CASE_FLAGS.filter((flag) => flag !== "hardship");

/** The packs of jurisdictions, and the overlays of states and cities, in the order in which they are read. */
export const CONTACT_PACKS = [
  "cn",
  "us",
  "uk",
  "eu",
  "us-ma",
  "us-wa",
  "us-dc",
  "us-ny-nyc",
  "us-ca",
] as const;
export type ContactPackId = (typeof CONTACT_PACKS)[number];
