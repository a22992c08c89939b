import { type LineKey, specOf } from "../domain/lines.ts";

/** Lines beside those that must be heard whose words are evidence of what was agreed or announced. */
const fixedPrefixes = ["open_", "recording_", "read_back_"];

/**
 * True for a line that the law or a life may depend on. It has one wording in each pack and channel,
 * the same at distress, and nothing but that wording is ever said: no model rewords it.
 */
export function isFixedLine(key: LineKey): boolean {
  return specOf(key).mustBeHeard === true || fixedPrefixes.some((prefix) => key.startsWith(prefix));
}
