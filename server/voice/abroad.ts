import type { SpeechProvider } from "./speech-config.ts";

/** Vendors whose servers stand outside mainland China: no cn case goes there without a signed override. */
export const abroad: ReadonlySet<SpeechProvider> = new Set(["deepgram", "openai"]);
