/** Why no receipt is shown. `gone` says no more than that: there may never have been one. */
export type Refusal = "gone" | "expired" | "used" | "cookie" | "failed";

const byCode: Readonly<Record<string, Refusal>> = {
  NOT_FOUND: "gone",
  LINK_INVALID: "gone",
  LINK_EXPIRED: "expired",
  LINK_USED: "used",
  COOKIE_REQUIRED: "cookie",
};

/** What a code of the server means for whoever has the link. */
export const refusalOf = (code: string): Refusal => byCode[code] ?? "failed";
