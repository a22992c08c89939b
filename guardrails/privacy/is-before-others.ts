import type { GuardContext } from "../guard-context.ts";

/** True if whoever hears or reads it may be somebody else than the debtor. */
export const isBeforeOthers = ({ verified, audience = "debtor" }: GuardContext): boolean =>
  !verified || audience !== "debtor";
