/** Who takes payments. Without a setting the sandbox serves the invented cases, and no other. */
export const PAYMENT_PROVIDERS = ["sandbox"] as const;
export type PaymentProviderName = (typeof PAYMENT_PROVIDERS)[number];
