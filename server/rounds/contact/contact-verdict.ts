/** Whether an attempt may be made now, by which rule not, and when to look again. */
export type ContactVerdict =
  | { readonly decision: "allowed"; readonly rule: string | null }
  | { readonly decision: "deferred"; readonly rule: string; readonly untilMs: number }
  | { readonly decision: "never"; readonly rule: string };

/** How long after the moment that a debtor named they are called at it: nobody waits half a day. */
export const callbackMs = 30 * 60_000;
