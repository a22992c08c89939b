/** Digits that chance drew, not the debtor: identifiers of ours, ports of this machine, moments to the millisecond. */
const drawn =
  /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|localhost:\d+|127\.0\.0\.1:\d+|\d{4}-\d\d-\d\dT[\d:.]+Z|<[\da-f]{32}@/g;

/** That text or value as text without them, to look for private digits in. */
export const withoutIdentifiers = (value: unknown): string =>
  (typeof value === "string" ? value : JSON.stringify(value)).replace(drawn, "");
