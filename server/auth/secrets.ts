import { createHash, randomBytes } from "node:crypto";

/** A secret that a cookie carries: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Whether a text has the form of our secrets. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What the store keeps of a secret: whoever reads the store cannot use it. */
export const hashOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");
