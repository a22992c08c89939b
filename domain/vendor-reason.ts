/**
 * What exactly is wrong with a vendor, where its answer tells: the `field` of an error with a code `VENDOR_…`. The code
 * says whether another try may help, the reason says what somebody has to set right.
 */
export const VENDOR_REASONS = [
  /** The key, or what it may be used for. */
  "key_refused",
  /** The vendor has no such model. */
  "model_unknown",
  /** Whoever answers there is not the vendor's interface: a page for people, a proxy, a login. */
  "not_api",
  /** The certificate of the address is not to be trusted. */
  "certificate",
  /** The answer has no choice in it. */
  "empty_choices",
  /** The model will not do it. */
  "declined",
  /** The model calls a tool that it was not offered. */
  "tool_call",
  /** All of an answer, or far too much of one, in a single piece. */
  "oversize",
] as const;
export type VendorReason = (typeof VENDOR_REASONS)[number];

/** The text as a reason, if it is one. */
export const vendorReason = (text: string | undefined): VendorReason | undefined =>
  VENDOR_REASONS.find((reason) => reason === text);
