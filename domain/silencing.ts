import type { Trigger } from "./vocabulary.ts";

/**
 * After these nothing is written, whatever else came of the call: a disposition names only the gravest.
 * Rule ids are those of docs/contact-policy.md.
 */
const silencing: readonly (readonly [Trigger, string])[] = [
  ["selfharm", "all.vulnerable"],
  ["vulnerable", "all.vulnerable"],
  ["minor", "all.minor"],
  ["deceased", "all.deceased"],
  ["bankrupt", "all.bankruptcy"],
  ["attorney", "all.attorney"],
  ["complaint", "all.complaint"],
  ["wrong_person", "all.number.wrong"],
  ["fraud", "all.freeze"],
  ["already_paid", "all.freeze"],
  ["dispute", "all.dispute"],
];

/** The rule by which nothing is written to a debtor of a call in which these were met; undefined if none. */
export const silencedBy = (triggers: readonly Trigger[]): string | undefined =>
  silencing.find(([trigger]) => triggers.includes(trigger))?.[1];
