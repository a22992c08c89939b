import type { Channel } from "../domain/locale.ts";
import type { Words } from "./wording-schema.ts";

/** The variants that a channel uses. */
export const inChannel = (words: Words, channel: Channel): readonly string[] =>
  "voice" in words ? words[channel] : words;
