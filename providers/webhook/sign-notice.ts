import { createHmac } from "node:crypto";

/**
 * The signature of a webhook, in the manner of Stripe and GitHub: HMAC-SHA256 over the timestamp, a full
 * stop and the body as it was sent, in hexadecimal. With the timestamp inside, a message that was caught
 * cannot be sent again later.
 * @param timestamp whole seconds since 1970, as in the header.
 */
export const signNotice = (secret: string, timestamp: string, body: string): string =>
  createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
