import type { Refusal } from "./page-state.ts";

const refusals: Readonly<Record<string, Refusal>> = {
  LINK_INVALID: "invalid",
  LINK_EXPIRED: "expired",
  LINK_USED: "used",
  COOKIE_REQUIRED: "cookie",
};

/** Why the door or the socket refused, from the code of its error; `failed` for one about neither. */
export const refusalOf = (code: string): Refusal => refusals[code] ?? "failed";
