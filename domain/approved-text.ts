import type { Brand } from "./brand.ts";

/**
 * Words that the guard has let pass: the only thing that speech and chat-out accept. Only
 * `guardrails/release` makes one; a plain string does not compile.
 */
export type ApprovedText = Brand<string, "ApprovedText">;
