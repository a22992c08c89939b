/**
 * What is known of a person, so that every writing of it is found. Say all that is known: a name in two
 * scripts is two names.
 */
export interface KnownPerson {
  readonly names?: readonly string[];
  /** E.164 or as they are dialled at home. */
  readonly phones?: readonly string[];
  /** Last four of the identity number; the last may be X. */
  readonly idLast4?: string;
  readonly identityNumbers?: readonly string[];
  /** YYYY-MM-DD. */
  readonly birthDate?: string;
  readonly addresses?: readonly string[];
  /** Cards, accounts, contracts, cases: whatever the company numbers the person by. */
  readonly accounts?: readonly string[];
  readonly emails?: readonly string[];
}
